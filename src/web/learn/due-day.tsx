import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Badge } from '../ui/badge.tsx';
import type { Duty } from './my-training.graphql.ts';

const soon = 7;

type Due = Pick<Duty, 'dueOn' | 'daysLeft' | 'standing' | 'fulfilledAt'>;

/** The day, and how far away it is. */
export function DueDay({ duty }: { duty: Due }) {
  const t = useText('learn');
  const format = useFormat();
  if (duty.fulfilledAt)
    return (
      <span className="due-day">
        {t('doneOn')} <time dateTime={duty.fulfilledAt}>{format.dayOf(duty.fulfilledAt)}</time>
      </span>
    );
  const tone = duty.standing === 'OVERDUE' ? 'overdue' : duty.daysLeft <= soon ? 'warn' : 'due';
  return (
    <span className="due-day">
      {t('dueOn')} <time dateTime={duty.dueOn}>{format.day(duty.dueOn)}</time>
      <Badge tone={tone} icon={tone === 'overdue' ? 'alert' : 'clock'}>
        {format.daysLeft(duty.daysLeft)}
      </Badge>
    </span>
  );
}
