/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- see department-table.tsx */
import { Link } from '@tanstack/react-router';
import type { CSSProperties, ReactNode } from 'react';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Icon } from '../ui/icon.tsx';
import { Meter } from '../ui/progress.tsx';
import type { Shown } from './department-tree.rules.ts';
import type { PreviousCycle } from './previous-cycle.ts';
import type { DepartmentRow } from './report.graphql.ts';
import { wholeOf, type ReportSearch } from './report.search.ts';

type Counts = DepartmentRow['total'];

interface Props {
  at: Shown<DepartmentRow>;
  search: ReportSearch;
  previous: PreviousCycle | null;
}

export function DepartmentRowCells({
  at,
  isOpen,
  onToggle,
  search,
  previous,
}: Props & { isOpen: boolean; onToggle: (id: string) => void }) {
  const t = useText('reports');
  const format = useFormat();
  const { department, total } = at.row;
  const name = format.pick(department.name);
  const here = { ...wholeOf(search), departmentId: department.id };
  return (
    <>
      <th role="rowheader" scope="row">
        <span className="report-place" style={indent(at.level)}>
          {at.hasBelow ? (
            <button
              type="button"
              className="report-toggle"
              aria-expanded={isOpen}
              aria-label={t(isOpen ? 'collapse' : 'expand', { name })}
              onClick={() => onToggle(department.id)}
            >
              <Icon name={isOpen ? 'down' : 'next'} size={18} />
            </button>
          ) : (
            <span className="report-toggle" />
          )}
          <Link to="/reports" search={here} preload={false}>
            {name}
          </Link>
        </span>
      </th>
      <CountCells counts={total} before={previous?.totals.get(department.id)} {...{ name, here, previous }} />
    </>
  );
}

/** Whom the department itself holds; with the departments below, they add up to its numbers. */
export function OwnRowCells({ at, search, previous }: Props) {
  const t = useText('reports');
  const format = useFormat();
  const { department, own } = at.row;
  const name = t('ownOf', { name: format.pick(department.name) });
  const here = { ...wholeOf(search), departmentId: department.id, directly: true as const };
  return (
    <>
      <th role="rowheader" scope="row">
        <span className="report-place" style={indent(at.level + 1)}>
          <span className="report-toggle" />
          {t('own')}
        </span>
      </th>
      <CountCells counts={own} before={previous?.owns.get(department.id)} {...{ name, here, previous }} />
    </>
  );
}

interface CountsProps {
  counts: Counts;
  name: string;
  /** Whom the numbers count. */
  here: ReportSearch;
  previous: PreviousCycle | null;
  before: Counts | undefined;
}

function CountCells({ counts, name, here, previous, before }: CountsProps) {
  const t = useText('reports');
  const tWords = useText('words');
  const format = useFormat();
  return (
    <>
      <RateCell counts={counts} name={name} />
      {previous && <AheadCell counts={counts} before={before} previous={previous} name={name} here={here} />}
      <NumberCell header={t('people')} value={counts.people}>
        <Link
          to="/reports"
          search={{ ...here, view: 'people' }}
          preload={false}
          aria-label={t('openPeople', { name, number: format.number(counts.people) })}
        >
          {format.number(counts.people)}
        </Link>
      </NumberCell>
      {standingCells.map(({ key, standing, label }) => (
        <NumberCell key={key} header={tWords(`standing.${standing}`)} value={counts[key]} isBad={key === 'overdue'}>
          <Link
            to="/reports"
            search={{ ...here, view: 'duties', standing }}
            preload={false}
            aria-label={t(label, { name, number: format.number(counts[key]) })}
          >
            {format.number(counts[key])}
          </Link>
        </NumberCell>
      ))}
    </>
  );
}

const standingCells = [
  { key: 'done', standing: 'DONE', label: 'openDone' },
  { key: 'due', standing: 'DUE', label: 'openDue' },
  { key: 'overdue', standing: 'OVERDUE', label: 'openOverdue' },
] as const;

/** How far ahead of the cycle before on its same day; opens into what that one had then. */
function AheadCell({ counts, before, previous, name, here }: CountsProps & { previous: PreviousCycle }) {
  const t = useText('reports');
  const format = useFormat();
  const known = counts.rate !== null && before !== undefined && before.rate !== null;
  const points = known ? format.points(counts.rate! - before.rate!) : '–';
  const { cycle, asOf } = previous;
  return (
    <td role="cell" className="report-ahead" data-number>
      <span className="table-label" aria-hidden="true">
        {t('compare.column')}
      </span>
      <span className="table-value">
        {known ? (
          <Link
            to="/reports"
            search={{ ...here, view: 'duties', cycle, asOf }}
            preload={false}
            aria-label={t('compare.openBefore', { name, points, year: cycle })}
          >
            {points}
          </Link>
        ) : (
          points
        )}
      </span>
    </td>
  );
}

const indent = (level: number): CSSProperties => ({ '--level': Math.min(level, 8) }) as CSSProperties;

function RateCell({ counts: { assignments, done, rate }, name }: { counts: Counts; name: string }) {
  const t = useText('reports');
  const format = useFormat();
  return (
    <td role="cell" className="report-rate">
      <span className="table-label" aria-hidden="true">
        {t('rate')}
      </span>
      {rate === null ? (
        <span className="report-nothing">{t('nothing')}</span>
      ) : (
        <Meter
          label={t('rateOf', { name })}
          value={done}
          max={assignments}
          text={format.rate(rate)}
          tone={rate === 1 ? 'done' : 'due'}
        />
      )}
    </td>
  );
}

function NumberCell(props: { header: string; value: number; isBad?: boolean; children: ReactNode }) {
  const { header, value, isBad = false, children } = props;
  return (
    <td role="cell" data-number data-bad={(isBad && value > 0) || undefined}>
      <span className="table-label" aria-hidden="true">
        {header}
      </span>
      <span className="table-value">{value === 0 ? '0' : children}</span>
    </td>
  );
}
