import { names } from '../kernel/names.ts';
import type { Sanction } from '../rulesets/sanction.ts';

/** Why somebody does not accept a decision (不服申立ての理由). */
export const AppealGround = names('PROPORTIONALITY', 'FACTS', 'PROCEDURE', 'NEW_EVIDENCE');
export type AppealGround = keyof typeof AppealGround;

/** What a panel can say, from the one that is hardest on the subject: the decision stands, is made anew, is made lighter, is undone. */
export const AppealResult = names('UPHOLD', 'REMAND', 'LIGHTEN', 'ANNUL');
export type AppealResult = keyof typeof AppealResult;

/** WAITING: it came late, and two people have not yet accepted why. */
export const AppealState = names('WAITING', 'NOT_ACCEPTED', 'UNDER_REVIEW', 'DECIDED');
export type AppealState = keyof typeof AppealState;

/** Where a remanded case goes on: the less is done again, the harder on the subject. */
export const ReturnTo = names('DELIBERATION_SANCTION', 'DELIBERATION_FACTS', 'INVESTIGATION');
export type ReturnTo = keyof typeof ReturnTo;

/** What one member of a panel thinks, and what the panel decides. */
export interface Opinion {
  readonly result: AppealResult;
  /** LIGHTEN: to what, and to how many yen or days where it has a number. */
  readonly sanction: Sanction | null;
  readonly amount: number | null;
  /** REMAND: to where. */
  readonly returnTo: ReturnTo | null;
}

/** What the appeal is against. */
export interface Original {
  readonly sanction: Sanction;
  readonly amount: number | null;
}
