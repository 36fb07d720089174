import { type Machine, moves } from '../kernel/machine.ts';
import { names } from '../kernel/names.ts';

/** What can happen to a hold after it was set. */
export const HoldStepKind = names('RELEASE_PROPOSED', 'RELEASE_DECLINED', 'RELEASED');
export type HoldStepKind = keyof typeof HoldStepKind;

export const HoldState = names('HELD', 'RELEASE_PROPOSED', 'RELEASED');
export type HoldState = keyof typeof HoldState;

export const HoldMove = names('PROPOSE_RELEASE', 'CONFIRM_RELEASE', 'DECLINE_RELEASE');
export type HoldMove = keyof typeof HoldMove;

export const holdMachine: Machine<HoldState, HoldMove> = {
  HELD: { PROPOSE_RELEASE: 'RELEASE_PROPOSED' },
  RELEASE_PROPOSED: { CONFIRM_RELEASE: 'RELEASED', DECLINE_RELEASE: 'HELD' },
  RELEASED: {},
};

const stateAfter: Readonly<Record<HoldStepKind, HoldState>> = {
  RELEASE_PROPOSED: 'RELEASE_PROPOSED',
  RELEASE_DECLINED: 'HELD',
  RELEASED: 'RELEASED',
};

interface Step {
  readonly kind: HoldStepKind;
  readonly by?: string | null | undefined;
}

/** Where a hold stands after these steps, the first one first. */
export function stateOf(steps: readonly Step[]): HoldState {
  const last = steps.at(-1);
  return last ? stateAfter[last.kind] : 'HELD';
}

/** Whether this person proposed the release that waits: then another one must confirm it (二人の確認). */
const isProposer = (steps: readonly Step[], by: string | null): boolean => steps.at(-1)?.by === by;

/** What somebody may do about it now; taking one's own proposal back is declining it. */
export const movesOf = (steps: readonly Step[], by: string | null): HoldMove[] =>
  moves(holdMachine, stateOf(steps)).filter(move => move !== 'CONFIRM_RELEASE' || !isProposer(steps, by));

/** Why somebody may not take this move; null when they may. */
export function whyNot(
  move: HoldMove,
  steps: readonly Step[],
  by: string | null,
): 'MOVE_NOT_ALLOWED' | 'SAME_PERSON' | null {
  if (holdMachine[stateOf(steps)][move] === undefined) return 'MOVE_NOT_ALLOWED';
  return movesOf(steps, by).includes(move) ? null : 'SAME_PERSON';
}
