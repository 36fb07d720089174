/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- as cards, the parts of a table lose the roles they are born with */
import { useText } from '../text/index.ts';
import type { Shown } from './department-tree.rules.ts';
import { DepartmentRowCells, OwnRowCells } from './department-row.tsx';
import type { PreviousCycle } from './previous-cycle.ts';
import type { DepartmentRow } from './report.graphql.ts';
import type { ReportSearch } from './report.search.ts';
import '../ui/data-table.css';

interface Props {
  shown: readonly Shown<DepartmentRow>[];
  open: ReadonlySet<string>;
  onToggle: (id: string) => void;
  search: ReportSearch;
  previous: PreviousCycle | null;
}

export function DepartmentTable({ shown, open, onToggle, search, previous }: Props) {
  const t = useText('reports');
  const tWords = useText('words');
  const numbers = [
    ...(previous ? [t('compare.column')] : []),
    t('people'),
    tWords('standing.DONE'),
    tWords('standing.DUE'),
    tWords('standing.OVERDUE'),
  ];
  return (
    <table className="table report-tree" role="table">
      <caption data-hidden>{t('departmentCaption')}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {t('department')}
          </th>
          <th role="columnheader" scope="col">
            {t('rate')}
          </th>
          {numbers.map(header => (
            <th role="columnheader" scope="col" key={header} data-number>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {shown.map(at => (
          <Rows
            key={at.row.department.id}
            at={at}
            isOpen={open.has(at.row.department.id)}
            {...{ onToggle, search, previous }}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowsProps {
  at: Shown<DepartmentRow>;
  isOpen: boolean;
  onToggle: (id: string) => void;
  search: ReportSearch;
  previous: PreviousCycle | null;
}

/** A department and, once it is open, the people who stand in it and in nothing below. */
const Rows = ({ at, isOpen, onToggle, search, previous }: RowsProps) => (
  <>
    <tr role="row">
      <DepartmentRowCells {...{ at, isOpen, onToggle, search, previous }} />
    </tr>
    {at.hasBelow && isOpen && at.row.own.people > 0 && (
      <tr role="row" className="report-own">
        <OwnRowCells {...{ at, search, previous }} />
      </tr>
    )}
  </>
);
