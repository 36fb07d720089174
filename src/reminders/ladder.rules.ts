import { type Escalation, type Ladder, escalations } from './ladder.ts';

/** What is wrong with one field. */
export interface LadderProblem {
  readonly field: keyof Ladder;
  readonly constraint: string;
}

/** The ranges of the single fields are checked at the door; this is what they say together. */
export function ladderProblems(ladder: Ladder): LadderProblem[] {
  const twice: LadderProblem[] =
    new Set(ladder.daysBefore).size < ladder.daysBefore.length
      ? [{ field: 'daysBefore', constraint: 'arrayUnique' }]
      : [];
  return [...twice, ...escalations.filter(step => comesTooSoon(ladder, step)).map(tooSoon)];
}

/** Nobody hears of it before those who stand below them. */
function comesTooSoon(ladder: Ladder, step: Escalation): boolean {
  const below = escalations.slice(0, escalations.indexOf(step)).map(lower => ladder[lower] ?? 0);
  const after = ladder[step];
  return after !== null && after < Math.max(0, ...below);
}

const tooSoon = (field: Escalation): LadderProblem => ({ field, constraint: 'notBeforeTheStepBelow' });
