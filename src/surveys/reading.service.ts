import { EntityManager, LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { isId } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { ListedPeopleQuery } from '../people/listed-people.query.ts';
import { encodeCursor } from '../platform/connection.ts';
import { rows, sql } from '../platform/sql.ts';
import { isText, startAfter } from '../platform/start-after.ts';
import { Transaction } from '../platform/transaction.ts';
import { SealService } from '../sealing/seal.service.ts';
import { disclose } from './answer.rules.ts';
import type { ReadSurveyAnswer, ReadSurveyAnswers, ReadSurveyAnswersInput } from './survey-result.type.ts';
import { Survey } from './survey.entity.ts';
import { envelopeOf, textOf } from './survey.places.ts';
import { surveySubject } from './survey.service.ts';

interface SealedRow {
  id: string;
  keyId: string;
  bytes: Buffer;
}

/** Opens what was answered, portion by portion, once the survey is counted; each opening stands in the log. */
@Injectable()
export class ReadingService {
  constructor(
    private readonly em: EntityManager,
    private readonly listed: ListedPeopleQuery,
    private readonly seals: SealService,
  ) {}

  @Transaction()
  async read(actor: Actor, { id, first, after }: ReadSurveyAnswersInput): Promise<ReadSurveyAnswers> {
    const start = startAfter(after, isText)?.id ?? '00000000-0000-0000-0000-000000000000';
    const survey = isId(id) && (await this.em.findOne(Survey, { id }, { lockMode: LockMode.PESSIMISTIC_READ }));
    if (!survey) return refuse('NOT_FOUND');
    if (!survey.countedAt) refuse('SURVEY_NOT_COUNTED');
    const page = { start, limit: first + 1 };
    const found =
      survey.mode === 'ANONYMOUS' ? await this.texts(actor, survey, page) : await this.named(actor, survey, page);
    const last = found.length > first ? found[first - 1] : undefined;
    return { answers: found.slice(0, first), next: last ? encodeCursor(['', last.id]) : null };
  }

  private async texts(actor: Actor, { id }: Survey, { start, limit }: Page): Promise<ReadSurveyAnswer[]> {
    const found = await rows<SealedRow & { question: number }>(
      this.em,
      sql`select id, key_id as "keyId", text as bytes, question from shinrai.survey_texts
          where survey_id = ${id}::uuid and id > ${start}::uuid order by id limit ${limit}`,
    );
    const texts = await this.open(actor, id, found, textOf);
    return found.map(({ id: textId, question }, i) => ({
      id: textId,
      person: null,
      answers: [{ question, option: null, text: texts[i]! }],
    }));
  }

  private async named(actor: Actor, { id }: Survey, { start, limit }: Page): Promise<ReadSurveyAnswer[]> {
    const found = await rows<SealedRow & { employeeId: string }>(
      this.em,
      sql`select id, key_id as "keyId", answers as bytes, employee_id as "employeeId" from shinrai.survey_envelopes
          where survey_id = ${id}::uuid and id > ${start}::uuid order by id limit ${limit}`,
    );
    const contents = await this.open(actor, id, found, envelopeOf);
    const people = await this.listed.people(found.map(({ employeeId }) => employeeId));
    return found.map(({ id: envelopeId, employeeId }, i) => ({
      id: envelopeId,
      person: people.get(employeeId)!,
      answers: disclose(contents[i]!),
    }));
  }

  private open(actor: Actor, id: string, found: readonly SealedRow[], placeOf: typeof textOf): Promise<string[]> {
    const sealed = found.map(row => ({ keyId: row.keyId, at: placeOf(row.id), bytes: row.bytes }));
    return this.seals.open(actor, 'READ_SURVEY_ANSWERS', surveySubject(id), sealed);
  }
}

interface Page {
  start: string;
  limit: number;
}
