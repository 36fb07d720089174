import { useEffect, useState } from 'react';
import { phaseOf, secondsUntil, type Phase } from './time-left.rules.ts';

/** Whole seconds until an instant of performance.now(). */
export function useSecondsLeft(endsAt: number): number {
  const [seconds, setSeconds] = useState(() => secondsUntil(endsAt, performance.now()));
  useEffect(() => {
    const tick = (): void => setSeconds(secondsUntil(endsAt, performance.now()));
    tick();
    const timer = setInterval(tick, 500);
    return () => clearInterval(timer);
  }, [endsAt]);
  return seconds;
}

/** Changes three times in all, so that what depends on it is not drawn every second. */
export function usePhase(endsAt: number): Phase {
  const [phase, setPhase] = useState<Phase>(() => phaseOf(secondsUntil(endsAt, performance.now())));
  useEffect(() => {
    const tick = (): void => setPhase(phaseOf(secondsUntil(endsAt, performance.now())));
    tick();
    const timer = setInterval(tick, 500);
    return () => clearInterval(timer);
  }, [endsAt]);
  return phase;
}
