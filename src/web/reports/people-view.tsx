import { Link } from '@tanstack/react-router';
import { usePages } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { usePatchSearch } from '../ui/search-params.ts';
import { PersonCell } from './person-cell.tsx';
import { ByEmployeeDocument, type EmployeeRow } from './report.graphql.ts';
import { ReportRows, type ReportColumn } from './report-rows.tsx';
import { filterOf, type ReportSearch, type Sort } from './report.search.ts';

/** Everybody who matches, and how far they are. */
export function PeopleView({ search }: { search: ReportSearch }) {
  const t = useText('reports');
  const patch = usePatchSearch<ReportSearch>();
  const sort = search.sort ?? 'KANA';
  const pages = usePages(
    ByEmployeeDocument,
    { first: 50, filter: filterOf(search), sort },
    data => data.completionByEmployee,
  );
  return (
    <ReportRows
      list="people"
      search={search}
      pages={pages}
      totalOf={data => data.completionByEmployee.totalCount}
      caption={t('employeeCaption')}
      empty={t('emptyPeople')}
      counted={count => t('countPeople', { count })}
      columns={useColumns(search)}
      keyOf={row => row.person.id}
      sort={sort}
      onSort={by => patch({ sort: by === 'KANA' ? undefined : by })}
    />
  );
}

/** While one standing is asked for, the others would all be 0 and say nothing. */
function useColumns(search: ReportSearch): ReportColumn<EmployeeRow, Sort>[] {
  const t = useText('reports');
  const tWords = useText('words');
  const { standing } = search;
  return [
    {
      key: 'name',
      header: t('name'),
      sort: 'KANA',
      isRowHeader: true,
      cell: ({ person }) => <PersonCell person={person} />,
    },
    { key: 'number', header: t('number'), sort: 'NUMBER', cell: ({ person }) => person.number },
    {
      key: 'department',
      header: t('department'),
      sort: 'DEPARTMENT',
      cell: ({ person: { department } }) => <DepartmentLink department={department} search={search} />,
    },
    {
      key: 'employment',
      header: t('employment'),
      cell: ({ person }) => <span className="report-words">{tWords(`employment.${person.employment}`)}</span>,
    },
    {
      key: 'done',
      header: tWords('standing.DONE'),
      isNumber: true,
      cell: row => <Count row={row} of="done" />,
      only: standing !== 'DUE' && standing !== 'OVERDUE',
    },
    {
      key: 'due',
      header: tWords('standing.DUE'),
      isNumber: true,
      cell: row => <Count row={row} of="due" />,
      only: standing !== 'DONE' && standing !== 'OVERDUE',
    },
    {
      key: 'overdue',
      header: tWords('standing.OVERDUE'),
      sort: 'OVERDUE',
      isDescending: true,
      isNumber: true,
      cell: row => <Count row={row} of="overdue" />,
      only: standing !== 'DONE' && standing !== 'DUE',
    },
    {
      key: 'next',
      header: t('nextDue'),
      sort: 'NEXT_DUE',
      cell: row => <Day day={row.nextDueOn} />,
      only: standing !== 'DONE',
    },
    {
      key: 'last',
      header: t('lastDone'),
      cell: row => <Day instant={row.lastFulfilledAt} />,
      only: !standing || standing === 'DONE',
    },
  ];
}

function DepartmentLink({
  department,
  search,
}: {
  department: EmployeeRow['person']['department'];
  search: ReportSearch;
}) {
  const format = useFormat();
  return (
    <Link className="report-words" to="/reports" search={{ ...search, departmentId: department.id }} preload={false}>
      {format.pick(department.name)}
    </Link>
  );
}

function Count({ row: { person, counts }, of }: { row: EmployeeRow; of: 'done' | 'due' | 'overdue' }) {
  const t = useText('reports');
  const format = useFormat();
  if (counts[of] === 0) return '0';
  const told = { name: format.name(person), number: format.number(counts[of]) };
  const label = { done: t('openDone', told), due: t('openDue', told), overdue: t('openOverdue', told) };
  return (
    <Link
      to="/reports/people/$personId"
      params={{ personId: person.id }}
      search={true}
      preload={false}
      aria-label={label[of]}
      data-bad={of === 'overdue' || undefined}
    >
      {format.number(counts[of])}
    </Link>
  );
}

function Day({ day, instant }: { day?: string | null; instant?: string | null }) {
  const format = useFormat();
  if (day) return <time dateTime={day}>{format.shortDay(day)}</time>;
  return instant ? <time dateTime={instant}>{format.shortDayOf(instant)}</time> : '–';
}
