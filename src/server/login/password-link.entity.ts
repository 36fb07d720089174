import { defineEntity, p } from '@mikro-orm/core';

const PasswordLinkSchema = defineEntity({
  name: 'PasswordLink',
  schema: 'shinrai_login',
  tableName: 'password_links',
  properties: {
    id: p.uuid().primary(),
    tokenHash: p.string().unique(),
    employeeId: p.uuid().index(),
    issuedAt: p.datetime(),
    expiresAt: p.datetime(),
    /** When it was used, or replaced by a newer one. */
    endedAt: p.datetime().nullable(),
  },
});

/** A link by which an employee sets a password once. */
export class PasswordLink extends PasswordLinkSchema.class {}
PasswordLinkSchema.setClass(PasswordLink);
