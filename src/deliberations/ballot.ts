import { listOf, names } from '../kernel/names.ts';
import { Sanction } from '../rulesets/sanction.ts';

/** What the committee votes on: whether an act is proven, and then what follows from all that are. */
export const RoundKind = names('FACTS', 'SANCTION');
export type RoundKind = keyof typeof RoundKind;

/** VOID: by two people, or because somebody of the committee left while it was open. Its ballots are kept, and never counted. */
export const RoundState = names('OPEN', 'CLOSED', 'VOID');
export type RoundState = keyof typeof RoundState;

export const Finding = names('PROVEN', 'NOT_PROVEN');
export type Finding = keyof typeof Finding;

/** All that a ballot can say. ABSTAIN is there to be refused by its name. */
export const BallotChoice = names('PROVEN', 'NOT_PROVEN', 'ABSTAIN', ...listOf(Sanction));
export type BallotChoice = keyof typeof BallotChoice;

/** The sanctions that one can name a number for: days, or yen. */
export const numbered: ReadonlySet<BallotChoice> = new Set<Sanction>(['SUSPENSION', 'PAY_CUT']);

/** One rung that can be voted for, lightest first in a ladder. */
export interface OpenRung {
  readonly sanction: Sanction;
  /** The longest suspension that the rules know. */
  readonly maxDays: number | null;
}
