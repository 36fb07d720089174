import type { HeardCase } from './hearings.graphql.ts';

/** Acts beside the way: another time, a signed paper, a correction, a new notice. */
export type Beside = 'delay' | 'paper' | 'amend' | 'grounds';

type Known = Pick<HeardCase, 'state'> & {
  notices: readonly { number: number; deliveredOn: string | null; delayed: boolean }[];
  hearings: readonly { notice: number }[];
};

export function besideOf({ state, notices, hearings }: Known): Beside[] {
  const last = notices.at(-1);
  const isOpen = state === 'NOTICE_SERVED' || state === 'HEARING';
  const isRecorded = hearings.some(({ notice }) => notice === last?.number);
  const may: Record<Beside, boolean> = {
    delay: isOpen && !isRecorded && last !== undefined && !last.delayed,
    paper: isOpen && Boolean(last?.deliveredOn),
    amend: state === 'HEARING' && isRecorded,
    grounds: state === 'HEARING' || state === 'DELIBERATION_FACTS',
  };
  return (['delay', 'paper', 'amend', 'grounds'] as const).filter(act => may[act]);
}
