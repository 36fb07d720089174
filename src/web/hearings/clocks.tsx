import { useViewer } from '../api/viewer.ts';
import { useLocale, useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Badge, type Tone } from '../ui/badge.tsx';
import { type ClockState, clockState, daysUntil } from './clock-state.rules.ts';
import type { CaseClock } from './said.graphql.ts';
import './hearings.css';

/** What runs in this case, since when, until which day, and by which rule? */
export function Clocks({ clocks }: { clocks: readonly CaseClock[] }) {
  const t = useText('hearings');
  const { today } = useViewer();
  if (clocks.length === 0) return <p className="aside">{t('clocks.none')}</p>;
  return (
    <ul className="clocks">
      {clocks.map(clock => (
        <li key={clock.kind} className="clock" data-state={clockState(clock, today)}>
          <OneClock clock={clock} today={today} />
        </li>
      ))}
    </ul>
  );
}

const tones: Record<ClockState, Tone> = {
  runs: 'neutral',
  today: 'due',
  open: 'done',
  over: 'neutral',
  overdue: 'overdue',
};

function OneClock({ clock, today }: { clock: CaseClock; today: string }) {
  const t = useText('hearings');
  const format = useFormat();
  const locale = useLocale();
  const { kind, from, dueOn, days, businessDays, businessDaysLeft, source } = clock;
  const state = clockState(clock, today);
  const left = daysUntil(dueOn, today);
  const words = state === 'runs' || state === 'overdue' ? format.daysLeft(left) : t(`clocks.states.${state}`);
  return (
    <>
      <p className="clock-name">{t(`clocks.kinds.${kind}`)}</p>
      <p className="clock-day">
        {format.day(dueOn)}
        <Badge tone={state === 'runs' && left <= 2 ? 'due' : tones[state]}>{words}</Badge>
        {state === 'runs' && <span className="aside">{t('clocks.businessDaysLeft', { count: businessDaysLeft })}</span>}
      </p>
      {from !== null && days !== null && (
        <p className="aside">
          {t(businessDays ? 'clocks.businessDays' : 'clocks.days', { from: format.day(from), count: days })}
        </p>
      )}
      <p className="case-source">
        {t('clocks.source', { source: source[locale] })}
        {!source.confirmed && ` ${t('clocks.unconfirmed')}`}
      </p>
    </>
  );
}
