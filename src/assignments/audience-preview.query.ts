import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type { RawBuilder } from 'kysely';

import { shown } from '../audiences/audience.nodes.ts';
import { among, joined, meets, worksHere } from '../audiences/audience.query.ts';
import { type Audience, conditionsOf, decidingFor, isSweeping } from '../audiences/audience.rules.ts';
import { AudienceService } from '../audiences/audience.service.ts';
import { isId } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { Employee } from '../people/employee.entity.ts';
import { Calendar } from '../platform/calendar.ts';
import { type PageArgs, toConnection } from '../platform/connection.ts';
import { rows, sql } from '../platform/sql.ts';
import { isText, startAfter } from '../platform/start-after.ts';
import type { AudienceGroup, AudiencePreviewArgs } from './audience-preview.type.ts';
import { exemptOn } from './excused.query.ts';
import { isCurrent } from './ledger.query.ts';
import { Requirement } from './requirement.entity.ts';

/** Where everybody stands, each in one place. */
type Place = 'ADDED' | 'KEPT' | 'EXEMPT' | 'RELEASED' | 'APART';

const placesOf: Readonly<Record<AudienceGroup, readonly Place[]>> = {
  INSIDE: ['ADDED', 'KEPT', 'EXEMPT'],
  OUTSIDE: ['RELEASED', 'APART'],
  ADDED: ['ADDED'],
  KEPT: ['KEPT'],
  EXEMPT: ['EXEMPT'],
  RELEASED: ['RELEASED'],
};

/** An audience, as of a day, compared with the people of a requirement. */
interface Question {
  audience: Audience;
  day: LocalDate;
  followed: Requirement | null;
}

interface Met {
  id: string;
  /** What each condition says of this person, in reading order. */
  met: boolean[];
}

/** Whom an audience takes in, and why. */
@Injectable()
export class AudiencePreviewQuery {
  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
    private readonly audiences: AudienceService,
  ) {}

  async preview({ group, ...asked }: AudiencePreviewArgs) {
    const question = await this.question(asked);
    const wanted = group ?? 'INSIDE';
    const counts = await this.counts(question);
    const sum = (of: AudienceGroup) => placesOf[of].reduce((total, place) => total + (counts[place] ?? 0), 0);
    const [inside, outside] = [sum('INSIDE'), sum('OUTSIDE')];
    const changes = { added: sum('ADDED'), kept: sum('KEPT'), exempt: sum('EXEMPT'), released: sum('RELEASED') };
    return {
      audience: shown(question.audience),
      headcount: inside + outside,
      inside,
      outside,
      owing: inside - changes.exempt,
      isSweeping: isSweeping(inside, inside + outside),
      changes: question.followed && changes,
      people: await this.people(question, wanted, asked, sum(wanted)),
    };
  }

  /** How many would owe it, were this the audience of the requirement. */
  async owing(requirement: Requirement, audience: Audience): Promise<number> {
    const question = { audience, day: this.calendar.today(), followed: requirement };
    const counts = await this.counts(question);
    return (counts.ADDED ?? 0) + (counts.KEPT ?? 0);
  }

  private async question({ audience, requirementId, day }: AudiencePreviewArgs): Promise<Question> {
    const today = this.calendar.today();
    if (day && day < today) refuseField('day', 'notInThePast');
    const requirement = requirementId ? await this.requirement(requirementId) : null;
    const followed = requirement?.startedAt && !requirement.endedAt ? requirement : null;
    return { audience: await this.audiences.read(audience), day: day ?? today, followed };
  }

  private async requirement(id: string): Promise<Requirement> {
    return (isId(id) && (await this.em.findOne(Requirement, { id }))) || refuse('NOT_FOUND');
  }

  private async counts(question: Question): Promise<Partial<Record<Place, number>>> {
    const found = await rows<{ place: Place; people: number }>(
      this.em,
      sql`select place, count(*)::int as people from (${this.placed(question, sql``)}) placed group by place`,
    );
    return Object.fromEntries(found.map(({ place, people }) => [place, people]));
  }

  private page(question: Question, wanted: readonly Place[], { first, after }: PageArgs): Promise<Met[]> {
    const start = startAfter(after, isText);
    const later = start ? sql`and (e.kana_key, e.id) > (${start.key}, ${start.id}::uuid)` : sql``;
    const inOrder = sql`${later} order by e.kana_key, e.id`;
    return rows<Met>(
      this.em,
      sql`select id, met from (${this.placed(question, inOrder)}) placed where place = any (${wanted}::text[]) limit ${first + 1}`,
    );
  }

  /** Everybody with what each condition says of them and where they stand; `offset 0` lets each condition be looked at only once. */
  private placed(question: Question, rest: RawBuilder<unknown>): RawBuilder<unknown> {
    const { audience, day } = question;
    const asOf = { day, timeZone: this.calendar.timeZone };
    const conditions = conditionsOf(audience);
    const names = conditions.map((_, i) => sql.ref(`c${i}`));
    const said = conditions.map((condition, i) => sql`${meets(condition, asOf)} as ${names[i]!}`);
    const unread = names.values();
    const belongs = joined(audience, () => unread.next().value!);
    return sql`
      select id, array[${sql.join(names)}]::boolean[] as met,
        case when not ${belongs} then case when assigned then 'RELEASED' else 'APART' end
          when exempt then 'EXEMPT' when assigned then 'KEPT' else 'ADDED' end as place
      from (select ${sql.join([sql`e.id`, ...this.standing(question), ...said])}
            from shinrai.employees e where ${worksHere(day)} ${rest} offset 0) said`;
  }

  /** How employee `e` stands to the requirement that it is compared with. */
  private standing({ followed, day }: Question): RawBuilder<unknown>[] {
    if (!followed) return [sql`false as assigned`, sql`false as exempt`];
    const current = sql`select a.employee_id from shinrai.assignments a where a.requirement_id = ${followed.id} and ${isCurrent}`;
    return [sql`${among(sql`e.id`, current)} as assigned`, sql`${exemptOn(followed.id, day)} as exempt`];
  }

  private async people(question: Question, wanted: AudienceGroup, page: PageArgs, total: number) {
    const met = total === 0 ? [] : await this.page(question, placesOf[wanted], page);
    const said = new Map(met.map(each => [each.id, each.met]));
    const found = await this.em.find(
      Employee,
      { id: { $in: [...said.keys()] } },
      { orderBy: { kanaKey: 'asc', id: 'asc' } },
    );
    const people = found.map(person => ({ person, ...decidingFor(question.audience, said.get(person.id) ?? []) }));
    return toConnection(people, page.first, total, ({ person: { kanaKey, id } }) => [kanaKey, id]);
  }
}
