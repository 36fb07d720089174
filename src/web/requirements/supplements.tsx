import { getRouteApi } from '@tanstack/react-router';
import { Loaded } from '../api/loaded.tsx';
import { usePersonColumns } from '../api/person-columns.tsx';
import { useApi, usePages } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { Section } from '../ui/section.tsx';
import { StatNumber } from '../ui/stat-number.tsx';
import { standings, type RequirementSearch } from './requirement.search.ts';
import { SupplementsDocument, type Supplement } from './supplements.graphql.ts';

const route = getRouteApi('/inside/requirements/$id');
const tones = { DUE: 'due', OVERDUE: 'overdue', DONE: 'done' } as const;

/** What new versions of the course ask of whom: three numbers that open; nothing where nobody was asked. */
export function Supplements({ id }: { id: string }) {
  const t = useText('requirements');
  const format = useFormat();
  const { supplements: open } = route.useSearch();
  const found = useApi(SupplementsDocument, { id, first: 1 }).data?.supplements;
  if (!found || found.owed + found.done + found.overdue === 0) return null;
  const counts = { DUE: found.owed, OVERDUE: found.overdue, DONE: found.done };
  return (
    <Section title={t('supplements.title')}>
      <p>{t('supplements.text')}</p>
      <nav className="stats" aria-label={t('supplements.title')}>
        {standings.map(each => (
          <StatNumber
            key={each}
            to="/requirements/$id"
            params={{ id }}
            search={each === open ? {} : { supplements: each }}
            resetScroll={false}
            replace
            preload={false}
            aria-expanded={each === open}
            label={t(`supplements.${each}`)}
            value={format.number(counts[each])}
            unit={t('supplements.unit', { count: counts[each] })}
            tone={tones[each]}
          />
        ))}
      </nav>
      {open && <People key={open} id={id} standing={open} />}
    </Section>
  );
}

function People({ id, standing }: { id: string; standing: NonNullable<RequirementSearch['supplements']> }) {
  const t = useText('requirements');
  const columns = useColumns(standing === 'DONE');
  const { query, rows, more, isLoadingMore } = usePages(
    SupplementsDocument,
    { id, standing, first: 20 },
    data => data.supplements,
  );
  return (
    <Loaded query={query}>
      {({ supplements: { totalCount } }) => (
        <DataTable
          caption={t(`supplements.list.${standing}`)}
          columns={columns}
          rows={rows}
          keyOf={supplement => supplement.id}
          total={totalCount}
          more={more}
          isLoadingMore={isLoadingMore}
        />
      )}
    </Loaded>
  );
}

function useColumns(isDone: boolean): Column<Supplement>[] {
  const t = useText('requirements');
  const format = useFormat();
  const people = usePersonColumns<Supplement>();
  return [
    ...people,
    { key: 'asks', header: t('supplements.asks'), cell: ({ kind }) => t(`supplements.kind.${kind}`) },
    {
      key: 'version',
      header: t('supplements.version'),
      isShort: true,
      cell: ({ versionNumber }) => t('supplements.versionOf', { number: versionNumber }),
    },
    { key: 'dueOn', header: t('supplements.dueOn'), isShort: true, cell: ({ dueOn }) => format.day(dueOn) },
    ...(isDone
      ? [
          {
            key: 'doneOn',
            header: t('supplements.doneOn'),
            isShort: true,
            cell: ({ doneAt }: Supplement) => doneAt && format.dayOf(doneAt),
          },
        ]
      : []),
  ];
}
