import { names } from '../kernel/names.ts';

/** Why a row of the ledger no longer says what a person owes. */
export const Ending = names('SUCCEEDED', 'MISSED', 'RELEASED');
export type Ending = keyof typeof Ending;

/** Why somebody no longer owes what they have not done. */
export const ReleaseReason = names('LEFT', 'OUT_OF_AUDIENCE', 'REQUIREMENT_ENDED', 'DECIDED', 'OVERTAKEN');
export type ReleaseReason = keyof typeof ReleaseReason;
