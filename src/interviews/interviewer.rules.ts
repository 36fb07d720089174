import type { Role } from '../access/roles.ts';

/** What the organisation says about who holds interviews. */
export interface InterviewerRule {
  /** Who interviews a security officer: this person, */
  readonly officersBy: string | null;
  /** or, where nobody is named, whoever holds this role. */
  readonly officersByRole: Role;
  /** Whether managers may interview those who report to them directly. */
  readonly managers: boolean;
}

/** What holds until somebody decides otherwise. */
export const usualInterviewers: InterviewerRule = { officersBy: null, officersByRole: 'AUDITOR', managers: true };

/** The two, as they stand to each other. */
export interface Pairing {
  readonly interviewerId: string;
  readonly employeeId: string;
  readonly interviewerRoles: readonly Role[];
  /** Whether the one who is interviewed is a security officer. */
  readonly isOfficer: boolean;
  /** Whether the interviewer is their manager. */
  readonly isManager: boolean;
  /** Whether a conflict between the two was declared, by whomever. */
  readonly isConflicted: boolean;
}

/** Why this interview cannot be held by this person. */
export type Unfit = 'INTERVIEW_SELF' | 'INTERVIEW_CONFLICT' | 'INTERVIEWER_NOT_APPOINTED';

/** Nobody interviews themselves, whatever the rule says; null where nothing stands in the way. */
export function unfitFor(pairing: Pairing, rule: InterviewerRule): Unfit | null {
  if (pairing.interviewerId === pairing.employeeId) return 'INTERVIEW_SELF';
  if (pairing.isConflicted || (pairing.isManager && !rule.managers)) return 'INTERVIEW_CONFLICT';
  return isAppointed(pairing, rule) ? null : 'INTERVIEWER_NOT_APPOINTED';
}

function isAppointed({ isOfficer, interviewerId, interviewerRoles }: Pairing, rule: InterviewerRule): boolean {
  if (!isOfficer) return interviewerRoles.includes('SECURITY_OFFICER');
  return rule.officersBy ? interviewerId === rule.officersBy : interviewerRoles.includes(rule.officersByRole);
}
