import { Link } from '@tanstack/react-router';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DataTable } from '../ui/data-table.tsx';
import { withoutEmpty } from '../ui/search-params.ts';
import type { Coverage } from './coverage.graphql.ts';
import type { CoverageSearch } from './coverage.search.ts';

/** All together, then each department; each number opens to its people. */
export function CoverageTable({ rows, search }: { rows: readonly Coverage[]; search: CoverageSearch }) {
  const t = useText('appointments');
  const format = useFormat();
  const nameOf = ({ department }: Coverage) => (department ? format.pick(department.name) : t('everybody'));
  const here = ({ department }: Coverage): CoverageSearch =>
    withoutEmpty({ ...search, stage: undefined, departmentId: department?.id });
  return (
    <DataTable
      caption={t('byDepartment')}
      rows={rows}
      keyOf={({ department }) => department?.id ?? ''}
      columns={[
        {
          key: 'department',
          header: t('department'),
          isRowHeader: true,
          cell: row =>
            row.department ? (
              <Link to="/appointments/coverage" search={here(row)}>
                {nameOf(row)}
              </Link>
            ) : (
              nameOf(row)
            ),
        },
        {
          key: 'rate',
          header: t('rate'),
          isNumber: true,
          isShort: true,
          cell: ({ rate }) => (rate === null ? '–' : format.percent(rate)),
        },
        {
          key: 'covered',
          header: t('covered'),
          isNumber: true,
          isShort: true,
          cell: ({ covered, owed }) => t('ofOwed', { covered: format.number(covered), owed: format.number(owed) }),
        },
        { key: 'joined', header: t('joined'), isNumber: true, cell: ({ joined }) => format.number(joined) },
        { key: 'stages', header: t('stageColumn'), cell: row => <Stages row={row} search={here(row)} /> },
      ]}
    />
  );
}

function Stages({ row: { stages }, search }: { row: Coverage; search: CoverageSearch }) {
  const t = useText('appointments');
  const format = useFormat();
  return (
    <ul className="coverage-stages">
      {stages.map(({ stage, people }) => (
        <li key={stage}>
          <Link to="/appointments/coverage" search={{ ...search, stage }}>
            {t('stageCount', { stage: t(`stage.${stage}`), people: format.number(people) })}
          </Link>
        </li>
      ))}
    </ul>
  );
}
