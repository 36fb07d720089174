import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { shareOf, standOn, tableDays, type Point } from './chart.rules.ts';
import type { OverTime } from './report.graphql.ts';

interface Row {
  day: number;
  now: Point | null;
  previous: Point | null;
}

/** The same as the lines, week by week. */
export function ChartTable({ now, previous }: Pick<OverTime, 'now' | 'previous'>) {
  const t = useText('reports');
  const format = useFormat();
  const before = previous?.points ?? [];
  const rows = tableDays(now.points, before).map((day): Row => ({
    day,
    now: standOn(now.points, day),
    previous: standOn(before, day),
  }));
  const told = (point: Point | null): string =>
    point
      ? t('chart.cell', {
          rate: format.rate(shareOf(point)),
          done: format.number(point.done),
          all: format.number(point.assignments),
        })
      : '–';
  const columns: Column<Row>[] = [
    { key: 'day', header: t('chart.day'), isRowHeader: true, cell: ({ day }) => t('chart.dayName', { count: day }) },
    { key: 'now', header: t('cycleName', { year: now.cycle }), isNumber: true, cell: row => told(row.now) },
    ...(previous
      ? [
          {
            key: 'previous',
            header: t('cycleName', { year: previous.cycle }),
            isNumber: true,
            cell: (row: Row) => told(row.previous),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption={t('chart.title')}
      isCaptionHidden
      columns={columns}
      rows={rows}
      keyOf={({ day }) => String(day)}
    />
  );
}
