import { Link, getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { Loaded } from '../api/loaded.tsx';
import { usePages } from '../api/use-api.ts';
import { useMay } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { usePatchSearch } from '../ui/search-params.ts';
import { Select } from '../ui/select.tsx';
import { DecideForm } from './decide.form.tsx';
import { type ExceptionsSearch, exceptionKinds } from './exceptions.search.ts';
import { LedgerExceptionsDocument, type LedgerException } from './schedule.graphql.ts';
import './requirements.css';

const route = getRouteApi('/inside/requirements/exceptions');
const any = 'ANY';

/** About whom must somebody decide? */
export function ExceptionsPage() {
  const t = useText('schedule');
  const { requirement, kind } = route.useSearch();
  const patch = usePatchSearch<ExceptionsSearch>();
  const pages = usePages(
    LedgerExceptionsDocument,
    { requirementId: requirement ?? null, kind: kind ?? null, first: 50 },
    data => data.ledgerExceptions,
  );
  return (
    <Page title={t('exceptions')} lead={t('exceptionsLead')}>
      <search className="exceptions-filter">
        <Select
          label={t('kind')}
          value={kind ?? any}
          options={[
            { value: any, label: t('anyKind') },
            ...exceptionKinds.map(value => ({ value, label: t(`kinds.${value}`) })),
          ]}
          onChange={value => patch({ kind: value === any ? undefined : value })}
        />
      </search>
      <Loaded query={pages.query}>
        {({ ledgerExceptions: { totalCount } }) =>
          totalCount === 0 ? (
            <EmptyState title={t('exceptionsNone')} text={t('exceptionsNoneText')} />
          ) : (
            <Queue rows={pages.rows} total={totalCount} more={pages.more} isLoadingMore={pages.isLoadingMore} />
          )
        }
      </Loaded>
    </Page>
  );
}

interface QueueProps {
  rows: LedgerException[];
  total: number;
  more: (() => void) | null;
  isLoadingMore: boolean;
}

/** Those of one training and one kind can be decided about together. */
function Queue({ rows, ...paged }: QueueProps) {
  const t = useText('schedule');
  const mayDecide = useMay('REQUIREMENT_ASSIGN');
  const [ids, choose] = useState<readonly string[]>([]);
  const [decides, decide] = useState(false);
  const chosen = rows.filter(({ id }) => ids.includes(id));
  const isOneKind = new Set(chosen.map(({ requirement, kind }) => `${requirement.id} ${isSeen(kind)}`)).size <= 1;
  const toggle = (id: string) => choose(ids.includes(id) ? ids.filter(each => each !== id) : [...ids, id]);
  const columns = useColumns(mayDecide ? { ids, toggle } : null);
  return (
    <>
      <DataTable
        caption={t('exceptions')}
        isCaptionHidden
        columns={columns}
        rows={rows}
        keyOf={({ id }) => id}
        {...paged}
      />
      {chosen.length > 0 &&
        (isOneKind ? (
          <div>
            <Button kind="primary" onPress={() => decide(true)}>
              {t('chosen', { count: chosen.length })}
            </Button>
          </div>
        ) : (
          <Notice>{t('oneTraining')}</Notice>
        ))}
      <Dialog title={t('chosen', { count: chosen.length })} isOpen={decides} onClose={() => decide(false)}>
        <DecideForm
          chosen={chosen}
          onDone={() => {
            decide(false);
            choose([]);
          }}
        />
      </Dialog>
    </>
  );
}

/** Whether somebody is assigned already and only wants to be looked at. */
const isSeen = (kind: LedgerException['kind']): boolean => kind === 'NO_MANAGER' || kind === 'SAME_ACTIVITY';

interface Choice {
  ids: readonly string[];
  toggle: (id: string) => void;
}

function useColumns(choice: Choice | null): Column<LedgerException>[] {
  const t = useText('schedule');
  const format = useFormat();
  return [
    ...(choice
      ? [
          {
            key: 'choose',
            header: t('decide'),
            cell: ({ id, person }: LedgerException) => (
              <Checkbox isSelected={choice.ids.includes(id)} onChange={() => choice.toggle(id)}>
                <span className="visually-hidden">{t('choose', { name: format.name(person) })}</span>
              </Checkbox>
            ),
          },
        ]
      : []),
    {
      key: 'person',
      header: t('person'),
      isRowHeader: true,
      cell: ({ person }) => (
        <Link to="/people/$id" params={{ id: person.id }}>
          {format.name(person)} ({person.number})
        </Link>
      ),
    },
    { key: 'kind', header: t('kind'), cell: ({ kind }) => t(`kinds.${kind}`) },
    {
      key: 'training',
      header: t('training'),
      cell: ({ requirement }) => (
        <Link to="/requirements/$id" params={{ id: requirement.id }}>
          {format.pick(requirement.title)}
        </Link>
      ),
    },
    { key: 'due', header: t('ruleDay'), isShort: true, cell: ({ dueOn }) => (dueOn ? format.day(dueOn) : t('noDay')) },
    { key: 'found', header: t('found'), isShort: true, cell: ({ foundAt }) => format.dayOf(foundAt) },
  ];
}
