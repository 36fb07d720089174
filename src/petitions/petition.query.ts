import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type { RawBuilder } from 'kysely';

import { type Actor, holds } from '../access/actor.ts';
import { isId } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { ListedPeopleQuery, type ListedPerson } from '../people/listed-people.query.ts';
import { leadsSql, visiblePeopleSql } from '../people/visible-people.query.ts';
import { type Connection, toConnection } from '../platform/connection.ts';
import { row, rows, sql } from '../platform/sql.ts';
import { isInstant, startAfter } from '../platform/start-after.ts';
import type { PetitionKind, PetitionState } from './petition.machine.ts';
import { movesOf } from './petition.policy.ts';
import type { MyPetitionType, PetitionFilter, PetitionType, PetitionsArgs } from './petition.type.ts';

interface PetitionRow {
  id: string;
  kind: PetitionKind;
  state: PetitionState;
  employeeId: string;
  requirementId: string;
  titleJa: string;
  titleEn: string | null;
  assignmentId: string | null;
  dueOn: LocalDate | null;
  startsOn: LocalDate;
  endsOn: LocalDate | null;
  issuer: string | null;
  certificateTitle: string | null;
  proofId: string | null;
  reason: string;
  requestedAt: string;
  requestedBy: string | null;
  decidedAt: string | null;
  decidedBy: string | null;
  decisionReason: string | null;
  revokedAt: string | null;
  revokedBy: string | null;
  revocationReason: string | null;
  leads: boolean;
}

const own = sql`p.id, p.kind, p.state, p.starts_on::text as "startsOn", p.ends_on::text as "endsOn", p.issuer, p.certificate_title as "certificateTitle", p.proof_id as "proofId", p.reason,
  p.requested_at::text as "requestedAt", p.decided_at as "decidedAt", p.decision_reason as "decisionReason", p.revoked_at as "revokedAt"`;
const columns = sql`${own}, p.employee_id as "employeeId", p.requirement_id as "requirementId", r.title_ja as "titleJa",
  r.title_en as "titleEn", p.assignment_id as "assignmentId", a.due_on::text as "dueOn", p.requested_by as "requestedBy",
  p.decided_by as "decidedBy", p.revoked_by as "revokedBy", p.revocation_reason as "revocationReason"`;
const petitions = sql`shinrai.petitions p join shinrai.requirements r on r.id = p.requirement_id
  left join shinrai.assignments a on a.id = p.assignment_id`;

@Injectable()
export class PetitionQuery {
  constructor(
    private readonly em: EntityManager,
    private readonly listed: ListedPeopleQuery,
  ) {}

  async one(actor: Actor, id: string): Promise<PetitionType> {
    const seen = sql`(${visiblePeopleSql(actor, 'p.employee_id')} or p.requested_by = ${actor.id}::uuid)`;
    const found = isId(id)
      ? await rows<PetitionRow>(
          this.em,
          sql`select ${columns}, ${leads(actor)} as leads from ${petitions} where p.id = ${id} and ${seen}`,
        )
      : [];
    const [petition] = await this.typed(actor, found);
    return petition ?? refuse('NOT_FOUND');
  }

  /** What an actor may see, the newest first; what waits for them, the oldest first. */
  async page(actor: Actor, { first, after, filter }: PetitionsArgs): Promise<Connection<PetitionType>> {
    const start = startAfter(after, isInstant);
    const where = sql`${visiblePeopleSql(actor, 'p.employee_id')} and ${matching(actor, filter ?? {})}`;
    const [sooner, direction] = filter?.waiting ? [sql`>`, sql`asc`] : [sql`<`, sql`desc`];
    const later = start
      ? sql`(p.requested_at, p.id) ${sooner} (${start.key}::timestamptz, ${start.id}::uuid)`
      : sql`true`;
    const [found, { count }] = await Promise.all([
      rows<PetitionRow>(
        this.em,
        sql`select ${columns}, ${leads(actor)} as leads from ${petitions} where ${where} and ${later}
            order by p.requested_at ${direction}, p.id ${direction} limit ${first + 1}`,
      ),
      row<{ count: number }>(this.em, sql`select count(*)::int as count from ${petitions} where ${where}`),
    ]);
    const page = toConnection(found, first, count, ({ requestedAt, id }) => [requestedAt, id]);
    const nodes = await this.typed(actor, found.slice(0, first));
    return { ...page, edges: page.edges.map(({ cursor }, i) => ({ cursor, node: nodes[i]! })) };
  }

