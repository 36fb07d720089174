import type { Blocker } from '../cases/blocker.ts';
import type { CaseState } from '../cases/case.machine.ts';
import type { RefusalCode } from '../kernel/refusal-codes.ts';
import { actingChair } from './recusal.rules.ts';

export interface SeatFacts {
  readonly external: boolean;
  /** Declared that no conflict of interest is known. */
  readonly cleared: boolean;
  readonly chairOrder: number | null;
}

/** What the committee rules ask of a committee. */
export interface CompositionRule {
  readonly seats: number;
  readonly minExternal: number;
  readonly minEntitled: number;
}

export interface CompositionFacts {
  /** The seats that are filled and not recused. */
  readonly seats: readonly SeatFacts[];
  readonly pendingChallenges: number;
  readonly rule: CompositionRule;
}

/** What a committee is formed of. */
export interface Formation {
  readonly seats: readonly { external: boolean; chairOrder: number | null }[];
  readonly rule: CompositionRule;
}

/** The committee as the rules fix it: outside third parties, the number of seats, one chair and the order of deputies (a committee against its rules voids the sanction: 東京地判令2.11.12). */
export function formationBlockers({ seats, rule }: Formation): Blocker[] {
  const external = seats.filter(seat => seat.external).length;
  const order = seats.flatMap(({ chairOrder }) => chairOrder ?? []).toSorted((a, b) => a - b);
  const isOrder = order.length > 0 && order.every((place, i) => place === i + 1);
  return [
    ...(external < rule.minExternal
      ? [{ code: 'EXTERNAL_MIN' as const, params: { need: rule.minExternal, external } }]
      : []),
    ...(seats.length === rule.seats
      ? []
      : [{ code: 'SEATS' as const, params: { need: rule.seats, seats: seats.length } }]),
    ...(isOrder ? [] : [{ code: 'CHAIR_ORDER' as const }]),
  ];
}

/** What is missing before a notice is served, and before anything is heard or decided: all have declared, nothing is pending, and enough are left. */
export function compositionBlockers({ seats, pendingChallenges, rule }: CompositionFacts): Blocker[] {
  const undeclared = seats.filter(({ cleared }) => !cleared).length;
  const external = seats.filter(seat => seat.external).length;
  return [
    ...(undeclared > 0 ? [{ code: 'CONFLICT_DECLARATION_MISSING' as const, params: { missing: undeclared } }] : []),
    ...(pendingChallenges > 0
      ? [{ code: 'CONFLICT_UNRESOLVED' as const, params: { pending: pendingChallenges } }]
      : []),
    ...(seats.length < rule.minEntitled
      ? [{ code: 'MEMBERS_MISSING' as const, params: { need: rule.minEntitled, entitled: seats.length } }]
      : []),
    ...(external < rule.minExternal
      ? [{ code: 'EXTERNAL_MIN' as const, params: { need: rule.minExternal, external } }]
      : []),
    ...(actingChair(seats) ? [] : [{ code: 'CHAIR_MISSING' as const }]),
  ];
}

const open: readonly CaseState[] = ['INVESTIGATION', 'COMMITTEE_SETUP'];
const frozen: readonly CaseState[] = [
  'NOTICE_SERVED',
  'HEARING',
  'DELIBERATION_FACTS',
  'DELIBERATION_SANCTION',
  'DECIDED',
  'SUSPENDED',
  'REMANDED',
];

/** Why no committee is formed now: none before a case is admitted; between notice and decision only a substitute takes a seat. */
export const whyNotFormed = (state: CaseState): RefusalCode | null =>
  open.includes(state) ? null : frozen.includes(state) ? 'COMMITTEE_PACKING' : 'MOVE_NOT_ALLOWED';

/** Until the hearing ends somebody may say that a member is not impartial. */
export const mayChallenge = (state: CaseState): boolean =>
  ['INVESTIGATION', 'COMMITTEE_SETUP', 'NOTICE_SERVED', 'HEARING'].includes(state);
