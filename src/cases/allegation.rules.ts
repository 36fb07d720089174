import { createHash } from 'node:crypto';

import type { LocalDate } from '../kernel/local-date.ts';
import type { RefusalCode } from '../kernel/refusal-codes.ts';
import type { CaseState } from './case.machine.ts';

interface Act {
  readonly subjectId: string;
  readonly offence: string;
  readonly conductFrom: LocalDate;
  readonly conductTo: LocalDate;
  /** What it was done to: an asset, a record, a place; in any order. */
  readonly objects: readonly string[];
}

/** Tells the same act again, in another case and after years, without saying what it was: one act is sanctioned once (一事不再理). */
export function conductKeyOf({ subjectId, offence, conductFrom, conductTo, objects }: Act): string {
  const things = objects.map(each => each.normalize('NFKC').trim().toLowerCase()).toSorted();
  return createHash('sha256')
    .update(JSON.stringify([subjectId, offence, conductFrom, conductTo, things]))
    .digest('hex');
}

const before: readonly CaseState[] = ['DRAFT', 'REFERRED', 'ADMISSIBILITY', 'INVESTIGATION', 'COMMITTEE_SETUP'];
const heard: readonly CaseState[] = ['NOTICE_SERVED', 'HEARING', 'DELIBERATION_FACTS', 'DELIBERATION_SANCTION'];

/**
 * Why no allegation can be added now; null when one can. Once notice is served its grounds are those that were told; what comes to light after the decision cannot
 * support it (山口観光事件 最判平8.9.26) and is a new case.
 */
export function whyNoAllegation(state: CaseState): RefusalCode | null {
  if (before.includes(state)) return null;
  return heard.includes(state) ? 'NEW_GROUNDS_AFTER_HEARING' : 'SEALED';
}
