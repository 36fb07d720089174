import { useText } from '../text/index.ts';
import type { CommitteeRound } from './said.graphql.ts';

type Rung = CommitteeRound['ladder'][number]['sanction'];

/** A sanction in words, with its number where it has one: 「出勤停止 5日」. */
export function useRung(): (sanction: Rung, amount?: number | null) => string {
  const t = useText('deliberations');
  const words = useText('cases');
  return (sanction, amount) => {
    const name = words(`sanctions.${sanction}`);
    if (amount === null || amount === undefined) return name;
    return `${name} ${t(sanction === 'SUSPENSION' ? 'days' : 'yen', { count: amount })}`;
  };
}
