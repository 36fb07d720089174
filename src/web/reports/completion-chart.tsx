import { useState } from 'react';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Button } from '../ui/button.tsx';
import { ChartLines } from './chart-lines.tsx';
import { ChartTable } from './chart-table.tsx';
import { shareOf, standOn } from './chart.rules.ts';
import type { Comparison, OverTime } from './report.graphql.ts';
import './completion-chart.css';

interface Props {
  overTime: OverTime;
  comparison: Comparison;
}

/** How completion grew, day by day since the first assignment; its numbers are one key away. */
export function CompletionChart({ overTime: { now, previous }, comparison }: Props) {
  const t = useText('reports');
  const format = useFormat();
  const [isTable, show] = useState(false);
  const { day, counts } = comparison.now;
  const then = previous && standOn(previous.points, comparison.sameDay?.day ?? day);
  const told = t('chart.told', { year: now.cycle, count: day, rate: format.rate(counts.rate ?? 0) });
  const beside =
    then && previous ? t('chart.toldBefore', { year: previous.cycle, rate: format.rate(shareOf(then)) }) : '';
  return (
    <figure className="chart">
      <figcaption>
        <h3>{t('chart.title')}</h3>
        <p>
          {told}
          {beside}
        </p>
      </figcaption>
      {isTable ? (
        <ChartTable now={now} previous={previous} />
      ) : (
        <ChartLines now={now} previous={previous} label={told + beside} />
      )}
      <div>
        <Button size="small" onPress={() => show(!isTable)}>
          {t(isTable ? 'chart.asLines' : 'chart.asTable')}
        </Button>
      </div>
    </figure>
  );
}
