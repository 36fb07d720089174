import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { Role } from '../access/roles.ts';
import { listOf } from '../kernel/names.ts';
import { type InterviewerRule, type Pairing, type Unfit, unfitFor, usualInterviewers } from './interviewer.rules.ts';

const officer: Pairing = {
  interviewerId: '責任者',
  employeeId: '社員',
  interviewerRoles: ['SECURITY_OFFICER'],
  isOfficer: false,
  isManager: false,
  isConflicted: false,
};
const auditor: Pairing = { ...officer, interviewerId: '監査', interviewerRoles: ['AUDITOR'], isOfficer: true };
const named: InterviewerRule = { ...usualInterviewers, officersBy: '外部' };

describe('who may interview whom', () => {
  it.each<[string, Pairing, InterviewerRule, Unfit | null]>([
    ['the security officer interviews everybody', officer, usualInterviewers, null],
    [
      'somebody without that role nobody',
      { ...auditor, isOfficer: false },
      usualInterviewers,
      'INTERVIEWER_NOT_APPOINTED',
    ],
    ['the auditor interviews the security officer', auditor, usualInterviewers, null],
    [
      'another security officer does not',
      { ...officer, isOfficer: true },
      usualInterviewers,
      'INTERVIEWER_NOT_APPOINTED',
    ],
    ['where somebody is named, the role is not enough', auditor, named, 'INTERVIEWER_NOT_APPOINTED'],
    ['the named one does', { ...auditor, interviewerId: '外部', interviewerRoles: ['HR'] }, named, null],
    ['who declared a conflict does not', { ...officer, isConflicted: true }, usualInterviewers, 'INTERVIEW_CONFLICT'],
    ['the manager does, by default', { ...officer, isManager: true }, usualInterviewers, null],
    [
      'not where the rule says so',
      { ...officer, isManager: true },
      { ...named, managers: false },
      'INTERVIEW_CONFLICT',
    ],
  ])('%s', (_, pairing, rule, unfit) => {
    expect(unfitFor(pairing, rule)).toBe(unfit);
  });

  it('is never oneself, whatever the rule says', () => {
    const roles = fc.subarray(listOf(Role));
    const rule = fc.record({
      officersBy: fc.option(fc.constant('私')),
      officersByRole: fc.constantFrom(...listOf(Role)),
      managers: fc.boolean(),
    });
    fc.assert(
      fc.property(roles, rule, fc.boolean(), (interviewerRoles, wanted, isOfficer) => {
        const self = { ...officer, interviewerId: '私', employeeId: '私', interviewerRoles, isOfficer };
        expect(unfitFor(self, wanted)).toBe('INTERVIEW_SELF');
      }),
    );
  });
});
