import { describe, expect, it } from '@jest/globals';

import type { Role } from '../access/roles.ts';
import { watchedPeople } from './report.policy.ts';

describe('whose training an actor watches over', () => {
  it.each<[Role[], string]>([
    [['EMPLOYEE', 'HR'], 'EVERYBODY'],
    [['EMPLOYEE', 'TRAINING_ADMIN'], 'EVERYBODY'],
    [['EMPLOYEE', 'MANAGER', 'SECURITY_OFFICER'], 'EVERYBODY'],
    [['EMPLOYEE', 'AUDITOR'], 'EVERYBODY'],
    [['EMPLOYEE', 'MANAGER'], 'LINE'],
    [['EMPLOYEE', 'MANAGER', 'ADMIN', 'COMMITTEE_MEMBER'], 'LINE'],
    [['EMPLOYEE'], 'NOBODY'],
    [['EMPLOYEE', 'ADMIN'], 'NOBODY'],
  ])('%j: %s', (roles, who) => {
    expect(watchedPeople({ id: 'a', label: '1001', roles, requestId: null }).who).toBe(who);
  });
});
