import { Loaded } from '../api/loaded.tsx';
import { usePages } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { useFieldName } from './roster-words.ts';
import { RosterProblemsDocument, type RosterProblem } from './roster.graphql.ts';

/** Each bad cell by line and column, with what is wrong and what stood there. */
export function RosterProblems({ id }: { id: string }) {
  const t = useText('people');
  const fieldName = useFieldName();
  const { query, rows, more, isLoadingMore } = usePages(
    RosterProblemsDocument,
    { id, first: 50 },
    data => data.rosterImport.problems,
  );
  const columns: Column<RosterProblem & { key: string }>[] = [
    {
      key: 'line',
      header: t('import.line'),
      isRowHeader: true,
      isShort: true,
      cell: ({ line }) => t('import.lineNumber', { line }),
    },
    {
      key: 'column',
      header: t('import.column'),
      isShort: true,
      cell: ({ column }) => (column ? fieldName(column) : '–'),
    },
    {
      key: 'value',
      header: t('import.value'),
      cell: ({ value }) => (value ? <code className="roster-value">{value}</code> : t('import.blank')),
    },
    { key: 'reason', header: t('import.reason'), cell: ({ reason }) => t(`reason.${reason}`) },
  ];
  const keyed = rows.map((problem, index) => ({ ...problem, key: String(index) }));
  return (
    <Loaded query={query}>
      {({ rosterImport: { problems } }) => (
        <DataTable
          caption={t('import.problems')}
          columns={columns}
          rows={keyed}
          keyOf={({ key }) => key}
          total={problems.totalCount}
          more={more}
          isLoadingMore={isLoadingMore}
        />
      )}
    </Loaded>
  );
}
