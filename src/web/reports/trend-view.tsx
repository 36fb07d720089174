import { Loaded } from '../api/loaded.tsx';
import { useApi } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { ComparisonTable } from './comparison-table.tsx';
import { CompletionChart } from './completion-chart.tsx';
import { OneCycle } from './one-cycle.tsx';
import { ComparisonDocument, OverTimeDocument, type ReportedRequirement } from './report.graphql.ts';
import { wholeOf, type ReportSearch } from './report.search.ts';

/** The newest that had a cycle before, where there is one. */
const comparable = (newest: readonly ReportedRequirement[]): ReportedRequirement | undefined =>
  newest.find(({ cycles }) => cycles.length > 1) ?? newest[0];

/** One cycle of one requirement: how it got on, beside the one before. */
export function TrendView({ search }: { search: ReportSearch }) {
  const t = useText('reports');
  return (
    <OneCycle search={search} empty={t('trendEmpty')} preferred={comparable}>
      {cycle => <Trend search={cycle} />}
    </OneCycle>
  );
}

function Trend({ search }: { search: ReportSearch }) {
  const filter = wholeOf(search);
  const comparison = useApi(ComparisonDocument, { filter }, { keep: true });
  const overTime = useApi(OverTimeDocument, { filter }, { keep: true });
  return (
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
  );
}
