import { Injectable } from '@nestjs/common';

import type { CourseVersion } from '../courses/course.entity.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { type Connection, decodeCursor, toConnection } from '../platform/connection.ts';
import { statisticsOf, together } from '../quizzes/item-statistics.rules.ts';
import type { Question } from '../quizzes/quiz.entity.ts';
import { after, bankOf, placeIn } from './question-bank.rules.ts';
import type { BankQuestion, QuestionBankArgs, QuestionHistory, QuestionWording } from './question-page.type.ts';
import { type Choices, type Place, QuestionQuery } from './question.query.ts';
import { type Wording, lastRun, wordingsOf } from './question-versions.rules.ts';

/** What an author learns about questions from how they were answered. */
@Injectable()
export class QuestionService {
  constructor(private readonly query: QuestionQuery) {}

  async history(courseId: string, code: string): Promise<QuestionHistory> {
    const versions = await this.query.versions(courseId);
    const written = await this.query.written(versions, code);
    const ids = written.map(({ id }) => id);
    const [counted, chosen] = await Promise.all([this.query.counted(ids), this.query.chosen(ids)]);
    const wordings = wordingsOf(written).map(({ number, questions, changed }): QuestionWording => {
      const statistics = statisticsOf(together(questions.flatMap(({ id }) => counted.get(id) ?? [])));
      const question = questions.at(-1)!;
      const places = placesOf(questions, versions);
      return { number, changed, question, places, statistics, ...answersOf(questions, chosen, statistics.shown) };
    });
    return { code, ...standing(written, versions), wordings: wordings.toReversed() };
  }

  /** The question of one wording in each version of the course that has it. */
  async wording(courseId: string, code: string, number: number): Promise<Wording<Question>> {
    const written = await this.query.written(await this.query.versions(courseId), code);
    return wordingsOf(written).find(wording => wording.number === number) ?? refuse('NOT_FOUND');
  }

  /** The questions of the published version and of the draft, each with the numbers of the words that hold now. */
  async bank({ courseId, first, after: cursor, sort, band }: QuestionBankArgs): Promise<Connection<BankQuestion>> {
    await this.query.versions(courseId);
    const order = sort ?? 'POSITION';
    const all = bankOf(await this.rows(courseId), order, band ?? null);
    const start = startOf(cursor);
    const { edges, ...page } = toConnection(start ? after(all, order, start) : all, first, all.length, row =>
      placeIn(order, row),
    );
    const questions = await this.query.questions(edges.map(({ node }) => node.id));
    return {
      ...page,
      edges: edges.map(({ cursor, node: { id, ...row } }) => ({
        cursor,
        node: { ...row, question: questions.get(id)! },
      })),
    };
  }

  private async rows(courseId: string) {
    const places = Map.groupBy(await this.query.places(courseId), ({ code }) => code).values();
    const held = [...places].flatMap(written => {
      const until = written.findLastIndex(({ isPublished }) => isPublished);
      const isInDraft = written.some(({ isDraft }) => isDraft);
      if (until < 0 && !isInDraft) return [];
      const run = lastRun(until < 0 ? written : written.slice(0, until + 1), ({ hash }) => hash);
      return [{ run, isPublished: until >= 0, isInDraft }];
    });
    const counted = await this.query.counted(held.flatMap(({ run }) => run.map(({ id }) => id)));
    return held.map(({ run, ...standing }) => {
      const { id, code, position }: Place = run.at(-1)!;
      const statistics = statisticsOf(together(run.flatMap(place => counted.get(place.id) ?? [])));
      return { id, code, position, statistics, ...standing };
    });
  }
}

/** How often something was chosen, and what: options keep their place through a wording, whatever their ids. */
function answersOf(questions: readonly Question[], chosen: readonly Choices[], shown: number) {
  const { options } = questions.at(-1)!;
  const counts = options.map(() => 0);
  let unanswered = 0;
  for (const { questionId, optionId, chosen: times } of chosen) {
    const place = questions.find(({ id }) => id === questionId)?.options.findIndex(({ id }) => id === optionId) ?? -1;
    if (place >= 0) counts[place]! += times;
    else if (optionId === null && questions.some(({ id }) => id === questionId)) unanswered += times;
  }
  const choices = options.map((option, place) => ({ option, chosen: counts[place]! }));
  return { answered: shown - unanswered, choices };
}

function placesOf(questions: readonly Question[], versions: readonly CourseVersion[]) {
  const quizzes = new Set(questions.map(({ quiz }) => quiz.id));
  return versions
    .filter(({ quiz }) => quizzes.has(quiz.id))
    .map(({ number, state, publishedAt }) => ({ number, state, publishedAt: publishedAt ?? null }))
    .toReversed();
}

function standing(questions: readonly Question[], versions: readonly CourseVersion[]) {
  const has = (version: CourseVersion | undefined) => questions.some(({ quiz }) => quiz.id === version?.quiz.id);
  return {
    isPublished: has(versions.findLast(({ state }) => state === 'PUBLISHED')),
    isInDraft: has(versions.find(({ state }) => state === 'DRAFT')),
  };
}

function startOf(cursor: string | null | undefined): [number, string] | null {
  const [key, code] = decodeCursor(cursor, 2) ?? [];
  if (key === undefined || code === undefined) return null;
  return typeof key === 'number' && typeof code === 'string' ? [key, code] : refuseField('after', 'isCursor');
}
