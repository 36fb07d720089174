import type { Standing } from '../api/graphql.ts';
import { Loaded } from '../api/loaded.tsx';
import { usePages } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { NothingMatches } from './nothing-matches.tsx';
import { PersonCell } from './person-cell.tsx';
import { DutiesDocument, type DutyRow } from './report.graphql.ts';
import { filterOf, type ReportSearch } from './report.search.ts';
import { StandingBadge } from './standing-badge.tsx';

/** The rows behind every number, one assignment each. */
export function DutyView({ search }: { search: ReportSearch }) {
  const t = useText('reports');
  const format = useFormat();
  const columns = useColumns(search.standing);
  const { query, rows, more, isLoadingMore } = usePages(
    DutiesDocument,
    { first: 50, filter: filterOf(search) },
    data => data.assignments,
  );
  return (
    <Loaded query={query} skeleton={<Skeleton lines={10} />}>
      {({ assignments: { totalCount } }) =>
        totalCount === 0 ? (
          <NothingMatches text={t('emptyDuties')} search={search} />
        ) : (
          <>
            <p className="report-count" role="status">
              {t('countDuties', { count: totalCount, total: format.number(totalCount) })}
            </p>
            <div className="report-table">
              <DataTable
                caption={t('dutyCaption')}
                isCaptionHidden
                columns={columns}
                rows={rows}
                keyOf={row => row.id}
                total={totalCount}
                more={more}
                isLoadingMore={isLoadingMore}
              />
            </div>
          </>
        )
      }
    </Loaded>
  );
}

/** A column that would say the same in every row is left out. */
function useColumns(asked: Standing | undefined): Column<DutyRow>[] {
  const t = useText('reports');
  const format = useFormat();
  const columns: (Column<DutyRow> & { only?: boolean })[] = [
    { key: 'name', header: t('name'), isRowHeader: true, cell: ({ person }) => <PersonCell person={person} /> },
    { key: 'number', header: t('number'), cell: ({ person }) => person.number },
    { key: 'department', header: t('department'), cell: ({ person }) => format.pick(person.department.name) },
    { key: 'title', header: t('requirement'), cell: ({ title }) => format.pick(title) },
    {
      key: 'cycle',
      header: t('cycle'),
      cell: ({ cycle }) => <time dateTime={String(cycle)}>{t('cycleName', { year: cycle })}</time>,
    },
    { key: 'due', header: t('dueOn'), cell: ({ dueOn }) => <time dateTime={dueOn}>{format.day(dueOn)}</time> },
    {
      key: 'standing',
      header: t('standing'),
      cell: ({ standing }) => <StandingBadge standing={standing} />,
      only: !asked,
    },
    {
      key: 'done',
      header: t('doneOn'),
      cell: ({ fulfilledAt }) => (fulfilledAt ? <time dateTime={fulfilledAt}>{format.dayOf(fulfilledAt)}</time> : '–'),
      only: !asked || asked === 'DONE',
    },
  ];
  return columns.filter(({ only = true }) => only);
}
