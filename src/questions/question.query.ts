import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { CourseVersion } from '../courses/course.entity.ts';
import { isId } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { rows, sql } from '../platform/sql.ts';
import type { Counted } from '../quizzes/item-statistics.rules.ts';
import { Question } from '../quizzes/quiz.entity.ts';

/** A question as it stands in one version of the course; equal hashes are equal words. */
export interface Place {
  id: string;
  code: string;
  position: number;
  version: number;
  isPublished: boolean;
  isDraft: boolean;
  hash: string;
}

export interface Choices {
  questionId: string;
  optionId: string | null;
  chosen: number;
}

/** How the questions of a course were answered. Only finished attempts count: a question earns when its attempt is graded.
 * An index holds all that is counted, without the texts. */
@Injectable()
export class QuestionQuery {
  constructor(private readonly em: EntityManager) {}

  /** The versions of a course, from the oldest. */
  async versions(courseId: string): Promise<CourseVersion[]> {
    if (!isId(courseId)) refuse('NOT_FOUND');
    const versions = await this.em.find(CourseVersion, { course: courseId }, { orderBy: { number: 'asc' } });
    return versions.length === 0 ? refuse('NOT_FOUND') : versions;
  }

  /** A question as it stands in each of these versions that has it. */
  async written(versions: readonly CourseVersion[], code: string): Promise<Question[]> {
    const found = await this.em.find(Question, { code, quiz: versions.map(({ quiz }) => quiz.id) });
    const byQuiz = new Map(found.map(question => [question.quiz.id, question]));
    const written = versions.flatMap(({ quiz }) => byQuiz.get(quiz.id) ?? []);
    return written.length === 0 ? refuse('NOT_FOUND') : written;
  }

  /** All questions of a course in all its versions, from the oldest. */
  places(courseId: string): Promise<Place[]> {
    return rows<Place>(
      this.em,
      sql`select q.id, q.code, q.position, v.number as version, v.state = 'DRAFT' as "isDraft",
            v.state = 'PUBLISHED' and v.number = max(v.number) filter (where v.state = 'PUBLISHED') over () as "isPublished",
            md5(concat_ws(' ', q.topic, q.kind, q.stem, q.explanation, (
              select jsonb_agg(o.value - 'id' order by o.ordinality)
              from jsonb_array_elements(q.options) with ordinality o
            ))) as hash
          from shinrai.course_versions v join shinrai.questions q on q.quiz_id = v.quiz_id
          where v.course_id = ${courseId} order by q.code, v.number`,
    );
  }

  /** What the statistics are made of, for each of these questions that was shown. */
  async counted(questionIds: readonly string[]): Promise<Map<string, Counted>> {
    const found = await rows<Counted & { questionId: string }>(
      this.em,
      sql`select question_id as "questionId", count(*)::int as shown, sum(earned) as points,
            sum(earned * earned) as "pointsSquared", sum(rest) as rest, sum(rest * rest) as "restSquared",
            sum(earned * rest) as "pointsTimesRest"
          from shinrai.attempt_questions where question_id = any(${questionIds}::uuid[]) and earned is not null
          group by question_id`,
    );
    return new Map(found.map(({ questionId, ...counted }) => [questionId, counted]));
  }

  /** How often each option was chosen; no option stands for no answer. */
  chosen(questionIds: readonly string[]): Promise<Choices[]> {
    return rows<Choices>(
      this.em,
      sql`select question_id as "questionId", option_id as "optionId", count(*)::int as chosen
          from shinrai.attempt_questions left join lateral unnest(chosen) as option_id on true
          where question_id = any(${questionIds}::uuid[]) and earned is not null
          group by question_id, option_id`,
    );
  }

  /** By id, for a page. */
  async questions(ids: readonly string[]): Promise<Map<string, Question>> {
    const found = await this.em.find(Question, { id: { $in: [...ids] } });
    return new Map(found.map(question => [question.id, question]));
  }
}
