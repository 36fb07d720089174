import { randomInt, randomUUID } from 'node:crypto';

import { EntityManager, LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { system } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { type JobReport, Jobs } from '../platform/jobs.ts';
import { rows, sql, takeTime } from '../platform/sql.ts';
import { Transaction } from '../platform/transaction.ts';
import { SealService } from '../sealing/seal.service.ts';
import { disclose, optionCountOf } from './answer.rules.ts';
import { SurveyEnvelope } from './invitee.entity.ts';
import { tablesOf } from './result.rules.ts';
import { SurveyRoster } from './roster.query.ts';
import { SurveyResult, SurveyText } from './survey-result.entity.ts';
import { Survey } from './survey.entity.ts';
import { shredding } from './survey.jobs.ts';
import { envelopeOf, textOf } from './survey.places.ts';
import { surveySubject } from './survey.service.ts';
import type { SurveyAnswer } from './survey-question.ts';

const portion = 500;

interface Opened {
  department: string;
  answers: SurveyAnswer[];
}

interface Written {
  question: number;
  text: string;
}

/** Counts what was answered when a survey has closed. Of an anonymous one every name is thrown away with its envelope (ADR 0032). */
@Injectable()
export class CountService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly seals: SealService,
    private readonly roster: SurveyRoster,
    private readonly jobs: Jobs,
  ) {}

  /** Every survey that has closed and is not counted; killed in between, it begins with it again. */
  async countAll(signal: AbortSignal): Promise<JobReport> {
    const due = await this.em
      .fork()
      .find(Survey, { state: 'CLOSED', countedAt: null }, { orderBy: { closedAt: 'asc' } });
    let surveys = 0;
    for (const { id } of due) {
      if (signal.aborted) break;
      await this.count(id);
      surveys++;
    }
    return { surveys };
  }

  /** All at once, so that no order of writing is left: neither in the tables nor in the log of the database. */
  @Transaction()
  async count(id: string): Promise<void> {
    await takeTime(this.em);
    const survey = await this.em.findOneOrFail(Survey, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (survey.countedAt) return;
    const opened = await this.openAll(survey);
    const counts = await this.roster.counts(survey);
    this.em.create(SurveyResult, { survey, ...counts, tables: tablesOf(tallied(survey, opened), survey.minCell) });
    survey.countedAt = this.clock.now();
    if (survey.mode === 'ANONYMOUS') await this.forgetWho(survey, opened);
    this.audit.done(system, 'COUNT_SURVEY', surveySubject(id), counts);
  }

  private async openAll(survey: Survey): Promise<Opened[]> {
    const opened: Opened[] = [];
    for (let after = ''; ;) {
      const found = await this.envelopes(survey, after);
      if (found.length === 0) return opened;
      after = found.at(-1)!.id;
      const sealed = found.map(({ id, keyId, bytes }) => ({ keyId, at: envelopeOf(id), bytes }));
      const contents = await this.seals.open(system, 'COUNT_SURVEY', surveySubject(survey.id), sealed);
      opened.push(...contents.map((content, i) => ({ department: found[i]!.department, answers: disclose(content) })));
    }
  }

  private envelopes({ id }: Survey, after: string) {
    return rows<{ id: string; keyId: string; bytes: Buffer; department: string }>(
      this.em,
      sql`select e.id, e.key_id as "keyId", e.answers as bytes, i.department_id as department
          from shinrai.survey_envelopes e
          join shinrai.survey_invitees i on i.survey_id = e.survey_id and i.employee_id = e.employee_id
          where e.survey_id = ${id}::uuid ${after ? sql`and e.id > ${after}::uuid` : sql``}
          order by e.id limit ${portion}`,
    );
  }

  /** What was written is sealed anew, each text for itself and in an order of chance; the envelopes go. */
  private async forgetWho(survey: Survey, opened: readonly Opened[]): Promise<void> {
    await this.em.flush();
    if (opened.length >= survey.minCell) await this.keepTexts(survey, shuffled(opened.flatMap(writtenBy)));
    await this.em.flush();
    await this.em.nativeDelete(SurveyEnvelope, { survey });
    await this.jobs.request(shredding);
  }

  private async keepTexts(survey: Survey, written: readonly Written[]): Promise<void> {
    if (written.length === 0) return;
    const keyId = await this.seals.newKey(surveySubject(survey.id));
    survey.textsKeyId = keyId;
    for (const { question, text } of written) {
      const id = randomUUID();
      this.em.create(SurveyText, { id, survey, question, keyId, text: await this.seals.seal(keyId, textOf(id), text) });
    }
  }
}

const writtenBy = ({ answers }: Opened): Written[] =>
  answers.flatMap(({ question, text }) => (text === null ? [] : { question, text }));

/** How many of each department chose what; a text is counted as no choice and told by no table. */
function tallied(survey: Survey, opened: readonly Opened[]) {
  return survey.questions.map((question, place) => {
    const options = optionCountOf(question);
    const tally = new Map<string, number[]>();
    for (const { department, answers } of options === 0 ? [] : opened) {
      const counts = tally.get(department) ?? Array<number>(options + 1).fill(0);
      const chosen = answers.find(answer => answer.question === place + 1)?.option;
      counts[chosen ? chosen - 1 : options]!++;
      tally.set(department, counts);
    }
    return { kind: question.kind, tally };
  });
}

/** Fisher and Yates, with numbers that nobody foresees. */
function shuffled<T>(all: readonly T[]): T[] {
  const order = [...all];
  for (let last = order.length - 1; last > 0; last--) {
    const other = randomInt(last + 1);
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}
