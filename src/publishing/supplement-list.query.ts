import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { excusedOn } from '../assignments/excused.query.ts';
import { RequirementQuery } from '../assignments/requirement.query.ts';
import type { Standing } from '../assignments/standing.rules.ts';
import { ListedPeopleQuery, type ListedPerson } from '../people/listed-people.query.ts';
import { visiblePeopleSql } from '../people/visible-people.query.ts';
import { Calendar } from '../platform/calendar.ts';
import { type Connection, toConnection } from '../platform/connection.ts';
import { row, rows, sql } from '../platform/sql.ts';
import { isText, startAfter } from '../platform/start-after.ts';
import type { SupplementType, SupplementsArgs } from './supplement-list.type.ts';

export interface Counts {
  owed: number;
  done: number;
  overdue: number;
}

type Told = Omit<SupplementType, 'person'> & { person: ListedPerson };
type SupplementRow = Omit<SupplementType, 'person' | 'askedAt' | 'doneAt'> & {
  employeeId: string;
  kanaKey: string;
  askedAt: string;
  doneAt: string | null;
};

/** What new versions ask of those who owe a requirement in the cycle that runs; who is excused today need not do it now. */
@Injectable()
export class SupplementListQuery {
  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
    private readonly requirements: RequirementQuery,
    private readonly people: ListedPeopleQuery,
  ) {}

  /** By kana. */
  async page(
    actor: Actor,
    { requirementId, standing, first, after }: SupplementsArgs,
  ): Promise<Connection<Told> & Counts> {
    const { id } = await this.requirements.one(requirementId);
    const start = startAfter(after, isText);
    const later = start ? sql`(e.kana_key, s.id) > (${start.key}, ${start.id}::uuid)` : sql`true`;
    const asked = standing ? sql`${this.standing()} = ${standing}` : sql`true`;
    const [found, counts] = await Promise.all([
      rows<SupplementRow>(
        this.em,
        sql`select s.id, s.employee_id as "employeeId", e.kana_key as "kanaKey", s.kind, v.number as "versionNumber", s.asked_at as "askedAt",
              s.due_on as "dueOn", s.done_at as "doneAt", ${this.standing()} as standing
            ${this.those(actor, id)} and ${asked} and ${later} order by e.kana_key, s.id limit ${first + 1}`,
      ),
      this.counts(actor, id),
    ]);
    const page = toConnection(found, first, totalOf(counts, standing), each => [each.kanaKey, each.id]);
    const people = await this.people.people(page.edges.map(({ node }) => node.employeeId));
    return { ...page, ...counts, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: told(node, people) })) };
  }

  private counts(actor: Actor, requirementId: string): Promise<Counts> {
    const count = (standing: Standing) => sql`count(*) filter (where ${this.standing()} = ${standing})::int`;
    return row(
      this.em,
      sql`select ${count('DUE')} as owed, ${count('DONE')} as done, ${count('OVERDUE')} as overdue ${this.those(actor, requirementId)}`,
    );
  }

  /** `standingOf` (standing.rules.ts), said to the database. */
  private standing() {
    return sql`case when s.done_at is not null then 'DONE' when s.due_on >= ${this.calendar.today()} then 'DUE' else 'OVERDUE' end`;
  }

  private those(actor: Actor, requirementId: string) {
    const today = this.calendar.today();
    return sql`
      from shinrai.supplements s
      join shinrai.assignments a on a.id = s.assignment_id
      join shinrai.employees e on e.id = s.employee_id
      join shinrai.course_versions v on v.id = s.course_version_id
      where a.requirement_id = ${requirementId} and a.ended_at is null and s.superseded_at is null
        and (s.done_at is not null or not ${excusedOn(today)})
        and (e.left_on is null or e.left_on >= ${today}) and ${visiblePeopleSql(actor, 'e.id')}`;
  }
}

const totalOf = ({ owed, done, overdue }: Counts, standing: Standing | null | undefined): number =>
  standing ? { DUE: owed, DONE: done, OVERDUE: overdue }[standing] : owed + done + overdue;

const told = (
  { employeeId, askedAt, doneAt, ...row }: SupplementRow,
  people: ReadonlyMap<string, ListedPerson>,
): Told => ({
  ...row,
  person: people.get(employeeId)!,
  askedAt: new Date(askedAt),
  doneAt: doneAt === null ? null : new Date(doneAt),
});
