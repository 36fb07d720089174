import { describe, expect, it } from '@jest/globals';

import { listOf } from '../kernel/names.ts';
import { type Actor, isGranted } from './actor.ts';
import { Permission, permissions, permissionsOf } from './permissions.ts';
import { Role } from './roles.ts';

const actorWith = (...roles: Role[]): Actor => ({ id: 'a', label: '1', roles, requestId: null });

describe('the matrix', () => {
  it.each(listOf(Permission).filter(name => name !== 'PUBLIC'))('%s is closed to nobody in particular', permission => {
    expect(isGranted(null, permission)).toBe(false);
  });

  it.each(listOf(Role).flatMap(role => listOf(Permission).map(permission => [role, permission] as const)))(
    'lets %s knock at %s as its row says',
    (role, permission) => {
      expect(isGranted(actorWith(role), permission)).toBe(
        permission === 'PUBLIC' || permissions[permission].includes(role),
      );
    },
  );

  it('gives an administrator no right to content', () => {
    expect(permissionsOf(['ADMIN'])).toEqual(['PEOPLE_READ', 'ROLES_GRANT', 'ACCOUNTS_INVITE', 'OPERATE']);
  });
});
