/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- see department-table.tsx */
import { Link } from '@tanstack/react-router';
import type { CSSProperties, ReactNode } from 'react';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Icon } from '../ui/icon.tsx';
import { Meter } from '../ui/progress.tsx';
import type { Shown } from './department-tree.rules.ts';
import type { DepartmentRow } from './report.graphql.ts';
import { wholeOf, type ReportSearch } from './report.search.ts';

type Counts = DepartmentRow['total'];

interface Props {
  at: Shown<DepartmentRow>;
  isOpen: boolean;
  onToggle: (id: string) => void;
  search: ReportSearch;
}

export function DepartmentRowCells({ at, isOpen, onToggle, search }: Props) {
  const t = useText('reports');
  const tWords = useText('words');
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
      <RateCell counts={total} name={name} />
      <NumberCell header={t('people')} value={total.people}>
        <Link
          to="/reports"
          search={{ ...here, view: 'people' }}
          preload={false}
          aria-label={t('openPeople', { name, count: total.people })}
        >
          {format.number(total.people)}
        </Link>
      </NumberCell>
      {standingCells.map(({ key, standing, label }) => (
        <NumberCell key={key} header={tWords(`standing.${standing}`)} value={total[key]} isBad={key === 'overdue'}>
          <Link
            to="/reports"
            search={{ ...here, view: 'duties', standing }}
            preload={false}
            aria-label={t(label, { name, count: total[key] })}
          >
            {format.number(total[key])}
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

/** Whom the department itself holds; with the departments below, they add up to its numbers. */
export function OwnRowCells({ counts, level }: { counts: Counts; level: number }) {
  const t = useText('reports');
  const tWords = useText('words');
  const format = useFormat();
  return (
    <>
      <th role="rowheader" scope="row">
        <span className="report-place" style={indent(level)}>
          <span className="report-toggle" />
          {t('own')}
        </span>
      </th>
      <RateCell counts={counts} name={t('own')} />
      <NumberCell header={t('people')} value={counts.people}>
        {format.number(counts.people)}
      </NumberCell>
      {standingCells.map(({ key, standing }) => (
        <NumberCell key={key} header={tWords(`standing.${standing}`)} value={counts[key]}>
          {format.number(counts[key])}
        </NumberCell>
      ))}
    </>
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
          text={format.share(rate)}
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
