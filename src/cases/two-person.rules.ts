import type { LocalDate } from '../kernel/local-date.ts';
import { names } from '../kernel/names.ts';
import type { CaseState } from './case.machine.ts';
import type { CaseHat } from './hat.ts';
import type { Track } from './track.ts';

/** What one person proposes and another confirms. */
export const ProposedAct = names(
  'ADMIT',
  'NOT_ADMIT',
  'CONVERT',
  'WITHDRAW',
  'SUSPEND',
  'RESUME',
  'REOPEN',
  'MOVE_KNOWN_DAY',
  'DIFFERENT_ACT',
  'UNPAID_STANDBY',
  'OPEN_MEDICAL',
  'OPEN_FILE',
  'VOID_ROUND',
  'ACCEPT_LATE_APPEAL',
  'DISCLOSE',
  'PURGE',
);
export type ProposedAct = keyof typeof ProposedAct;

/** Why a case rests. That the police or a court is at work is by itself no reason to wait (ネスレ日本 最判平18.10.6). */
export const SuspensionCause = names('CRIMINAL_PROCEDURE', 'ILLNESS', 'COURT_ORDER', 'MISSING_QUORUM');
export type SuspensionCause = keyof typeof SuspensionCause;

/** Why a case does not go on. */
export const EndCause = names(
  'NO_GROUNDS',
  'RULE_DOES_NOT_APPLY',
  'TOO_LONG_AGO',
  'ALREADY_DEALT_WITH',
  'OTHER_WAY',
  'REFERRAL_WITHDRAWN',
);
export type EndCause = keyof typeof EndCause;

/** What an act is about, beside its reason: never words. */
export interface ActDetails {
  readonly track?: Track;
  readonly cause?: SuspensionCause | EndCause;
  readonly day?: LocalDate;
  readonly recordId?: string;
  readonly to?: CaseState;
}

/** Who may propose each act, and who may confirm it; a person who wears both hats still needs another person. */
export const twoPersonActs: Readonly<
  Record<ProposedAct, { proposers: readonly CaseHat[]; confirmers: readonly CaseHat[] }>
> = {
  ADMIT: { proposers: ['SECRETARY'], confirmers: ['LEGAL'] },
  NOT_ADMIT: { proposers: ['SECRETARY'], confirmers: ['LEGAL'] },
  CONVERT: { proposers: ['SECRETARY'], confirmers: ['LEGAL'] },
  WITHDRAW: { proposers: ['SECRETARY'], confirmers: ['LEGAL'] },
  SUSPEND: { proposers: ['CHAIR', 'SECRETARY'], confirmers: ['LEGAL'] },
  RESUME: { proposers: ['CHAIR', 'SECRETARY'], confirmers: ['LEGAL', 'SECRETARY'] },
  REOPEN: { proposers: ['CHAIR', 'SECRETARY'], confirmers: ['LEGAL'] },
  MOVE_KNOWN_DAY: { proposers: ['SECRETARY'], confirmers: ['LEGAL', 'SECRETARY'] },
  DIFFERENT_ACT: { proposers: ['LEGAL', 'SECRETARY'], confirmers: ['LEGAL'] },
  UNPAID_STANDBY: { proposers: ['LEGAL', 'SECRETARY'], confirmers: ['LEGAL'] },
  OPEN_MEDICAL: { proposers: ['SECRETARY'], confirmers: ['LEGAL'] },
  OPEN_FILE: { proposers: ['AUDITOR'], confirmers: ['LEGAL'] },
  VOID_ROUND: { proposers: ['CHAIR', 'SECRETARY'], confirmers: ['SECRETARY', 'CHAIR'] },
  ACCEPT_LATE_APPEAL: { proposers: ['SECRETARY'], confirmers: ['LEGAL'] },
  DISCLOSE: { proposers: ['SECRETARY'], confirmers: ['LEGAL', 'SECRETARY'] },
  PURGE: { proposers: ['SECRETARY', 'LEGAL'], confirmers: ['LEGAL', 'SECRETARY'] },
};

interface Hand {
  readonly id: string | null;
  readonly device?: string | null;
}

/** The same person, or two accounts on one device: what asks for two people is not done by one who has two log-ins. */
export const sameHand = (one: Hand, other: Hand): boolean =>
  one.id === other.id || (one.device != null && one.device === other.device);
