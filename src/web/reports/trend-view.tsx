import { Loaded } from '../api/loaded.tsx';
import { useApi } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { ComparisonTable } from './comparison-table.tsx';
import { CompletionChart } from './completion-chart.tsx';
import { ComparisonDocument, OverTimeDocument, type ReportedRequirement } from './report.graphql.ts';
import { wholeOf, type ReportSearch } from './report.search.ts';
import { useRequirement, useRequirements } from './requirements.ts';

/** The newest that had a cycle before, where there is one. */
const comparable = (newest: readonly ReportedRequirement[]): ReportedRequirement | undefined =>
  newest.find(({ cycles }) => cycles.length > 1) ?? newest[0];

/** One cycle of one requirement: how it got on, beside the one before. */
export function TrendView({ search }: { search: ReportSearch }) {
  const t = useText('reports');
  const newest = useRequirements();
  const chosen = useRequirement(search.requirementId);
  const requirement = search.requirementId === undefined ? comparable(newest) : chosen;
  const cycle = search.cycle ?? requirement?.cycles[0];
  if (requirement === null) return <EmptyState title={t('emptyTitle')} text={t('trendEmpty')} />;
  if (requirement === undefined || cycle === undefined) return <Waiting isEmpty={newest.length === 0} />;
  return <Trend search={{ ...search, requirementId: requirement.id, cycle }} cycle={cycle} title={requirement.title} />;
}

function Waiting({ isEmpty }: { isEmpty: boolean }) {
  const t = useText('reports');
  return isEmpty ? <EmptyState title={t('emptyTitle')} text={t('trendEmpty')} /> : <Skeleton lines={10} />;
}

interface TrendProps {
  search: ReportSearch;
  cycle: number;
  title: { ja: string; en: string | null };
}

function Trend({ search, cycle, title }: TrendProps) {
  const t = useText('reports');
  const format = useFormat();
  const filter = wholeOf(search);
  const comparison = useApi(ComparisonDocument, { filter }, { keep: true });
  const overTime = useApi(OverTimeDocument, { filter }, { keep: true });
  return (
    <section className="trend">
      <h2>
        {format.pick(title)} <small>{t('cycleName', { year: cycle })}</small>
      </h2>
      <Loaded query={comparison} skeleton={<Skeleton lines={5} />}>
        {({ cycleComparison }) => (
          <>
            <ComparisonTable comparison={cycleComparison} search={search} />
            {overTime.data && (
              <CompletionChart overTime={overTime.data.completionOverTime} comparison={cycleComparison} />
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}
