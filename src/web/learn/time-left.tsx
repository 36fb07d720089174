import { useText } from '../text/index.ts';
import { Icon } from '../ui/icon.tsx';
import { useFormat } from '../text/use-format.ts';
import { asClock, phaseOf } from './time-left.rules.ts';
import { useSecondsLeft } from './use-time-left.ts';

/** The time left, read when one looks for it; twice it speaks up by itself. */
export function TimeLeft({ endsAt, extraMinutes }: { endsAt: number; extraMinutes: number }) {
  const t = useText('learn');
  const format = useFormat();
  const seconds = useSecondsLeft(endsAt);
  const phase = phaseOf(seconds);
  return (
    <div className="time-left" data-phase={phase}>
      <Icon name={phase === 'plenty' ? 'clock' : 'alert'} size={20} />
      <span>{t('quiz.timeLeft')}</span>
      <strong role="timer">{asClock(seconds)}</strong>
      {extraMinutes > 0 && <span>{t('quiz.withExtra', { time: format.minutes(extraMinutes) })}</span>}
      <span role="status" className="time-warning">
        {phase !== 'plenty' && t(`quiz.${phase}`)}
      </span>
    </div>
  );
}
