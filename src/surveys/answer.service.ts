import { EntityManager, LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { isId, newId } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { Calendar } from '../platform/calendar.ts';
import { Transaction } from '../platform/transaction.ts';
import { SealService } from '../sealing/seal.service.ts';
import { enclose, readAnswers } from './answer.rules.ts';
import { SurveyEnvelope, SurveyInvitee } from './invitee.entity.ts';
import type { AnswerSurveyInput } from './my-survey.type.ts';
import { Survey } from './survey.entity.ts';
import { envelopeOf } from './survey.places.ts';
import { surveySubject } from './survey.service.ts';

/** Somebody takes part: once, whatever becomes of the connection. */
@Injectable()
export class AnswerService {
  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
    private readonly audit: AuditService,
    private readonly seals: SealService,
  ) {}

  @Transaction()
  async answer(actor: Actor, { id, key, answers }: AnswerSurveyInput): Promise<string> {
    const invitee = await this.invited(actor, id);
    if (invitee.answerKey !== key.toLowerCase()) {
      if (invitee.answerKey) refuse('SURVEY_ALREADY_TAKEN');
      const survey = await this.open(id);
      invitee.answerKey = key.toLowerCase();
      await this.enclose(invitee, survey, enclose(survey.questions, readAnswers(survey.questions, answers)));
    }
    this.audit.done(actor, 'ANSWER_SURVEY', surveySubject(id));
    return id;
  }

  private async enclose({ employee }: SurveyInvitee, survey: Survey, content: string): Promise<void> {
    const id = newId();
    const keyId = survey.answersKeyId ?? (await this.seals.newKey({ recordType: 'SurveyEnvelope', recordId: id }));
    const sealed = await this.seals.seal(keyId, envelopeOf(id), content);
    this.em.create(SurveyEnvelope, { id, survey, employee, keyId, answers: sealed });
  }

  /** Locked: who sends twice at once is answered one after the other. */
  private async invited({ id: employee }: Actor, survey: string): Promise<SurveyInvitee> {
    if (employee === null || !isId(survey)) return refuse('NOT_FOUND');
    const found = await this.em.findOne(SurveyInvitee, { survey, employee }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    return found ?? refuse('NOT_FOUND');
  }

  /** Who closes it waits until this answer is written, or this answer finds it closed. */
  private async open(id: string): Promise<Survey> {
    const survey = await this.em.findOneOrFail(Survey, { id }, { lockMode: LockMode.PESSIMISTIC_READ });
    const isOpen = survey.state === 'OPEN' && survey.closesOn >= this.calendar.today();
    return isOpen ? survey : refuse('SURVEY_NOT_OPEN');
  }
}
