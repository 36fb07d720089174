import type { CaseState } from '../cases/case-states.ts';
import type { Evidence } from './said.graphql.ts';

interface Known {
  state: CaseState;
  returnState: CaseState | null;
}

const open: readonly CaseState[] = ['INVESTIGATION', 'COMMITTEE_SETUP', 'NOTICE_SERVED', 'HEARING'];
const heard: readonly CaseState[] = ['DELIBERATION_FACTS', 'DELIBERATION_SANCTION'];

/** What may be added now: anything, only what speaks for the subject, or nothing. */
export function takesNow({ state, returnState }: Known): 'anything' | 'favourable' | 'nothing' {
  const at = returnState ?? state;
  if (open.includes(at)) return 'anything';
  return heard.includes(at) ? 'favourable' : 'nothing';
}

export interface Completeness {
  seq: number;
  hasEvidence: boolean;
  hasAccount: boolean;
}

const isAccount = ({ kind }: Evidence): boolean => kind === 'SUBJECT_ACCOUNT' || kind === 'ACCOUNT_REFUSED';

/** What the file has on each act; what was replaced does not count. */
export function completenessOf(allegations: readonly { seq: number }[], evidence: readonly Evidence[]): Completeness[] {
  const gone = new Set(evidence.map(({ supersedes }) => supersedes));
  const holding = evidence.filter(({ number }) => !gone.has(number));
  return allegations.map(({ seq }) => {
    const about = holding.filter(item => item.allegations.includes(seq));
    return { seq, hasEvidence: about.some(item => !isAccount(item)), hasAccount: about.some(isAccount) };
  });
}

export const isComplete = ({ hasEvidence, hasAccount }: Completeness): boolean => hasEvidence && hasAccount;
