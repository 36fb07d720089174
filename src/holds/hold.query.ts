import { EntityManager } from '@mikro-orm/core';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { ListedPeopleQuery } from '../people/listed-people.query.ts';
import { PersonQuery } from '../people/person.query.ts';
import { type Connection, toConnection } from '../platform/connection.ts';
import { type RawBuilder, row, rows, sql } from '../platform/sql.ts';
import { isInstant, startAfter } from '../platform/start-after.ts';
import { Retention } from '../sealing/retention.ts';
import { type HoldStepKind, movesOf, stateOf } from './hold.rules.ts';
import type { LegalHoldType, LegalHoldsArgs } from './legal-hold.type.ts';

/** Holds `h` in force; `until` is the first instant that is not told of any more, null for now. */
const inForce = (until: Date | null): RawBuilder<unknown> =>
  sql`shinrai.legal_holds h where ${
    until === null
      ? sql`h.released_at is null`
      : sql`h.set_at < ${until} and (h.released_at is null or h.released_at >= ${until})`
  }`;

/** Whether something of an employee (a column or expression that holds their id) is to be preserved, as a set: few are held. */
export const isHeld = (employeeId: RawBuilder<unknown>, until: Date | null = null): RawBuilder<boolean> =>
  sql`${employeeId} in (select h.employee_id from ${inForce(until)})`;

interface HoldRow {
  id: string;
  employeeId: string;
  device: string | null;
  setAt: string;
  setBy: string | null;
  releasedAt: string | null;
  steps: { kind: HoldStepKind; at: string; by: string | null }[];
}

const columns = sql`h.id, h.employee_id as "employeeId", h.device, h.set_at::text as "setAt", h.set_by as "setBy", h.released_at as "releasedAt",
  (select coalesce(json_agg(json_build_object('kind', s.kind, 'at', s.at, 'by', s.by) order by s.at, s.id), '[]')
   from shinrai.hold_steps s where s.hold_id = h.id) as steps`;

@Injectable()
export class HoldQuery implements OnModuleInit {
  constructor(
    private readonly em: EntityManager,
    private readonly listed: ListedPeopleQuery,
    private readonly people: PersonQuery,
    private readonly retention: Retention,
  ) {}

  onModuleInit(): void {
    this.retention.holds(() => sql`select h.employee_id from ${inForce(null)}`);
  }

  /** Whether something of this person is to be preserved now. */
  async isHeld(employeeId: string): Promise<boolean> {
    const { held } = await row<{ held: boolean }>(this.em, sql`select ${isHeld(sql`${employeeId}::uuid`)} as held`);
    return held;
  }

  /** The same, and it stays so until the open transaction ends: nobody sets or releases a hold on this person meanwhile. */
  async isHeldThroughout(employeeId: string): Promise<boolean> {
    await oneAtATime(this.em, employeeId);
    return this.isHeld(employeeId);
  }

  async one(actor: Actor, id: string): Promise<LegalHoldType> {
    const found = await rows<HoldRow>(this.em, sql`select ${columns} from shinrai.legal_holds h where h.id = ${id}`);
    return (await this.typed(actor, found))[0]!;
  }

  /** The newest first; those on oneself do not exist. */
  async page(actor: Actor, { first, after, personId }: LegalHoldsArgs): Promise<Connection<LegalHoldType>> {
    const person = personId ? await this.people.visible(actor, personId) : null;
    const start = startAfter(after, isInstant);
    const where = sql`h.employee_id is distinct from ${actor.id}::uuid and ${person ? sql`h.employee_id = ${person.id}` : sql`true`}`;
    const later = start ? sql`(h.set_at, h.id) < (${start.key}::timestamptz, ${start.id}::uuid)` : sql`true`;
    const [found, { count }] = await Promise.all([
      rows<HoldRow>(
        this.em,
        sql`select ${columns} from shinrai.legal_holds h where ${where} and ${later} order by h.set_at desc, h.id desc limit ${first + 1}`,
      ),
      row<{ count: number }>(this.em, sql`select count(*)::int as count from shinrai.legal_holds h where ${where}`),
    ]);
    const page = toConnection(found, first, count, ({ setAt, id }) => [setAt, id]);
    const nodes = await this.typed(actor, found.slice(0, first));
    return { ...page, edges: page.edges.map(({ cursor }, i) => ({ cursor, node: nodes[i]! })) };
  }

  private async typed(actor: Actor, found: readonly HoldRow[]): Promise<LegalHoldType[]> {
    const ids = found.flatMap(({ employeeId, setBy, steps }) => [employeeId, setBy, ...steps.map(({ by }) => by)]);
    const people = await this.listed.people([...new Set(ids.filter(id => id !== null))]);
    const person = (id: string | null) => (id ? (people.get(id) ?? null) : null);
    return found.map(({ id, device, steps, ...hold }) => ({
      id,
      device,
      person: person(hold.employeeId)!,
      setAt: new Date(hold.setAt),
      setBy: person(hold.setBy),
      releasedAt: hold.releasedAt ? new Date(hold.releasedAt) : null,
      state: stateOf(steps),
      moves: movesOf(steps, actor.id),
      steps: steps.map(({ kind, at, by }) => ({ kind, at: new Date(at), by: person(by) })),
    }));
  }
}

/** Whoever else sets or releases a hold on this person, or builds on there being none, waits until the open transaction ends. */
export async function oneAtATime(em: EntityManager, employeeId: string): Promise<void> {
  await rows(em, sql`select pg_advisory_xact_lock(hashtext(${`hold ${employeeId}`}))`);
}
