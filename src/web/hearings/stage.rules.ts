import type { HeardCase } from './hearings.graphql.ts';

/** What the secretariat has to do for the hearing now. */
export type Stage = 'before' | 'serve' | 'deliver' | 'open' | 'record' | 'recorded' | 'commented' | 'after';

type Known = Pick<HeardCase, 'state'> & {
  notices: readonly { number: number; deliveredOn: string | null }[];
  hearings: readonly { notice: number; commentedAt: string | null }[];
};

const before: readonly HeardCase['state'][] = ['REFERRED', 'ADMISSIBILITY', 'INVESTIGATION'];

export function stageOf({ state, notices, hearings }: Known): Stage {
  const last = notices.at(-1);
  if (before.includes(state)) return 'before';
  if (state === 'COMMITTEE_SETUP') return 'serve';
  if (state === 'NOTICE_SERVED') return last?.deliveredOn ? 'open' : 'deliver';
  if (state !== 'HEARING') return 'after';
  const hearing = hearings.find(({ notice }) => notice === last?.number);
  if (!hearing) return 'record';
  return hearing.commentedAt ? 'commented' : 'recorded';
}
