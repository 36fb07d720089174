import { useText } from '../text/index.ts';
import { Icon } from '../ui/icon.tsx';
import { asClock, phaseOf } from './time-left.rules.ts';
import { useSecondsLeft } from './use-time-left.ts';

/** The time left, read when one looks for it; twice it speaks up by itself. */
export function TimeLeft({ endsAt }: { endsAt: number }) {
  const t = useText('learn');
  const seconds = useSecondsLeft(endsAt);
  const phase = phaseOf(seconds);
  return (
    <div className="time-left" data-phase={phase}>
      <Icon name={phase === 'plenty' ? 'clock' : 'alert'} size={20} />
      <span>{t('quiz.timeLeft')}</span>
      <strong role="timer">{asClock(seconds)}</strong>
      <span role="status" className="time-warning">
        {phase !== 'plenty' && t(`quiz.${phase}`)}
      </span>
    </div>
  );
}
