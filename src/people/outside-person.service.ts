import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { isId } from '../kernel/id.ts';
import { plusDays } from '../kernel/local-date.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { Calendar } from '../platform/calendar.ts';
import { type Connection, type PageArgs, toConnection } from '../platform/connection.ts';
import { row, rows, sql } from '../platform/sql.ts';
import { isText, startAfter } from '../platform/start-after.ts';
import { Transaction } from '../platform/transaction.ts';
import { Department } from './department.entity.ts';
import { Employee } from './employee.entity.ts';
import { kanaKey, searchText } from './name.rules.ts';
import { OutsidePerson } from './outside-person.entity.ts';
import type {
  EndOutsidePersonInput,
  RegisterOutsidePersonInput,
  UpdateOutsidePersonInput,
} from './outside-person.type.ts';

type Details = Omit<UpdateOutsidePersonInput, 'id' | 'version'>;

/** Outside members of a committee: an account of their own until a day, and no row in any roster, record or count. */
@Injectable()
export class OutsidePersonService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly calendar: Calendar,
    private readonly audit: AuditService,
  ) {}

  /** Those who can sign in and those who could, by kana. */
  async page({ first, after }: PageArgs): Promise<Connection<OutsidePerson>> {
    const start = startAfter(after, isText);
    const later = start ? sql`(e.kana_key, o.id) > (${start.key}, ${start.id}::uuid)` : sql`true`;
    const found = await rows<{ id: string }>(
      this.em,
      sql`select o.id from shinrai.outside_people o join shinrai.employees e on e.id = o.person_id
          where ${later} order by e.kana_key, o.id limit ${first + 1}`,
    );
    const { count } = await row<{ count: number }>(
      this.em,
      sql`select count(*)::int as count from shinrai.outside_people`,
    );
    const where = { id: { $in: found.map(({ id }) => id) } };
    const order = { person: { kanaKey: 'asc' }, id: 'asc' } as const;
    const people = await this.em.find(OutsidePerson, where, { populate: ['person'], orderBy: order });
    return toConnection(people, first, count, ({ person, id }) => [person.getEntity().kanaKey, id]);
  }

  /** The same id again is the same person. */
  @Transaction()
  async register(actor: Actor, { id, number, ...details }: RegisterOutsidePersonInput): Promise<OutsidePerson> {
    const known = await this.em.findOne(OutsidePerson, { id }, { populate: ['person'] });
    if (known) return this.noted(actor, known, 'REGISTER_OUTSIDE_PERSON');
    const today = this.calendar.today();
    if (details.endsOn < today) refuseField('endsOn', 'notInThePast');
    if ((await this.em.count(Employee, { number })) > 0) refuseField('number', 'isUnique');
    const { organisation, profession, ...kept } = details;
    const standing = {
      number,
      employment: 'OUTSIDE',
      hiredOn: today,
      manager: null,
      ...(await this.stateOf(number, kept)),
    } as const;
    const person = this.em.create(Employee, standing);
    const at = this.clock.now();
    const registered = { registeredAt: at, registeredBy: actor.id!, changedAt: at };
    return this.noted(
      actor,
      this.em.create(OutsidePerson, { id, person, organisation, profession, ...registered }),
      'REGISTER_OUTSIDE_PERSON',
    );
  }

  @Transaction()
  async update(actor: Actor, { id, version, ...details }: UpdateOutsidePersonInput): Promise<OutsidePerson> {
    const outside = await this.changeable(id, version);
    const person = outside.person.getEntity();
    const { organisation, profession, ...kept } = details;
    if (kept.endsOn !== person.leftOn && kept.endsOn < this.calendar.today()) refuseField('endsOn', 'notInThePast');
    this.em.assign(person, await this.stateOf(person.number, kept, person));
    this.em.assign(outside, { organisation, profession, changedAt: this.clock.now() });
    return this.noted(actor, outside, 'UPDATE_OUTSIDE_PERSON');
  }

  /** At once, also where they are signed in: their last day was yesterday. */
  @Transaction()
  async end(actor: Actor, { id, version }: EndOutsidePersonInput): Promise<OutsidePerson> {
    const outside = await this.changeable(id, version);
    const today = this.calendar.today();
    const person = outside.person.getEntity();
    if (!person.leftOn || person.leftOn >= today) person.leftOn = plusDays(today, -1);
    outside.changedAt = this.clock.now();
    return this.noted(actor, outside, 'END_OUTSIDE_PERSON');
  }

  /** Two who change the same one: the second sees another version. */
  private async changeable(id: string, version: number): Promise<OutsidePerson> {
    const found = isId(id)
      ? await rows(this.em, sql`select from shinrai.outside_people where id = ${id} for update`)
      : [];
    if (found.length === 0) refuse('NOT_FOUND');
    const outside = await this.em.findOneOrFail(OutsidePerson, { id }, { populate: ['person'], refresh: true });
    return outside.version === version ? outside : refuse('STALE');
  }

  private async stateOf(
    number: string,
    { departmentId, endsOn, ...named }: Omit<Details, 'organisation' | 'profession'>,
    self?: Employee,
  ) {
    const found = isId(departmentId) ? await this.em.findOne(Department, { id: departmentId }) : null;
    const department = found ?? refuseField('departmentId', 'exists');
    const email = named.email.normalize('NFKC').trim();
    const taken = sql`select from shinrai.employees where lower(email) = lower(${email}) and id is distinct from ${self?.id ?? null}::uuid
      and (left_on is null or left_on >= ${this.calendar.today()})`;
    if ((await rows(this.em, taken)).length > 0) refuseField('email', 'isUnique');
    const said = { ...named, number, email };
    return { ...named, email, leftOn: endsOn, department, kanaKey: kanaKey(said), searchText: searchText(said) };
  }

  private noted(
    actor: Actor,
    outside: OutsidePerson,
    action: 'REGISTER_OUTSIDE_PERSON' | 'UPDATE_OUTSIDE_PERSON' | 'END_OUTSIDE_PERSON',
  ): OutsidePerson {
    const { id, number, leftOn } = outside.person.getEntity();
    this.audit.done(actor, action, { recordType: 'Person', recordId: id }, { number, endsOn: leftOn! });
    return outside;
  }
}
