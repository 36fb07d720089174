import type { Blocker } from '../cases/blocker.ts';
import type { CaseMove, CaseState } from '../cases/case.machine.ts';
import type { Offence, Rung } from '../rulesets/ruleset.entity.ts';
import { type Sanction, rank } from '../rulesets/sanction.ts';
import type { Finding, OpenRung, RoundKind, RoundState } from './ballot.ts';
import type { WorksheetLine } from './worksheet.rules.ts';

interface Taken {
  readonly move: CaseMove;
  readonly to: CaseState;
  readonly at: Date;
}

const beforeFacts: readonly CaseState[] = [
  'INVESTIGATION',
  'COMMITTEE_SETUP',
  'NOTICE_SERVED',
  'HEARING',
  'DELIBERATION_FACTS',
];

const back: Readonly<Record<RoundKind, readonly CaseMove[]>> = {
  FACTS: ['RETURN', 'REOPEN', 'ADD_GROUNDS'],
  SANCTION: ['RETURN', 'REOPEN', 'RECONSIDER'],
};

/**
 * From when on rounds count: what was voted before a remand, a reopening or new grounds is history. A remand to the sanction alone leaves the facts as they
 * were found.
 */
export function countsSince(steps: readonly Taken[], kind: RoundKind): Date | null {
  const anew = steps.filter(
    ({ move, to }) => back[kind].includes(move) && (kind === 'SANCTION' || beforeFacts.includes(to)),
  );
  return anew.at(-1)?.at ?? null;
}

interface Round {
  readonly closedAt: Date | null | undefined;
  readonly voidedAt: Date | null | undefined;
}

/** A round that is overtaken cannot be finished: somebody who was present left, or the case went back. One that has closed stays as it is. */
export function stateOf({ closedAt, voidedAt }: Round, isOvertaken: boolean): RoundState {
  if (voidedAt) return 'VOID';
  if (closedAt) return 'CLOSED';
  return isOvertaken ? 'VOID' : 'OPEN';
}

export interface FoundAct {
  readonly seq: number;
  /** Null while no round about it has closed. */
  readonly finding: Finding | null;
}

export interface VoteFacts {
  readonly kind: RoundKind;
  readonly state: CaseState;
  readonly isOpen: boolean;
  /** The vote on the sanction that counts has closed. */
  readonly isSanctioned: boolean;
  readonly acts: readonly FoundAct[];
  /** What the quorum of those present lacks. */
  readonly quorum: readonly Blocker[];
  /** Challenges that nobody has decided. */
  readonly challenges: number;
  /** The seats of substitutes among those present who have not read the record of the hearing. */
  readonly unread: readonly number[];
  readonly missingLines: readonly WorksheetLine[];
}

const past: readonly CaseState[] = ['DELIBERATION_FACTS', 'DELIBERATION_SANCTION'];

/** Where a case stands while its committee votes; a paused one waits. */
export const votingState: Readonly<Record<RoundKind, CaseState>> = {
  FACTS: 'DELIBERATION_FACTS',
  SANCTION: 'DELIBERATION_SANCTION',
};

/** Why the committee cannot vote yet, in the order in which things are done: heard, nobody in doubt, enough of them, all of the facts, the worksheet. */
export function voteBlockers(facts: VoteFacts): Blocker[] {
  const { kind, state, isOpen, isSanctioned, quorum, challenges, unread } = facts;
  // the chair closes the hearing once it has an outcome: before that move nobody was heard
  if (beforeFacts.includes(state) && state !== 'DELIBERATION_FACTS') return [{ code: 'NO_HEARING' }];
  if (!past.includes(state) || (kind === 'FACTS' && state === 'DELIBERATION_SANCTION'))
    return [{ code: 'MOVE_NOT_ALLOWED', params: { state } }];
  return [
    ...(isOpen ? [{ code: 'ROUND_OPEN' as const }] : []),
    // nobody votes until it suits: only a remand or a reopening brings another vote
    ...(kind === 'SANCTION' && isSanctioned ? [{ code: 'ROUND_CLOSED' as const, params: { state: 'CLOSED' } }] : []),
    ...(challenges > 0 ? [{ code: 'CONFLICT_UNRESOLVED' as const, params: { challenges } }] : []),
    ...(unread.length > 0 ? [{ code: 'RECORD_UNREAD' as const, params: { seats: [...unread] } }] : []),
    ...quorum,
    ...(kind === 'SANCTION' ? sanctionBlockers(facts) : []),
  ];
}

function sanctionBlockers({ acts, missingLines }: VoteFacts): Blocker[] {
  const allegations = acts.filter(({ finding }) => finding === null).map(({ seq }) => seq);
  return [
    ...(allegations.length > 0 ? [{ code: 'FACTS_OPEN' as const, params: { allegations } }] : []),
    ...(missingLines.length > 0
      ? [{ code: 'PROPORTIONALITY_MISSING' as const, params: { lines: [...missingLines] } }]
      : []),
  ];
}

/** Where a case goes once every act has been voted on; null while one has not. */
export function moveAfterFacts(acts: readonly FoundAct[]): 'FIND_PROVEN' | 'FIND_NOT_PROVEN' | null {
  if (acts.length === 0 || acts.some(({ finding }) => finding === null)) return null;
  return acts.some(({ finding }) => finding === 'PROVEN') ? 'FIND_PROVEN' : 'FIND_NOT_PROVEN';
}

interface Rules {
  readonly ladder: readonly Rung[];
  readonly offences: readonly Offence[];
}

/**
 * What can be voted for: the rungs of the rules, no heavier than the rules allow for the heaviest act that is proven, and than any of the ceilings:
 * what a remand or reopening leaves open, and what the subject was told may come of it. 不処分 is always among them.
 */
export function openLadder(
  { ladder, offences }: Rules,
  proven: readonly string[],
  ceilings: readonly Sanction[],
): OpenRung[] {
  const allowed = offences.filter(({ key }) => proven.includes(key)).map(({ heaviest }) => rank(heaviest));
  const most = Math.min(Math.max(...allowed, 0), ...ceilings.map(rank));
  const rungs = ladder.filter(({ sanction }) => sanction !== 'NONE' && rank(sanction) <= most);
  const open = rungs.map(({ sanction, maxDays }) => ({ sanction, maxDays }));
  return [
    { sanction: 'NONE' as const, maxDays: null },
    ...open.toSorted((a, b) => rank(a.sanction) - rank(b.sanction)),
  ];
}
