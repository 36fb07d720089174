import type { Standing } from '../api/graphql.ts';
import { usePages } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { PersonCell } from './person-cell.tsx';
import { DutiesDocument, type DutyRow } from './report.graphql.ts';
import { ReportRows, type ReportColumn } from './report-rows.tsx';
import { filterOf, type ReportSearch } from './report.search.ts';
import { StandingBadge } from './standing-badge.tsx';

/** The rows behind every number, one assignment each. */
export function DutyView({ search }: { search: ReportSearch }) {
  const t = useText('reports');
  const pages = usePages(DutiesDocument, { first: 50, filter: filterOf(search) }, data => data.assignments);
  return (
    <ReportRows
      list="duties"
      search={search}
      pages={pages}
      totalOf={data => data.assignments.totalCount}
      caption={t('dutyCaption')}
      empty={t('emptyDuties')}
      counted={count => t('countDuties', { count })}
      columns={useColumns(search.standing)}
      keyOf={row => row.id}
    />
  );
}

function useColumns(asked: Standing | undefined): ReportColumn<DutyRow>[] {
  const t = useText('reports');
  const format = useFormat();
  return [
    { key: 'name', header: t('name'), isRowHeader: true, cell: ({ person }) => <PersonCell person={person} /> },
    { key: 'number', header: t('number'), cell: ({ person }) => person.number },
    {
      key: 'department',
      header: t('department'),
      cell: ({ person }) => <span className="report-words">{format.pick(person.department.name)}</span>,
    },
    {
      key: 'title',
      header: t('requirement'),
      cell: ({ title }) => <span className="report-words">{format.pick(title)}</span>,
    },
    { key: 'cycle', header: t('cycle'), isShort: true, cell: ({ cycle }) => t('cycleName', { year: cycle }) },
    { key: 'due', header: t('dueOn'), cell: ({ dueOn }) => <time dateTime={dueOn}>{format.shortDay(dueOn)}</time> },
    {
      key: 'standing',
      header: t('standing'),
      cell: ({ standing }) => <StandingBadge standing={standing} />,
      only: !asked,
    },
    {
      key: 'done',
      header: t('doneOn'),
      cell: ({ fulfilledAt }) =>
        fulfilledAt ? <time dateTime={fulfilledAt}>{format.shortDayOf(fulfilledAt)}</time> : '–',
      only: !asked || asked === 'DONE',
    },
  ];
}
