import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { refuse } from '../kernel/refusal.ts';
import { ListedPeopleQuery, type ListedPerson } from '../people/listed-people.query.ts';
import { type Connection, type PageArgs, toConnection } from '../platform/connection.ts';
import { rows, sql } from '../platform/sql.ts';
import { isText, startAfter } from '../platform/start-after.ts';
import { SurveyRoster } from './roster.query.ts';
import type { Survey } from './survey.entity.ts';
import { SurveyQuery } from './survey.query.ts';

/** Who was asked and had not answered when the survey closed. */
@Injectable()
export class NoReplyQuery {
  constructor(
    private readonly em: EntityManager,
    private readonly surveys: SurveyQuery,
    private readonly roster: SurveyRoster,
    private readonly listed: ListedPeopleQuery,
  ) {}

  async count(survey: Survey): Promise<number | null> {
    if (survey.state !== 'CLOSED') return null;
    const { invited, participants } = await this.roster.counts(survey);
    return invited - participants;
  }

  /** By employee number. Of an anonymous survey they are counted and never named: where all who took part chose the same, whoever knows who
   * did not would know what each of the others said. */
  async people(id: string, { first, after }: PageArgs): Promise<Connection<ListedPerson>> {
    const survey = await this.surveys.one(id);
    if (survey.state !== 'CLOSED' || survey.mode === 'ANONYMOUS') refuse('NOT_FOUND');
    const start = startAfter(after, isText);
    const later = start ? sql`(e.number, e.id) > (${start.key}, ${start.id}::uuid)` : sql`true`;
    const found = await rows<{ id: string }>(
      this.em,
      sql`select e.id from shinrai.survey_invitees i join shinrai.employees e on e.id = i.employee_id
          where i.survey_id = ${id}::uuid and i.answer_key is null and ${later} order by e.number, e.id limit ${first + 1}`,
    );
    const people = await this.listed.people(found.map(person => person.id));
    const inOrder = found.map(person => people.get(person.id)!);
    return toConnection(inOrder, first, (await this.count(survey))!, person => [person.number, person.id]);
  }
}
