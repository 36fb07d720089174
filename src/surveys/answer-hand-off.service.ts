import { EntityManager, LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { HandOffService } from '../interviews/hand-off.service.ts';
import { isId } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { ListedPeopleQuery } from '../people/listed-people.query.ts';
import { rows, sql, takeTime } from '../platform/sql.ts';
import { Transaction } from '../platform/transaction.ts';
import { type Place, SealService } from '../sealing/seal.service.ts';
import { disclose, enclose } from './answer.rules.ts';
import { SurveyEnvelope } from './invitee.entity.ts';
import { ReadingService } from './reading.service.ts';
import { SurveyText } from './survey-result.entity.ts';
import type { HandOffSurveyAnswerInput, ReadSurveyAnswer } from './survey-result.type.ts';
import type { Survey } from './survey.entity.ts';
import { envelopeOf, textOf } from './survey.places.ts';
import { surveySubject } from './survey.service.ts';

const lockMode = LockMode.PESSIMISTIC_WRITE;
const nothingLeft = (): never => refuse('MOVE_NOT_ALLOWED', { move: 'HAND_OFF' });

/** A protected report (公益通報) in what somebody wrote: it moves to those who handle reports, and only its day remains. */
@Injectable()
export class AnswerHandOffService {
  constructor(
    private readonly em: EntityManager,
    private readonly seals: SealService,
    private readonly listed: ListedPeopleQuery,
    private readonly reading: ReadingService,
    private readonly handOffs: HandOffService,
  ) {}

  /** The log tells of a reading alone, and of a handing over only where it was refused: it must not tell who reported. */
  @Transaction()
  async handOff(actor: Actor, { surveyId, answerId, question }: HandOffSurveyAnswerInput): Promise<ReadSurveyAnswer> {
    const survey = await this.reading.counted(surveyId);
    if (!isId(answerId)) return refuse('NOT_FOUND');
    return survey.mode === 'ANONYMOUS'
      ? this.unnamed(actor, survey, answerId, question)
      : this.named(actor, survey, answerId, question);
  }

  private async unnamed(actor: Actor, survey: Survey, id: string, question: number): Promise<ReadSurveyAnswer> {
    const found = (await this.em.findOne(SurveyText, { id, survey, question }, { lockMode })) ?? refuse('NOT_FOUND');
    const bytes = found.text ?? nothingLeft();
    const notes = await this.open(actor, survey, { keyId: found.keyId, at: textOf(id), bytes });
    const handedOffOn = await this.take(actor, survey, { reporterId: null, question, notes });
    found.handOff(handedOffOn);
    return { id, person: null, answers: [{ question, option: null, text: null, handedOffOn }] };
  }

  /** Sealed anew in its place, without what left it. */
  private async named(actor: Actor, survey: Survey, id: string, question: number): Promise<ReadSurveyAnswer> {
    const envelope = (await this.em.findOne(SurveyEnvelope, { id, survey }, { lockMode })) ?? refuse('NOT_FOUND');
    const { keyId, employee, answers: bytes } = envelope;
    const answers = disclose(await this.open(actor, survey, { keyId, at: envelopeOf(id), bytes }));
    const place = answers.findIndex(answer => answer.question === question);
    const notes = answers[place]?.text ?? nothingLeft();
    const handedOffOn = await this.take(actor, survey, { reporterId: employee.id, question, notes });
    const left = answers.with(place, { question, option: null, text: null, handedOffOn });
    envelope.answers = await this.seals.seal(keyId, envelopeOf(id), enclose(survey.questions, left));
    await this.hide(survey);
    return { id, person: (await this.listed.people([employee.id])).get(employee.id)!, answers: left };
  }

  /** Every envelope is written anew, as it is: that it was, tells of none of them whose report it held. */
  private async hide({ id }: Survey): Promise<void> {
    await takeTime(this.em);
    await this.em.flush();
    await rows(this.em, sql`update shinrai.survey_envelopes set answers = answers where survey_id = ${id}::uuid`);
  }

  private async open(actor: Actor, { id }: Survey, sealed: { keyId: string; at: Place; bytes: Uint8Array }) {
    const [text] = await this.seals.open(actor, 'READ_SURVEY_ANSWERS', surveySubject(id), [sealed]);
    return text!;
  }

  private take(
    actor: Actor,
    { title, questions }: Survey,
    { reporterId, question, notes }: { reporterId: string | null; question: number; notes: string },
  ) {
    const { text } = questions[question - 1]!;
    const under = { ja: `${title.ja}:${text.ja}`, en: `${title.en ?? title.ja}: ${text.en ?? text.ja}` };
    return this.handOffs.take(actor, { reporterId, title: under, questions: [], answers: [], notes });
  }
}
