import type { Blocker } from '../cases/blocker.ts';
import type { EvidenceKind } from './evidence.ts';

/** An act and what the file has on it, without what was superseded. */
export interface Looked {
  readonly seq: number;
  readonly kinds: readonly EvidenceKind[];
}

/** What the subject says to it, or that they would not (富士重工業事件 最判昭52.12.13: the duty to answer has limits). */
const isAccount = (kind: EvidenceKind): boolean => kind === 'SUBJECT_ACCOUNT' || kind === 'ACCOUNT_REFUSED';

const incomplete = (lacks: 'EVIDENCE' | 'ACCOUNT', acts: readonly Looked[]): Blocker[] =>
  acts.length > 0
    ? [{ code: 'INVESTIGATION_INCOMPLETE', params: { allegations: acts.map(({ seq }) => seq), lacks } }]
    : [];

/** Each act has evidence (労働契約法15条: objectively reasonable grounds). */
export const evidenceBlockers = (acts: readonly Looked[]): Blocker[] =>
  incomplete(
    'EVIDENCE',
    acts.filter(({ kinds }) => !kinds.some(kind => !isAccount(kind))),
  );

/** … and the subject's account, or that they refused one, before the investigation is reported. */
export const reportBlockers = (acts: readonly Looked[]): Blocker[] => [
  ...evidenceBlockers(acts),
  ...incomplete(
    'ACCOUNT',
    acts.filter(({ kinds }) => !kinds.some(isAccount)),
  ),
];
