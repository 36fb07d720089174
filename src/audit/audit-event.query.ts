import type { RawBuilder } from 'kysely';

import type { Actor } from '../access/actor.ts';
import { sql } from '../platform/sql.ts';
import type { AuditAction } from './audit-action.ts';

interface Done {
  actor: Actor;
  action: AuditAction;
  at: Date;
  recordType: string;
}

/** For a deed that is one statement: says in the same statement that it was done, for each row (`record_id`, `details`) of `deeds`. */
export const doneSql = (
  { actor, action, at, recordType }: Done,
  deeds: RawBuilder<unknown>,
): RawBuilder<unknown> => sql`
  insert into shinrai.audit_events
    (id, at, action, outcome, actor_id, actor_label, request_id, record_type, record_id, details)
  select shinrai.uuid_v7(), ${at}, ${action}, 'DONE', ${actor.id}::uuid, ${actor.label}, ${actor.requestId}, ${recordType},
    record_id, details
  from (${deeds}) deeds`;
