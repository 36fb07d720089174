import { type Machine, next } from '../kernel/machine.ts';
import { listOf, names } from '../kernel/names.ts';
import { refuse } from '../kernel/refusal.ts';
import type { CaseHat } from './hat.ts';

/** Where a case stands, on its way from the first line to the last, and where it may leave it. */
export const CaseState = names(
  'DRAFT',
  'REFERRED',
  'ADMISSIBILITY',
  'INVESTIGATION',
  'COMMITTEE_SETUP',
  'NOTICE_SERVED',
  'HEARING',
  'DELIBERATION_FACTS',
  'DELIBERATION_SANCTION',
  'DECIDED',
  'LETTER_APPROVED',
  'DELIVERED',
  'APPEAL_WINDOW',
  'APPEAL_REVIEW',
  'FINAL',
  'EXECUTION',
  'CLOSED',
  'RETENTION',
  'PURGED',
  'NOT_ADMITTED',
  'CONVERTED',
  'WITHDRAWN',
  'NO_CASE',
  'NO_SANCTION',
  'ANNULLED',
  'SUSPENDED',
  'REMANDED',
);
export type CaseState = keyof typeof CaseState;

export const CaseMove = names(
  'REFER',
  'TAKE_IN',
  'ADMIT',
  'NOT_ADMIT',
  'CONVERT',
  'WITHDRAW',
  'REPORT_INVESTIGATION',
  'TAKE_REMEDIES',
  'SERVE_NOTICE',
  'OPEN_HEARING',
  'ADD_GROUNDS',
  'CLOSE_HEARING',
  'FIND_PROVEN',
  'FIND_NOT_PROVEN',
  'DECIDE',
  'DECIDE_NONE',
  'RECONSIDER',
  'APPROVE_LETTER',
  'DELIVER',
  'OPEN_APPEAL_WINDOW',
  'APPEAL',
  'APPEAL_LATE',
  'UPHOLD',
  'LIGHTEN',
  'REMAND',
  'ANNUL',
  'BECOME_FINAL',
  'EXECUTE',
  'CLOSE',
  'SUSPEND',
  'RESUME',
  'RETURN',
  'REOPEN',
  'START_RETENTION',
  'PURGE',
);
export type CaseMove = keyof typeof CaseMove;

/** One move: from where, to where (null: back to where the case was paused, or was sent), and whose it is; of TWO, one proposes and another confirms. */
export interface Transition {
  readonly from: readonly CaseState[];
  readonly to: CaseState | null;
  readonly by: readonly CaseHat[];
  readonly two?: true;
}

/** Before the decision, where a case may be paused. */
const underway = [
  'ADMISSIBILITY',
  'INVESTIGATION',
  'COMMITTEE_SETUP',
  'NOTICE_SERVED',
  'HEARING',
  'DELIBERATION_FACTS',
  'DELIBERATION_SANCTION',
] as const;
const ends = ['CLOSED', 'NOT_ADMITTED', 'CONVERTED', 'WITHDRAWN', 'NO_CASE', 'NO_SANCTION', 'ANNULLED'] as const;

