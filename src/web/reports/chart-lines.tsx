import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { drawnDays, shareOf, stepPath, ticks, until } from './chart.rules.ts';
import { useWidth } from './use-width.ts';
import type { OverTime } from './report.graphql.ts';

interface Props {
  now: OverTime['now'];
  previous: OverTime['previous'];
  label: string;
}

const height = 280;
const margin = { top: 16, right: 16, bottom: 44, left: 48 };
const shares = [0, 0.25, 0.5, 0.75, 1];

/** Two lines: this cycle full, the one before dashed; they are told apart without colour. */
export function ChartLines({ now, previous, label }: Props) {
  const t = useText('reports');
  const format = useFormat();
  const [frame, width] = useWidth();
  const lines = previous ? [previous, now] : [now];
  const longest = drawnDays(now.points, previous?.points ?? []);
  const x = (day: number): number => margin.left + (day / longest) * (width - margin.left - margin.right);
  const y = (share: number): number => height - margin.bottom - share * (height - margin.top - margin.bottom);
  const end = now.points.at(-1);
  return (
    <div ref={frame} className="chart-frame">
      <ul className="chart-legend" aria-hidden="true">
        {lines.toReversed().map(({ cycle }) => (
          <li key={cycle}>
            <svg width="32" height="8">
              <path className="chart-line" data-is={cycle === now.cycle ? 'now' : 'before'} d="M0 4H32" />
            </svg>
            {t('cycleName', { year: cycle })}
          </li>
        ))}
      </ul>
      <svg role="img" aria-label={label} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        {shares.map(share => (
          <g key={share}>
            <path className="chart-grid" d={`M${margin.left} ${y(share)}H${width - margin.right}`} />
            <text x={margin.left - 8} y={y(share) + 4} textAnchor="end">
              {format.share(share)}
            </text>
          </g>
        ))}
        {ticks(longest).map(day => (
          <text key={day} x={x(day)} y={height - margin.bottom + 20} textAnchor="middle">
            {format.number(day)}
          </text>
        ))}
        <text x={width - margin.right} y={height - 4} textAnchor="end">
          {t('chart.days')}
        </text>
        {lines.map(({ cycle, points }) => (
          <path
            key={cycle}
            className="chart-line"
            data-is={cycle === now.cycle ? 'now' : 'before'}
            d={stepPath(until(points, longest), x, y)}
          />
        ))}
        {end && <circle className="chart-end" cx={x(end.day)} cy={y(shareOf(end))} r="5" />}
      </svg>
    </div>
  );
}
