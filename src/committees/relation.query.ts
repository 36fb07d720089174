import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { system } from '../access/actor.ts';
import type { DisciplinaryCase } from '../cases/case.entity.ts';
import { WitnessBook } from '../investigations/witness.book.ts';
import { type LocalDate, endOfDay } from '../kernel/local-date.ts';
import { employeesAsOf } from '../people/past-company.query.ts';
import { Calendar } from '../platform/calendar.ts';
import { rows, sql } from '../platform/sql.ts';
import { type ConflictGround, type Relation, knownGrounds } from './recusal.rules.ts';

/** What the program itself knows of people and a case: the grounds that need nobody's word. */
@Injectable()
export class RelationQuery {
  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
    private readonly witnesses: WitnessBook,
  ) {}

  /** For each of them, by id. */
  async grounds(matter: DisciplinaryCase, people: readonly string[]): Promise<Map<string, ConflictGround[]>> {
    const found = await rows<{ id: string } & Pick<Relation, 'isSubject' | 'isInvestigator' | 'drafted'>>(
      this.em,
      sql`select e.id, e.id = c.subject_id as "isSubject",
            exists (select from shinrai.case_parties p where p.case_id = c.id and p.person_id = e.id and p.part = 'INVESTIGATOR') as "isInvestigator",
            e.id = c.opened_by or exists (select from shinrai.allegations a where a.case_id = c.id and a.added_by = e.id)
              or exists (select from shinrai.case_parties p where p.case_id = c.id and p.person_id = e.id and p.part = 'REFERRER') as drafted
          from shinrai.cases c cross join shinrai.employees e where c.id = ${matter.id} and e.id = any(${people}::uuid[])`,
    );
    const { above, below } = await this.line(matter, people);
    const witnesses = new Set((await this.witnesses.among(system, matter)).map(({ personId }) => personId));
    return new Map(
      found.map(one => [
        one.id,
        knownGrounds({ ...one, isWitness: witnesses.has(one.id), above: above.has(one.id), below: below.has(one.id) }),
      ]),
    );
  }

  /** Who stood above and below the subject on any first or last day of an act, as far as the company's records reach back. */
  private async line({ id, subject }: DisciplinaryCase, people: readonly string[]) {
    const days = await rows<{ day: LocalDate }>(
      this.em,
      sql`select distinct unnest(array[conduct_from, conduct_to])::text as day from shinrai.allegations where case_id = ${id}`,
    );
    const above = new Set<string>();
    const below = new Set<string>();
    for (const { day } of days)
      for (const { person, boss } of await this.bosses([subject.id, ...people], day)) {
        if (person === subject.id) above.add(boss);
        if (boss === subject.id) below.add(person);
      }
    return { above, below };
  }

  /** Everybody above each of them at the end of a day; `union` ends a cycle. */
  private bosses(people: readonly string[], day: LocalDate): Promise<{ person: string; boss: string }[]> {
    const company = employeesAsOf(endOfDay(day, this.calendar.timeZone));
    return rows(
      this.em,
      sql`with recursive line as (
            select e.id as person, e.manager_id as boss from ${company} e where e.id = any(${people}::uuid[])
            union select line.person, e.manager_id from line join ${company} e on e.id = line.boss
          ) select person, boss from line where boss is not null`,
    );
  }
}
