import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { ReportLink } from './report-link.tsx';
import type { Cycle } from './requirements.graphql.ts';

/** One round in a line: its year, its day, and three numbers that open into their people. */
export function CycleLine({ requirementId, cycle }: { requirementId: string; cycle: Cycle }) {
  const t = useText('requirements');
  const tWords = useText('words');
  const format = useFormat();
  return (
    <li>
      <strong>{t('cycle', { cycle: cycle.cycle })}</strong> <span>{t('dueOn', { day: format.day(cycle.dueOn) })}</span>
      <span className="cycle-counts">
        {(['DONE', 'DUE', 'OVERDUE'] as const).map(standing => (
          <ReportLink key={standing} requirementId={requirementId} cycle={cycle.cycle} standing={standing}>
            {tWords(`standing.${standing}`)} {format.number(countOf(cycle, standing))}
          </ReportLink>
        ))}
      </span>
    </li>
  );
}

const fields = { DONE: 'done', DUE: 'due', OVERDUE: 'overdue' } as const;

export const countOf = ({ counts }: Cycle, standing: keyof typeof fields): number => counts[fields[standing]];
