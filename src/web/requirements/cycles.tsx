import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Meter } from '../ui/progress.tsx';
import { countOf } from './cycle-line.tsx';
import { ReportLink } from './report-link.tsx';
import type { Cycle, Requirement } from './requirements.graphql.ts';

const standings = ['DONE', 'DUE', 'OVERDUE'] as const;

/** The rounds so far; every number opens into its people. */
export function Cycles({ requirement: { id, cycles } }: { requirement: Requirement }) {
  const t = useText('requirements');
  const tWords = useText('words');
  const format = useFormat();
  if (cycles.length === 0) return <EmptyState text={t('noCycles')} />;
  const columns: Column<Cycle>[] = [
    { key: 'cycle', header: t('year'), isRowHeader: true, cell: ({ cycle }) => t('cycle', { cycle }) },
    { key: 'due', header: t('due'), cell: ({ dueOn }) => format.day(dueOn) },
    { key: 'assigned', header: t('assignedAt'), cell: ({ assignedAt }) => format.dayOf(assignedAt) },
    {
      key: 'people',
      header: t('people'),
      isNumber: true,
      cell: ({ cycle, counts }) => (
        <ReportLink requirementId={id} cycle={cycle}>
          {format.number(counts.assignments)}
        </ReportLink>
      ),
    },
    ...standings.map(standing => ({
      key: standing,
      header: tWords(`standing.${standing}`),
      isNumber: true,
      cell: (cycle: Cycle) => (
        <ReportLink requirementId={id} cycle={cycle.cycle} standing={standing}>
          {format.number(countOf(cycle, standing))}
        </ReportLink>
      ),
    })),
    {
      key: 'rate',
      header: t('rate'),
      cell: ({ cycle, counts }) =>
        counts.rate !== null && (
          <Meter
            label={t('rateOf', { cycle })}
            value={counts.rate}
            max={1}
            text={format.rate(counts.rate)}
            tone="done"
          />
        ),
    },
  ];
  return (
    <DataTable
      caption={t('cycles')}
      isCaptionHidden
      columns={columns}
      rows={cycles}
      keyOf={({ cycle }) => String(cycle)}
    />
  );
}
