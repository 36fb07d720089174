import { defineEntity, p } from '@mikro-orm/core';

import { appendOnly } from '../platform/append-only.ts';
import { identified } from '../platform/base.properties.ts';
import type { AuditAction, AuditOutcome } from './audit-action.ts';

const AuditEventSchema = defineEntity({
  name: 'AuditEvent',
  schema: 'shinrai',
  tableName: 'audit_events',
  properties: {
    ...identified,
    at: p.datetime(),
    action: p.string().$type<AuditAction>(),
    outcome: p.string().$type<AuditOutcome>(),
    refusal: p.string().nullable(),
    actorId: p.uuid().nullable(),
    actorLabel: p.string(),
    recordType: p.string().nullable(),
    recordId: p.uuid().nullable(),
    details: p.json<Readonly<Record<string, string | number>>>(),
    requestId: p.string().nullable(),
  },
  indexes: [
    { properties: ['at', 'id'] },
    { properties: ['actorId', 'at'] },
    { properties: ['recordId', 'at'] },
    { properties: ['requestId'] },
  ],
  triggers: [appendOnly('audit_events')],
});

/** That somebody did something, or was refused it: who, when, what, on which record, with which outcome. Never changed. */
export class AuditEvent extends AuditEventSchema.class {}
AuditEventSchema.setClass(AuditEvent);
