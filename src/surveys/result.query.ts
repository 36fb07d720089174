import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { type ListedDepartment, ListedPeopleQuery } from '../people/listed-people.query.ts';
import { optionCountOf } from './answer.rules.ts';
import type { ResultTable } from './result.rules.ts';
import { SurveyResult } from './survey-result.entity.ts';
import type { SurveyResultType, SurveyTable } from './survey-result.type.ts';
import type { Survey } from './survey.entity.ts';
import type { SurveyQuestion } from './survey-question.ts';

/** What was counted, as it was written down when the survey closed: there is nothing to ask it that it would answer more finely. */
@Injectable()
export class ResultQuery {
  constructor(
    private readonly em: EntityManager,
    private readonly listed: ListedPeopleQuery,
  ) {}

  async of(survey: Survey): Promise<SurveyResultType | null> {
    const result = survey.countedAt ? await this.em.findOne(SurveyResult, { survey: survey.id }) : null;
    if (!result) return null;
    const departments = new Map((await this.listed.departments()).map(each => [each.id, each]));
    const tables = result.tables.flatMap((table, i) =>
      table ? tableOf(table, i, survey.questions[i]!, departments) : [],
    );
    return { invited: result.invited, participants: result.participants, tables };
  }
}

function tableOf(
  { classes, rows }: ResultTable,
  place: number,
  question: SurveyQuestion,
  departments: ReadonlyMap<string, ListedDepartment>,
): SurveyTable {
  const none = optionCountOf(question);
  return {
    question: place + 1,
    classes: classes.map(places => ({
      options: places.filter(option => option !== none).map(option => option + 1),
      withNone: places.includes(none),
    })),
    rows: rows.map(row => ({
      departments: row.departments.map(id => departments.get(id)!).toSorted((a, b) => (a.code < b.code ? -1 : 1)),
      counts: [...row.counts],
    })),
  };
}
