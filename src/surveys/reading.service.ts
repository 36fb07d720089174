import { EntityManager, LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { isId } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
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
  /** Null where a protected report has left it. */
  bytes: Buffer | null;
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
    const survey = await this.counted(id);
    const page = { start, limit: first + 1 };
    const found =
      survey.mode === 'ANONYMOUS' ? await this.texts(actor, survey, page) : await this.named(actor, survey, page);
    const last = found.length > first ? found[first - 1] : undefined;
    return { answers: found.slice(0, first), next: last ? encodeCursor(['', last.id]) : null };
  }

  /** In the caller's transaction. */
  async counted(id: string): Promise<Survey> {
    const survey = isId(id) && (await this.em.findOne(Survey, { id }, { lockMode: LockMode.PESSIMISTIC_READ }));
    if (!survey) return refuse('NOT_FOUND');
    return survey.countedAt ? survey : refuse('SURVEY_NOT_COUNTED');
  }

  private async texts(actor: Actor, { id }: Survey, { start, limit }: Page): Promise<ReadSurveyAnswer[]> {
    const found = await rows<SealedRow & { question: number; handedOffOn: LocalDate | null }>(
      this.em,
      sql`select id, key_id as "keyId", text as bytes, question, handed_off_on as "handedOffOn" from shinrai.survey_texts
          where survey_id = ${id}::uuid and id > ${start}::uuid order by id limit ${limit}`,
    );
    const texts = await this.open(actor, id, found, textOf);
    return found.map(({ id: textId, question, handedOffOn }, i) => ({
      id: textId,
      person: null,
      answers: [{ question, option: null, text: texts[i] ?? null, ...(handedOffOn && { handedOffOn }) }],
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

  /** Row by row. */
  private async open(actor: Actor, id: string, found: readonly SealedRow[], placeOf: typeof textOf) {
    const sealed = found.flatMap(row => (row.bytes ? { ...row, at: placeOf(row.id), bytes: row.bytes } : []));
    const opened = await this.seals.open(actor, 'READ_SURVEY_ANSWERS', surveySubject(id), sealed);
    const byId = new Map(sealed.map((row, i) => [row.id, opened[i]!]));
    return found.map(row => byId.get(row.id) ?? null);
  }
}

interface Page {
  start: string;
  limit: number;
}
