import { describe, expect, it } from '@jest/globals';

import type { Role } from '../access/roles.ts';
import { maySeeManagerOf, visiblePeople } from './person.policy.ts';

const actor = (roles: Role[], id: string | null = 'me') => ({ id, label: '1', roles, requestId: null });

describe('visible people', () => {
  it.each<[Role[], string]>([
    [['EMPLOYEE'], 'SELF'],
    [['EMPLOYEE', 'COMMITTEE_MEMBER'], 'SELF'],
    [['EMPLOYEE', 'MANAGER'], 'LINE'],
    [['EMPLOYEE', 'MANAGER', 'HR'], 'EVERYBODY'],
    [['HR'], 'EVERYBODY'],
    [['TRAINING_ADMIN'], 'EVERYBODY'],
    [['SECURITY_OFFICER'], 'EVERYBODY'],
    [['LEGAL'], 'EVERYBODY'],
    [['AUDITOR'], 'EVERYBODY'],
    [['ADMIN'], 'EVERYBODY'],
  ])('to %j are %s', (roles, who) => {
    expect(visiblePeople(actor(roles)).who).toBe(who);
  });

  it('are none to a program without a role', () => {
    expect(visiblePeople(actor([], null))).toEqual({ who: 'NOBODY' });
  });

  it.each<[Role[], string, boolean]>([
    [['EMPLOYEE'], 'me', false],
    [['EMPLOYEE', 'MANAGER'], 'me', false],
    [['EMPLOYEE', 'MANAGER'], 'below', true],
    [['HR'], 'me', true],
  ])('with %j, the manager of %s is among them: %p', (roles, id, sees) => {
    expect(maySeeManagerOf(actor(roles), { id })).toBe(sees);
  });
});
