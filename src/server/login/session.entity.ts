import { defineEntity, p } from '@mikro-orm/core';

const SessionSchema = defineEntity({
  name: 'Session',
  schema: 'shinrai_login',
  tableName: 'sessions',
  properties: {
    id: p.uuid().primary(),
    /** SHA-256 of the token in the cookie; the token itself is nowhere else than there. */
    tokenHash: p.string().unique(),
    employeeId: p.uuid(),
    startedAt: p.datetime(),
    lastSeenAt: p.datetime(),
    /** Whatever happens, the session is over then. */
    expiresAt: p.datetime(),
    endedAt: p.datetime().nullable(),
    userAgent: p.string().nullable(),
    address: p.string().nullable(),
  },
  indexes: [{ properties: ['employeeId', 'expiresAt'] }],
});

/** That somebody is signed in, on one browser. */
export class Session extends SessionSchema.class {}
SessionSchema.setClass(Session);
