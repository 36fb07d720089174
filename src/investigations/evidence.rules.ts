import type { CaseState } from '../cases/case.machine.ts';
import type { RefusalCode } from '../kernel/refusal-codes.ts';

const notYet: readonly CaseState[] = ['DRAFT', 'REFERRED', 'ADMISSIBILITY'];
const open: readonly CaseState[] = ['INVESTIGATION', 'COMMITTEE_SETUP', 'NOTICE_SERVED', 'HEARING'];
const heard: readonly CaseState[] = ['DELIBERATION_FACTS', 'DELIBERATION_SANCTION'];

/**
 * Why nothing can be added to the file now; null when it can. After the hearing the subject could no longer answer what speaks against them (山口観光事件
 * 最判平8.9.26, the right to be heard); what speaks for them is welcome until the decision. `state` of a pause is the one that it returns to.
 */
export function whyNoEvidence(state: CaseState, adverse: boolean): RefusalCode | null {
  if (open.includes(state)) return null;
  if (heard.includes(state)) return adverse ? 'NEW_GROUNDS_AFTER_HEARING' : null;
  return notYet.includes(state) ? 'MOVE_NOT_ALLOWED' : 'SEALED';
}

/** The subject reads the file while they can still answer it: from the notice to the end of the hearing. */
export const isOpenToSubject = (state: CaseState): boolean => state === 'NOTICE_SERVED' || state === 'HEARING';
