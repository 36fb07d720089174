import type { MyCase } from './my-cases.graphql.ts';

type Told = Pick<MyCase, 'state' | 'hearings' | 'notices' | 'letter' | 'appeal'>;

/** What an interim measure lets one see of it. */
const toldLater: readonly MyCase['state'][] = ['REFERRED', 'ADMISSIBILITY', 'INVESTIGATION', 'COMMITTEE_SETUP'];

/** Ends that no letter tells of. */
const ends: Partial<Record<MyCase['state'], 'cleared' | 'spared' | 'dropped'>> = {
  NO_CASE: 'cleared',
  NO_SANCTION: 'spared',
  NOT_ADMITTED: 'dropped',
  WITHDRAWN: 'dropped',
  CONVERTED: 'dropped',
};

/** Where the matter stands for the person whom it is about. */
export function phaseOf({ state, hearings, notices, letter, appeal }: Told) {
  if (state === 'NOTICE_SERVED') return notices.at(-1)?.deliveredOn ? 'preparing' : 'told';
  if (state === 'HEARING') {
    const last = hearings.at(-1);
    if (last?.notice !== notices.at(-1)?.number) return 'heard';
    return last?.commentedAt ? 'commented' : 'recorded';
  }
  if (state === 'DELIBERATION_FACTS' || state === 'DELIBERATION_SANCTION') return 'deliberated';
  if (state === 'DECIDED' || state === 'LETTER_APPROVED') return 'decided';
  if (state === 'DELIVERED') return letter?.acknowledgedAt ? 'read' : 'letter';
  if (state === 'APPEAL_WINDOW') return appeal?.state === 'WAITING' ? 'appealed' : 'appealable';
  if (state === 'APPEAL_REVIEW') return 'appealed';
  if (state === 'SUSPENDED') return 'paused';
  // what came of it is told by the letter, and not before
  if (appeal && appeal.state === 'UNDER_REVIEW') return 'appealed';
  if (state === 'FINAL' && appeal?.state === 'WAITING') return 'appealed';
  if (state === 'REMANDED') return 'remanded';
  if (toldLater.includes(state)) return 'before';
  if (state === 'FINAL' || state === 'EXECUTION') return 'final';
  return ends[state] ?? 'over';
}

/** Nothing more is decided. */
export const isEnded = (phase: ReturnType<typeof phaseOf>): boolean =>
  ['cleared', 'spared', 'dropped', 'final', 'over'].includes(phase);