/** The whole procedure, as data: docs/cases.md is drawn from it, and the browser shows what may come next. */
export const transitions: Readonly<Record<CaseMove, Transition>> = {
  REFER: { from: ['DRAFT'], to: 'REFERRED', by: ['REFERRER'] },
  TAKE_IN: { from: ['REFERRED'], to: 'ADMISSIBILITY', by: ['SECRETARY'] },
  ADMIT: { from: ['ADMISSIBILITY'], to: 'INVESTIGATION', by: ['SECRETARY', 'LEGAL'], two: true },
  NOT_ADMIT: { from: ['ADMISSIBILITY'], to: 'NOT_ADMITTED', by: ['SECRETARY', 'LEGAL'], two: true },
  CONVERT: { from: ['ADMISSIBILITY', 'INVESTIGATION'], to: 'CONVERTED', by: ['SECRETARY', 'LEGAL'], two: true },
  WITHDRAW: {
    from: ['REFERRED', 'ADMISSIBILITY', 'INVESTIGATION'],
    to: 'WITHDRAWN',
    by: ['SECRETARY', 'LEGAL'],
    two: true,
  },
  REPORT_INVESTIGATION: { from: ['INVESTIGATION'], to: 'COMMITTEE_SETUP', by: ['INVESTIGATOR'] },
  TAKE_REMEDIES: { from: ['INVESTIGATION'], to: 'EXECUTION', by: ['SECRETARY'] },
  SERVE_NOTICE: { from: ['COMMITTEE_SETUP'], to: 'NOTICE_SERVED', by: ['SECRETARY'] },
  OPEN_HEARING: { from: ['NOTICE_SERVED'], to: 'HEARING', by: ['SECRETARY'] },
  ADD_GROUNDS: { from: ['HEARING', 'DELIBERATION_FACTS'], to: 'NOTICE_SERVED', by: ['SECRETARY'] },
  CLOSE_HEARING: { from: ['HEARING'], to: 'DELIBERATION_FACTS', by: ['CHAIR'] },
  FIND_PROVEN: { from: ['DELIBERATION_FACTS'], to: 'DELIBERATION_SANCTION', by: ['SYSTEM'] },
  FIND_NOT_PROVEN: { from: ['DELIBERATION_FACTS'], to: 'NO_CASE', by: ['SYSTEM'] },
  DECIDE: { from: ['DELIBERATION_SANCTION'], to: 'DECIDED', by: ['CHAIR'] },
  DECIDE_NONE: { from: ['DELIBERATION_SANCTION'], to: 'NO_SANCTION', by: ['CHAIR'] },
  RECONSIDER: { from: ['DECIDED'], to: 'DELIBERATION_SANCTION', by: ['AUTHORITY'] },
  APPROVE_LETTER: { from: ['DECIDED'], to: 'LETTER_APPROVED', by: ['SECRETARY', 'LEGAL'], two: true },
  DELIVER: { from: ['LETTER_APPROVED'], to: 'DELIVERED', by: ['SECRETARY'] },
  OPEN_APPEAL_WINDOW: { from: ['DELIVERED'], to: 'APPEAL_WINDOW', by: ['SECRETARY', 'SUBJECT'] },
  APPEAL: { from: ['APPEAL_WINDOW'], to: 'APPEAL_REVIEW', by: ['SUBJECT'] },
  APPEAL_LATE: { from: ['FINAL'], to: 'APPEAL_REVIEW', by: ['SECRETARY', 'LEGAL'], two: true },
  UPHOLD: { from: ['APPEAL_REVIEW'], to: 'FINAL', by: ['PANELIST'] },
  LIGHTEN: { from: ['APPEAL_REVIEW'], to: 'FINAL', by: ['PANELIST'] },
  REMAND: { from: ['APPEAL_REVIEW'], to: 'REMANDED', by: ['PANELIST'] },
  ANNUL: { from: ['APPEAL_REVIEW'], to: 'ANNULLED', by: ['PANELIST'] },
  BECOME_FINAL: { from: ['APPEAL_WINDOW'], to: 'FINAL', by: ['SYSTEM'] },
  EXECUTE: { from: ['FINAL'], to: 'EXECUTION', by: ['HR'] },
  CLOSE: { from: ['EXECUTION'], to: 'CLOSED', by: ['HR'] },
  SUSPEND: { from: underway, to: 'SUSPENDED', by: ['CHAIR', 'SECRETARY', 'LEGAL'], two: true },
  RESUME: { from: ['SUSPENDED'], to: null, by: ['SECRETARY', 'LEGAL'] },
  RETURN: { from: ['REMANDED'], to: null, by: ['SECRETARY'] },
  REOPEN: { from: ['FINAL', 'EXECUTION', 'CLOSED'], to: 'INVESTIGATION', by: ['CHAIR', 'LEGAL'], two: true },
  START_RETENTION: { from: ends, to: 'RETENTION', by: ['SYSTEM'] },
  PURGE: { from: ['RETENTION'], to: 'PURGED', by: ['SECRETARY', 'LEGAL'], two: true },
};

/** The moves that lead where they lead; those that lead back are told where (`next`). */
export const caseMachine: Machine<CaseState, CaseMove> = Object.fromEntries(
  listOf(CaseState).map(state => [
    state,
    Object.fromEntries(
      listOf(CaseMove)
        .filter(move => transitions[move].from.includes(state))
        .map(move => [move, transitions[move].to ?? state]),
    ),
  ]),
) as Machine<CaseState, CaseMove>;

/** Where a move leads; `back` is where a paused or remanded case returns to. MOVE_NOT_ALLOWED. */
export function after(state: CaseState, move: CaseMove, back: CaseState | null): CaseState {
  const to = next(caseMachine, state, move);
  return transitions[move].to === null ? (back ?? refuse('MOVE_NOT_ALLOWED', { state, move })) : to;
}

/** What may come next: a case without sanctions goes from the investigation to remedies, and where a committee decides itself nobody sends its decision back. */
export function movesFrom(
  state: CaseState,
  { sanctions, advises }: { sanctions: boolean; advises: boolean },
): CaseMove[] {
  const never: readonly CaseMove[] = [
    sanctions ? 'TAKE_REMEDIES' : 'REPORT_INVESTIGATION',
    ...(advises ? [] : (['RECONSIDER'] as const)),
  ];
  return listOf(CaseMove).filter(move => transitions[move].from.includes(state) && !never.includes(move));
}

/** Nothing happens to a case any more but its retention. */
export const isEnded = (state: CaseState): boolean => transitions.START_RETENTION.from.includes(state) || isKept(state);
/** What is left of a case whose time is over. */
export const isKept = (state: CaseState): boolean => state === 'RETENTION' || state === 'PURGED';
/** After these a decision is made anew. */
export const undoesDecision = (move: CaseMove): boolean =>
  move === 'REMAND' || move === 'REOPEN' || move === 'RECONSIDER';