  /** What was asked about one duty, the latest first; that the actor may see the duty is for the caller to know. */
  async of(assignmentId: string): Promise<MyPetitionType[]> {
    const found = await rows<PetitionRow>(
      this.em,
      sql`select ${own} from shinrai.petitions p where p.assignment_id = ${assignmentId} order by p.requested_at desc, p.id desc`,
    );
    return found.map(ownOf);
  }

  private async typed(actor: Actor, found: readonly PetitionRow[]): Promise<PetitionType[]> {
    const ids = found.flatMap(({ employeeId, requestedBy, decidedBy, revokedBy }) => [
      employeeId,
      requestedBy,
      decidedBy,
      revokedBy,
    ]);
    const people = await this.listed.people([...new Set(ids.filter(id => id !== null))]);
    return found.map(petition => petitionOf(actor, petition, people));
  }
}

/** Whether the one whom it is for works in the line below this actor. */
const leads = (actor: Actor): RawBuilder<boolean> => leadsSql(actor, sql`p.employee_id`);

function matching(actor: Actor, { waiting, kind, state, personId }: PetitionFilter): RawBuilder<unknown> {
  const conditions = [
    sql`true`,
    ...(waiting ? [waitingFor(actor)] : []),
    ...(kind ? [sql`p.kind = ${kind}`] : []),
    ...(state ? [sql`p.state = ${state}`] : []),
    ...(typeof personId === 'string' ? [isId(personId) ? sql`p.employee_id = ${personId}` : sql`false`] : []),
  ];
  return sql.join(conditions, sql` and `);
}

/** `whyNotDecide` (petition.policy.ts), said to the database. */
function waitingFor(actor: Actor): RawBuilder<unknown> {
  const decides = holds(actor, 'HR')
    ? sql`true`
    : sql`(p.kind <> 'EXTENSION' and ${holds(actor, 'TRAINING_ADMIN')} or p.kind = 'EXTENSION' and ${leads(actor)})`;
  return sql`(p.state = 'REQUESTED' and p.employee_id is distinct from ${actor.id}::uuid and p.requested_by is distinct from ${actor.id}::uuid
    and ${decides} and a.fulfilled_at is null and a.ended_at is null)`;
}

const instant = (at: string | null): Date | null => (at === null ? null : new Date(at));

const ownOf = (petition: PetitionRow) => ({
  id: petition.id,
  kind: petition.kind,
  state: petition.state,
  startsOn: petition.startsOn,
  endsOn: petition.endsOn,
  issuer: petition.issuer,
  certificateTitle: petition.certificateTitle,
  proofId: petition.proofId,
  reason: petition.reason,
  requestedAt: new Date(petition.requestedAt),
  decidedAt: instant(petition.decidedAt),
  decisionReason: petition.decisionReason,
  revokedAt: instant(petition.revokedAt),
});

function petitionOf(actor: Actor, petition: PetitionRow, people: ReadonlyMap<string, ListedPerson>): PetitionType {
  const { employeeId, requirementId, titleJa, titleEn, assignmentId, dueOn, revocationReason, leads: isLed } = petition;
  const person = (id: string | null) => (id === null ? null : people.get(id)!);
  return {
    ...ownOf(petition),
    person: people.get(employeeId)!,
    title: { ja: titleJa, en: titleEn },
    requirementId,
    assignmentId,
    dueOn,
    requestedBy: person(petition.requestedBy),
    decidedBy: person(petition.decidedBy),
    revokedBy: person(petition.revokedBy),
    revocationReason,
    moves: movesOf(actor, { ...petition, employee: { id: employeeId } }, isLed),
  };
}
