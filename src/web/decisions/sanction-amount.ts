import { useText } from '../text/index.ts';
import type { Decision } from './said.graphql.ts';

/** How much of a sanction, in days or yen as it counts. */
export function useAmount(): (sanction: Decision['sanction'] | null, amount: number | null) => string | null {
  const t = useText('decisions');
  return (sanction, amount) =>
    amount === null ? null : t(sanction === 'SUSPENSION' ? 'days' : 'yen', { count: amount });
}
