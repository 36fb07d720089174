import { defineEntity, p } from '@mikro-orm/core';

import type { Role } from '../access/roles.ts';
import { identified } from '../platform/base.properties.ts';
import { Employee } from './employee.entity.ts';

const RoleGrantSchema = defineEntity({
  name: 'RoleGrant',
  schema: 'shinrai',
  tableName: 'role_grants',
  properties: {
    ...identified,
    employee: () => p.manyToOne(Employee).ref(),
    role: p.string().$type<Role>(),
    grantedAt: p.datetime(),
    grantedBy: p.uuid().nullable(),
  },
  uniques: [{ properties: ['employee', 'role'] }],
});

/** That an employee holds a role; who held which before stands in the audit log. */
export class RoleGrant extends RoleGrantSchema.class {}
RoleGrantSchema.setClass(RoleGrant);
