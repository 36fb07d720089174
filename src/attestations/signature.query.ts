import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type { RawBuilder } from 'kysely';

import type { Actor } from '../access/actor.ts';
import { isId } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { ListedPeopleQuery, type ListedPerson } from '../people/listed-people.query.ts';
import { type Connection, toConnection } from '../platform/connection.ts';
import { row, rows, sql } from '../platform/sql.ts';
import { isInstant, startAfter } from '../platform/start-after.ts';
import type {
  AnsweredArgs,
  MySignatureType,
  SignatureDetailType,
  SignatureProofType,
  SignatureType,
  SignaturesArgs,
} from './signature.type.ts';

/** What a signature `s` is worth, as `SignatureStanding` says. */
const standing = sql`case
  when k.result = 'MISMATCH' then 'MISMATCH'
  when a.fulfilled_by = s.id then case when a.ending = 'RELEASED' then 'SUPERSEDED' else 'COUNTS' end
  when a.fulfilled_at is not null or exists (select from shinrai.statement_versions n
    where n.statement_id = v.statement_id and n.state = 'PUBLISHED' and n.number > v.number) then 'SUPERSEDED'
  when exists (select from shinrai.signatures n where n.assignment_id = s.assignment_id and (n.signed_at, n.id) > (s.signed_at, s.id)) then 'SUPERSEDED'
  when s.answer = 'NO' then 'NOT_YET'
  when d.decision = 'ASKED_AGAIN' then 'ASKED_AGAIN'
  else 'WAITING' end`;

const signatures = sql`shinrai.signatures s
  join shinrai.assignments a on a.id = s.assignment_id
  join shinrai.statement_versions v on v.id = s.statement_version_id
  left join shinrai.signature_decisions d on d.signature_id = s.id
  left join shinrai.signature_checks k on k.signature_id = s.id
  left join shinrai.sample_members m on m.signature_id = s.id and m.drawn`;

const proof = sql`s.id, s.employee_id as "employeeId", v.statement_id as "statementId", v.number as "versionNumber", s.text_hash as "textHash", s.signed_at::text as "signedAt"`;
const answered = sql`${proof}, s.answer, ${standing} as standing, m.id is not null as drawn, k.result as "checkResult"`;
const beside = sql`v.title, v.body, s.note is not null as "hasNote", s.devices,
  (select coalesce(json_agg(json_build_object('id', f.id, 'name', p.name, 'sha256', p.sha256) order by f.id), '[]')
   from shinrai.signature_files f join shinrai.proofs p on p.id = f.proof_id where f.signature_id = s.id) as files`;

const isToCheck = sql`(m.id is not null and k.id is null)`;

type Row<T> = Omit<T, 'person' | 'signedAt'> & { employeeId: string; signedAt: string };
type DetailRow = Row<Omit<SignatureDetailType, 'decidedBy' | 'checkedBy' | 'mayDecide' | 'mayCheck'>> & {
  decidedById: string | null;
  checkedById: string | null;
};

/** What was signed, by those who watch over it; an answer is told only where the select says so. */
@Injectable()
export class SignatureQuery {
  constructor(
    private readonly em: EntityManager,
    private readonly listed: ListedPeopleQuery,
  ) {}

  /** That and which: no answers. */
  proofs(args: SignaturesArgs): Promise<Connection<SignatureProofType>> {
    return this.page<SignatureProofType>(args, proof, sql`true`);
  }

  answers({ standing: one, toCheck, ...args }: AnsweredArgs): Promise<Connection<SignatureType>> {
    const conditions = [...(one ? [sql`${standing} = ${one}`] : []), ...(toCheck ? [isToCheck] : []), sql`true`];
    return this.page<SignatureType>(args, answered, sql.join(conditions, sql` and `));
  }

  async detail(actor: Actor, id: string): Promise<SignatureDetailType> {
    const columns = sql`${answered}, ${beside}, d.decision, d.decided_by as "decidedById", d.decided_at as "decidedAt",
      k.method as "checkMethod", k.checked_by as "checkedById", k.checked_at as "checkedAt"`;
    const found = isId(id)
      ? await rows<DetailRow>(this.em, sql`select ${columns} from ${signatures} where s.id = ${id}`)
      : [];
    const { employeeId, decidedById, checkedById, ...signature } = found[0] ?? refuse('NOT_FOUND');
    const ids = [employeeId, decidedById, checkedById].filter(one => one !== null);
    const people = await this.listed.people(ids);
    const isOwn = employeeId === actor.id;
    return {
      ...signature,
      person: people.get(employeeId)!,
      signedAt: new Date(signature.signedAt),
      decidedBy: personOf(people, decidedById),
      checkedBy: personOf(people, checkedById),
      decidedAt: instantOf(signature.decidedAt),
      checkedAt: instantOf(signature.checkedAt),
      mayDecide: !isOwn && signature.standing === 'WAITING',
      mayCheck: !isOwn && signature.drawn && signature.checkResult === null,
    };
  }

  /** All that was signed for this duty and for what it followed in its cycle, the latest first. */
  async mine(assignmentId: string): Promise<MySignatureType[]> {
    const sameCycle = sql`exists (select from shinrai.assignments b where b.id = ${assignmentId}
      and (b.requirement_id, b.employee_id, b.cycle) = (a.requirement_id, a.employee_id, a.cycle))`;
    const found = await rows<Row<MySignatureType>>(
      this.em,
      sql`select ${answered}, ${beside} from ${signatures} where ${sameCycle} order by s.signed_at desc, s.id desc`,
    );
    return found.map(signature => ({ ...signature, signedAt: new Date(signature.signedAt) }));
  }

  private async page<T extends SignatureProofType>(
    { requirementId, cycle, first, after }: SignaturesArgs,
    columns: RawBuilder<unknown>,
    matching: RawBuilder<unknown>,
  ): Promise<Connection<T>> {
    const start = startAfter(after, isInstant);
    const where = sql`a.requirement_id = ${requirementId} and a.cycle = ${cycle} and ${matching}`;
    const later = start ? sql`(s.signed_at, s.id) < (${start.key}::timestamptz, ${start.id}::uuid)` : sql`true`;
    const [found, { count }] = await Promise.all([
      rows<Row<T>>(
        this.em,
        sql`select ${columns} from ${signatures} where ${where} and ${later} order by s.signed_at desc, s.id desc limit ${first + 1}`,
      ),
      row<{ count: number }>(this.em, sql`select count(*)::int as count from ${signatures} where ${where}`),
    ]);
    const people = await this.listed.people([...new Set(found.map(({ employeeId }) => employeeId))]);
    const page = toConnection(found, first, count, ({ signedAt, id }) => [signedAt, id]);
    return {
      ...page,
      edges: page.edges.map(({ cursor, node: { employeeId, ...signature } }) => ({
        cursor,
        node: { ...signature, person: people.get(employeeId)!, signedAt: new Date(signature.signedAt) } as unknown as T,
      })),
    };
  }
}

const personOf = (people: Map<string, ListedPerson>, id: string | null) => (id ? (people.get(id) ?? null) : null);
const instantOf = (at: Date | string | null) => (at === null ? null : new Date(at));
