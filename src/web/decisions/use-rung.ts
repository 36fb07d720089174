import { useText } from '../text/index.ts';
import type { Decision } from './said.graphql.ts';
import { useAmount } from './sanction-amount.ts';

/** A sanction in words, with its number where it has one: 「出勤停止 5日」. */
export function useRung(): (sanction: Decision['sanction'], amount?: number | null) => string {
  const words = useText('cases');
  const amountOf = useAmount();
  return (sanction, amount) =>
    [words(`sanctions.${sanction}`), amountOf(sanction, amount ?? null)].filter(Boolean).join(' ');
}
