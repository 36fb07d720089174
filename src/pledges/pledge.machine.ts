import type { LocalDate } from '../kernel/local-date.ts';
import { type Machine, moves } from '../kernel/machine.ts';
import { names } from '../kernel/names.ts';

/** What can happen to a pledge after it was given. */
export const PledgeEventKind = names('BREACH_SUSPECTED', 'SUSPICION_CLEARED', 'BREACH_FOUND', 'RELEASED', 'SUPERSEDED');
export type PledgeEventKind = keyof typeof PledgeEventKind;

/** Whether it still binds. */
export const PledgeState = names('IN_FORCE', 'RELEASED', 'SUPERSEDED', 'EXPIRED');
export type PledgeState = keyof typeof PledgeState;

/** Whether it was kept; what was done while it bound can also come to light afterwards. */
export const PledgeBreach = names('NONE', 'SUSPECTED', 'FOUND');
export type PledgeBreach = keyof typeof PledgeBreach;

/** SUPERSEDED comes by itself, with the next pledge of the same person on the same form. */
export const stateMachine: Machine<PledgeState, 'RELEASED' | 'SUPERSEDED'> = {
  IN_FORCE: { RELEASED: 'RELEASED', SUPERSEDED: 'SUPERSEDED' },
  RELEASED: {},
  SUPERSEDED: {},
  EXPIRED: {},
};

/** A breach is found only after it was suspected. */
export const breachMachine: Machine<PledgeBreach, 'BREACH_SUSPECTED' | 'SUSPICION_CLEARED' | 'BREACH_FOUND'> = {
  NONE: { BREACH_SUSPECTED: 'SUSPECTED' },
  SUSPECTED: { SUSPICION_CLEARED: 'NONE', BREACH_FOUND: 'FOUND' },
  FOUND: { BREACH_SUSPECTED: 'SUSPECTED' },
};

export interface PledgeStory {
  /** The first one first. */
  readonly events: readonly { readonly kind: PledgeEventKind; readonly by: string | null }[];
  /** The last day on which it binds; null for no end. */
  readonly expiresOn: LocalDate | null;
}

const has = ({ events }: PledgeStory, kind: PledgeEventKind): boolean => events.some(event => event.kind === kind);

export function stateOf(story: PledgeStory, today: LocalDate): PledgeState {
  if (has(story, 'RELEASED')) return 'RELEASED';
  if (has(story, 'SUPERSEDED')) return 'SUPERSEDED';
  return story.expiresOn && story.expiresOn < today ? 'EXPIRED' : 'IN_FORCE';
}

const suspicionOf = ({ events }: PledgeStory) => events.findLast(({ kind }) => kind in breachMoves);
const breachMoves = { BREACH_SUSPECTED: true, SUSPICION_CLEARED: true, BREACH_FOUND: true };

/** A later suspicion that is cleared leaves what was found before. */
export function breachOf(story: PledgeStory): PledgeBreach {
  if (suspicionOf(story)?.kind === 'BREACH_SUSPECTED') return 'SUSPECTED';
  return has(story, 'BREACH_FOUND') ? 'FOUND' : 'NONE';
}

/** What somebody may say about it now: a suspicion is decided by another person than who raised it. */
export function movesOf(story: PledgeStory, today: LocalDate, by: string | null): PledgeEventKind[] {
  const breach = breachOf(story);
  const decided = breach === 'SUSPECTED' && suspicionOf(story)?.by === by ? [] : moves(breachMachine, breach);
  return [...decided, ...moves(stateMachine, stateOf(story, today)).filter(move => move !== 'SUPERSEDED')];
}

/** Why somebody may not say it; null when they may. */
export function whyNot(
  kind: PledgeEventKind,
  story: PledgeStory,
  today: LocalDate,
  by: string | null,
): 'MOVE_NOT_ALLOWED' | 'SAME_PERSON' | null {
  if (movesOf(story, today, by).includes(kind)) return null;
  const byAnother = movesOf(story, today, null).includes(kind);
  return byAnother && by !== null ? 'SAME_PERSON' : 'MOVE_NOT_ALLOWED';
}
