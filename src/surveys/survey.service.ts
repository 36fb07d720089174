import { EntityManager, LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AudienceService } from '../audiences/audience.service.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { isId } from '../kernel/id.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { Calendar } from '../platform/calendar.ts';
import { Jobs } from '../platform/jobs.ts';
import { localizedUpTo } from '../platform/localized-text.type.ts';
import { rows, sql, takeTime } from '../platform/sql.ts';
import { Transaction } from '../platform/transaction.ts';
import { SealService } from '../sealing/seal.service.ts';
import { checkQuestions } from './answer.rules.ts';
import { SurveyNotices } from './survey.notices.ts';
import { SurveyRoster } from './roster.query.ts';
import type { SurveyQuestion } from './survey-question.ts';
import { Survey, type SurveyPlan } from './survey.entity.ts';
import { counting } from './survey.jobs.ts';
import type { ChangeSurveyInput, CloseSurveyInput, DraftSurveyInput, OpenSurveyInput } from './survey.type.ts';

const longest = { title: 200, purpose: 4000, leniency: 4000, question: 500 };

export const surveySubject = (id: string) => ({ recordType: 'Survey', recordId: id });

@Injectable()
export class SurveyService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly calendar: Calendar,
    private readonly audit: AuditService,
    private readonly audiences: AudienceService,
    private readonly seals: SealService,
    private readonly roster: SurveyRoster,
    private readonly notices: SurveyNotices,
    private readonly jobs: Jobs,
  ) {}

  @Transaction()
  async draft(actor: Actor, input: DraftSurveyInput): Promise<Survey> {
    const made = { state: 'DRAFT' as const, createdAt: this.clock.now(), createdBy: actor.id };
    const survey = this.em.create(Survey, { ...(await this.read(input)), ...made });
    this.audit.done(actor, 'DRAFT_SURVEY', surveySubject(survey.id), { mode: survey.mode });
    return survey;
  }

  @Transaction()
  async change(actor: Actor, { id, version, ...input }: ChangeSurveyInput): Promise<Survey> {
    const survey = await this.seen(id, version);
    survey.plan(await this.read(input));
    this.audit.done(actor, 'CHANGE_SURVEY', surveySubject(id), { mode: survey.mode });
    return survey;
  }

  /** From now on those who belong today can take part, nobody else, and nothing of it changes any more. */
  @Transaction()
  async open(actor: Actor, { id, version, expected }: OpenSurveyInput): Promise<Survey> {
    const survey = await this.seen(id, version);
    if (survey.closesOn < this.calendar.today()) refuse('DUE_DAY_PAST', { dueOn: survey.closesOn });
    await takeTime(this.em);
    // those that may be compared with each other open one after the other
    await rows(this.em, sql`select pg_advisory_xact_lock(hashtext('shinrai.surveys'))`);
    const key = survey.mode === 'ANONYMOUS' ? await this.seals.newKey(surveySubject(id)) : null;
    survey.open(this.clock.now(), key);
    await this.em.flush();
    const actual = await this.roster.take(survey);
    if (actual !== expected) refuse('AUDIENCE_CHANGED', { expected, actual });
    if (survey.mode === 'ANONYMOUS') await this.expectCover(survey, actual);
    await this.notices.invite(survey);
    this.audit.done(actor, 'OPEN_SURVEY', surveySubject(id), { mode: survey.mode, people: actual });
    return survey;
  }

  /** Nobody can take part any more; what was answered is counted right after. */
  @Transaction()
  async close(actor: Actor, { id, version }: CloseSurveyInput): Promise<Survey> {
    const survey = await this.seen(id, version);
    await this.end(actor, survey);
    return survey;
  }

  /** Those whose last day is past; how many. */
  @Transaction()
  async closeDue(actor: Actor): Promise<number> {
    const due = await this.em.find(
      Survey,
      { state: 'OPEN', closesOn: { $lt: this.calendar.today() } },
      { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
    );
    for (const survey of due) await this.end(actor, survey);
    return due.length;
  }

  private async end(actor: Actor, survey: Survey): Promise<void> {
    survey.close(this.clock.now());
    this.audit.done(actor, 'CLOSE_SURVEY', surveySubject(survey.id));
    await this.jobs.request(counting);
  }

  /** An anonymous survey needs enough people to hide among, and no other that asks the same of all but a few of them. */
  private async expectCover(survey: Survey, invited: number): Promise<void> {
    const { minCell } = survey;
    if (invited < minCell) refuse('SURVEY_SMALL_CELL', { minCell, people: invited });
    if (await this.roster.differsByFew(survey)) refuse('SURVEY_DIFFERENCING', { minCell });
  }

  private async read(input: DraftSurveyInput): Promise<SurveyPlan> {
    const { mode, minCell, closesOn } = input;
    if (closesOn < this.calendar.today()) refuseField('closesOn', 'notInThePast');
    const questions = input.questions.map(({ kind, isRequired, text, options }, i): SurveyQuestion => {
      const at = `questions[${i}]`;
      const named = options.map((option, j) => localizedUpTo(longest.question, option, `${at}.options[${j}]`));
      return { kind, isRequired, text: localizedUpTo(longest.question, text, `${at}.text`), options: named };
    });
    checkQuestions(questions);
    return {
      title: localizedUpTo(longest.title, input.title, 'title'),
      purpose: localizedUpTo(longest.purpose, input.purpose, 'purpose'),
      leniency: input.leniency ? localizedUpTo(longest.leniency, input.leniency, 'leniency') : null,
      audience: await this.audiences.read(input.audience),
      mode,
      minCell,
      closesOn,
      questions,
    };
  }

  /** The survey, locked, if it is still as the actor saw it. */
  private async seen(id: string, version: number): Promise<Survey> {
    const found = isId(id) && (await this.em.findOne(Survey, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }));
    if (!found) return refuse('NOT_FOUND');
    return found.version === version ? found : refuse('STALE');
  }
}
