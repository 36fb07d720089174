import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Loaded } from '../api/loaded.tsx';
import { useApi, useMove, usePages } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Icon } from '../ui/icon.tsx';
import { ProgressBar } from '../ui/progress.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { CancelPackDocument, PackDocument, PacksDocument, type EvidencePack } from './evidence.graphql.ts';

const underway = (state: EvidencePack['state']): boolean => state === 'WAITING' || state === 'MAKING';

/** All that were ever asked for: who, when, and the hash by which each is known. */
export function PackList() {
  const t = useText('evidence');
  const columns = useColumns();
  const { query, rows, more, isLoadingMore } = usePages(PacksDocument, { first: 20 }, data => data.evidencePacks);
  return (
    <Loaded query={query} skeleton={<Skeleton lines={6} />}>
      {({ evidencePacks: { totalCount } }) =>
        totalCount === 0 ? (
          <EmptyState title={t('noneTitle')} text={t('noneText')} />
        ) : (
          <DataTable
            caption={t('made')}
            isCaptionHidden
            columns={columns}
            rows={rows}
            keyOf={pack => pack.id}
            total={totalCount}
            more={more}
            isLoadingMore={isLoadingMore}
          />
        )
      }
    </Loaded>
  );
}

function useColumns(): Column<EvidencePack>[] {
  const t = useText('evidence');
  const format = useFormat();
  return [
    { key: 'about', header: t('about'), isRowHeader: true, cell: pack => <About pack={pack} /> },
    {
      key: 'madeAt',
      header: t('madeAt'),
      isShort: true,
      cell: ({ madeAt, askedAt }) => format.instant(madeAt ?? askedAt),
    },
    { key: 'by', header: t('by'), isShort: true, cell: ({ askedByLabel }) => askedByLabel },
    { key: 'hash', header: t('hash'), cell: ({ manifestSha256 }) => <Hash of={manifestSha256} /> },
    { key: 'state', header: t('state'), isShort: true, cell: pack => <PackState pack={pack} /> },
  ];
}

function About({ pack: { requirement, cycle } }: { pack: EvidencePack }) {
  const t = useText('evidence');
  const format = useFormat();
  return requirement
    ? t('aboutCycle', { title: format.pick(requirement.title), year: cycle })
    : t('yearsName', { first: cycle - 1, last: cycle });
}

const Hash = ({ of }: { of: string | null }) => (of === null ? '–' : <code className="evidence-hash">{of}</code>);

function PackState({ pack }: { pack: EvidencePack }) {
  const t = useText('evidence');
  const format = useFormat();
  const { id, state, bytes } = pack;
  if (underway(state)) return <Underway pack={pack} />;
  if (state !== 'READY') return <Badge tone={state === 'FAILED' ? 'warn' : 'neutral'}>{t(`states.${state}`)}</Badge>;
  return (
    <a className="button" data-kind="secondary" data-size="small" href={`evidence-packs/${id}`} download>
      <Icon name="download" size={16} />
      {t('download', { megabytes: format.decimal(Math.max(0.1, (bytes ?? 0) / 1_048_576)) })}
    </a>
  );
}

const second = 1000;

/** Asks how far it is until it is done; it goes on when nobody looks. */
function Underway({ pack: { id, state } }: { pack: EvidencePack }) {
  const t = useText('evidence');
  const queries = useQueryClient();
  const told = useApi(PackDocument, { id }, { every: second }).data?.evidencePack;
  const cancel = useMove(CancelPackDocument, { said: t('cancelled'), touches: ['EvidencePacks'] });
  const isOver = told !== undefined && !underway(told.state);
  useEffect(() => {
    if (isOver) void queries.invalidateQueries({ queryKey: ['EvidencePacks'] });
  }, [isOver, queries]);
  const progress = told?.progress ?? 0;
  const text = (told?.state ?? state) === 'WAITING' ? t('states.WAITING') : t('percent', { percent: progress });
  return (
    <div className="evidence-underway">
      <ProgressBar label={t('states.MAKING')} value={progress} max={100} text={text} />
      <Button
        size="small"
        onPress={() => cancel.mutate({ input: { id } })}
        isPending={cancel.isPending}
        pendingLabel={text}
      >
        {t('cancel')}
      </Button>
    </div>
  );
}
