import { Link } from '@tanstack/react-router';
import type { Standing } from '../api/graphql.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import type { Comparison } from './report.graphql.ts';
import { wholeOf, type ReportSearch } from './report.search.ts';

interface Props {
  comparison: Comparison;
  search: ReportSearch;
}

type Stand = Comparison['now'];
type Row = Stand & { kind: 'now' | 'sameDay' | 'end' };

/** The cycle, the one before on the same day, and how that one ended; every number opens into its rows. */
export function ComparisonTable({ comparison, search }: Props) {
  const t = useText('reports');
  const tWords = useText('words');
  const { now, sameDay, end } = comparison;
  const rows: Row[] = [
    { ...now, kind: 'now' },
    ...(sameDay ? [{ ...sameDay, kind: 'sameDay' as const }] : []),
    ...(end ? [{ ...end, kind: 'end' as const }] : []),
  ];
  const columns: Column<Row>[] = [
    { key: 'kind', header: t('compare.what'), isRowHeader: true, cell: row => <Which row={row} /> },
    { key: 'owed', header: t('compare.owed'), isNumber: true, cell: row => <Count row={row} search={search} /> },
    ...standings.map(({ key, standing }): Column<Row> => ({
      key,
      header: tWords(`standing.${standing}`),
      isNumber: true,
      cell: row => <Count row={row} search={search} standing={standing} />,
    })),
    { key: 'rate', header: t('rate'), isNumber: true, cell: row => <Rate row={row} now={now} /> },
  ];
  return (
    <>
      <DataTable caption={t('compare.caption')} isCaptionHidden columns={columns} rows={rows} keyOf={row => row.kind} />
      {!sameDay && <p className="report-soft">{t('compare.first')}</p>}
    </>
  );
}

const standings = [
  { key: 'done', standing: 'DONE' },
  { key: 'due', standing: 'DUE' },
  { key: 'overdue', standing: 'OVERDUE' },
] as const;

function Which({ row: { kind, cycle, asOf, day } }: { row: Row }) {
  const t = useText('reports');
  const format = useFormat();
  return (
    <span className="report-person">
      {t(`compare.${kind}`, { year: cycle })}
      <small>{t('compare.on', { day: format.day(asOf), count: day })}</small>
    </span>
  );
}

function Count({ row, search, standing }: { row: Row; search: ReportSearch; standing?: Standing }) {
  const t = useText('reports');
  const format = useFormat();
  const { counts, cycle, asOf, kind } = row;
  const key = standing ? ({ DONE: 'done', DUE: 'due', OVERDUE: 'overdue' } as const)[standing] : 'assignments';
  const value = counts[key];
  if (value === 0) return '0';
  const then = kind === 'now' ? {} : { asOf };
  return (
    <Link
      to="/reports"
      search={{ ...wholeOf(search), view: 'duties', cycle, ...then, ...(standing && { standing }) }}
      preload={false}
      aria-label={t('compare.open', {
        what: t(`compare.${kind}`, { year: cycle }),
        count: value,
        standing: t(`compare.${key}`),
      })}
      data-bad={standing === 'OVERDUE' || undefined}
    >
      {format.number(value)}
    </Link>
  );
}

/** And how far the cycle is ahead of the others or behind. */
function Rate({ row: { counts, kind }, now }: { row: Row; now: Stand }) {
  const t = useText('reports');
  const format = useFormat();
  if (counts.rate === null) return '–';
  const ahead = now.counts.rate === null || kind === 'now' ? null : now.counts.rate - counts.rate;
  return (
    <span className="report-rate-told">
      {format.rate(counts.rate)}
      {ahead !== null && <small>{t('compare.ahead', { points: format.points(ahead) })}</small>}
    </span>
  );
}
