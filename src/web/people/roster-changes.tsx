import { getRouteApi } from '@tanstack/react-router';
import { Loaded } from '../api/loaded.tsx';
import { usePages } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { Section } from '../ui/section.tsx';
import { StatNumber } from '../ui/stat-number.tsx';
import { useFieldName, useFieldValue } from './roster-words.ts';
import { RosterChangesDocument, type Roster, type RosterChange } from './roster.graphql.ts';

const route = getRouteApi('/inside/people/import/$id');

const changeKinds = ['JOINED', 'CHANGED', 'LEFT'] as const;

/** Three numbers that open into their people. */
export function RosterChanges({ roster }: { roster: Roster }) {
  const t = useText('people');
  const format = useFormat();
  const counts = { JOINED: roster.joined, CHANGED: roster.changed, LEFT: roster.left };
  const search = route.useSearch();
  const kind = search.kind ?? changeKinds.find(each => counts[each] > 0) ?? 'JOINED';
  return (
    <Section title={t(roster.state === 'APPLIED' ? 'import.applied' : 'import.differences')}>
      <div className="stats">
        {changeKinds.map(each => (
          <StatNumber
            key={each}
            to="."
            search={{ kind: each }}
            replace
            resetScroll={false}
            label={t(`changeKind.${each}`)}
            value={format.number(counts[each])}
            unit={t('unitPeople', { count: counts[each] })}
            tone={each === 'LEFT' ? 'warn' : 'due'}
            aria-current={each === kind ? 'true' : undefined}
          />
        ))}
      </div>
      {roster.unchanged > 0 && <p className="field-help">{t('import.unchanged', { count: roster.unchanged })}</p>}
      <ChangeTable key={kind} id={roster.id} kind={kind} />
    </Section>
  );
}

function ChangeTable({ id, kind }: { id: string; kind: (typeof changeKinds)[number] }) {
  const t = useText('people');
  const { query, rows, more, isLoadingMore } = usePages(
    RosterChangesDocument,
    { id, kind, first: 50 },
    data => data.rosterImport.changes,
  );
  const columns: Column<RosterChange>[] = [
    { key: 'name', header: t('name'), isRowHeader: true, isShort: true, cell: change => change.name },
    { key: 'number', header: t('field.number'), isShort: true, cell: change => change.number },
    {
      key: 'line',
      header: t('import.line'),
      isShort: true,
      cell: ({ line }) => (line ? t('import.lineNumber', { line }) : t('import.missing')),
    },
    { key: 'changes', header: t('import.whatChanges'), cell: change => <Changes change={change} /> },
  ];
  return (
    <Loaded query={query}>
      {({ rosterImport: { changes } }) => (
        <DataTable
          caption={t(`changeKind.${kind}`)}
          columns={columns}
          rows={rows}
          keyOf={({ number }) => number}
          total={changes.totalCount}
          more={more}
          isLoadingMore={isLoadingMore}
        />
      )}
    </Loaded>
  );
}

/** They have columns of their own here. */
const ownColumns: readonly string[] = ['number', 'familyName', 'givenName'];

function Changes({ change }: { change: RosterChange }) {
  const t = useText('people');
  const fieldName = useFieldName();
  const fieldValue = useFieldValue();
  const told =
    change.kind === 'JOINED'
      ? change.changes.filter(({ column, after }) => after && !ownColumns.includes(column))
      : change.changes;
  return (
    <ul className="roster-changes" data-kind={change.kind}>
      {told.map(({ column, before, after }) => (
        <li key={column}>
          <span className="field-help">{fieldName(column)}</span>{' '}
          {change.kind !== 'JOINED' && (
            <>
              <del>
                <span className="visually-hidden">{t('import.before')}</span>
                {fieldValue(column, before)}
              </del>
              <span aria-hidden="true"> → </span>
            </>
          )}
          <ins>
            {change.kind !== 'JOINED' && <span className="visually-hidden">{t('import.after')}</span>}
            {fieldValue(column, after)}
          </ins>
        </li>
      ))}
    </ul>
  );
}
