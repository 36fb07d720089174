import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { DisciplinaryCase } from '../cases/case.entity.ts';
import type { CaseMove } from '../cases/case.machine.ts';
import { CaseVault } from '../cases/case.vault.ts';
import { sameHand } from '../cases/two-person.rules.ts';
import type { Employee } from '../people/employee.entity.ts';
import { Reading } from '../platform/transaction.ts';
import { type Decided, DecisionBook } from './decision.book.ts';
import type { Dissent } from './decision.service.ts';
import type {
  DecisionType,
  DraftedLetter,
  LetterType,
  MinutedDecision,
  PayCutType,
  SentBackType,
} from './decision.type.ts';
import type { CaseLetter } from './letter.entity.ts';
import { type Wages, mostPerAct, mostPerPeriod } from './pay-cut.rules.ts';
import type { Detail } from './sanction.rules.ts';

type Seen = Pick<DisciplinaryCase, 'id'>;

/** To whoever sent a decision back: asked, and answered by another decision. */
const answers: readonly CaseMove[] = ['RECONSIDER', 'DECIDE', 'DECIDE_NONE'];

/** Shows what was decided, to whoever holds the case as one who may see it (docs/case-access.md). */
@Injectable()
export class DecisionReading {
  constructor(
    private readonly em: EntityManager,
    private readonly vault: CaseVault,
    private readonly book: DecisionBook,
  ) {}

  @Reading()
  async decision(actor: Actor, seen: Seen): Promise<DecisionType | null> {
    const matter = await this.loaded(seen);
    const decided = await this.book.decided(matter);
    return decided && this.shown(actor, matter, decided);
  }

  @Reading()
  async minuted(actor: Actor, seen: Seen): Promise<MinutedDecision | null> {
    const matter = await this.loaded(seen);
    const decided = await this.book.decided(matter);
    if (!decided) return null;
    const { decision } = decided;
    const opened = await this.vault.open(actor, matter, [
      { table: 'case_decisions', row: decision, column: 'minutes', bytes: decision.minutes },
      { table: 'case_decisions', row: decision, column: 'dissents', bytes: decision.dissents },
    ]);
    const { tally, minutesHash } = decision;
    const minutes = opened(decision, 'minutes') ?? '';
    return {
      ...(await this.shown(actor, matter, decided)),
      tally,
      minutesHash,
      minutes,
      dissents: opened<Dissent[]>(decision, 'dissents') ?? [],
    };
  }

  /** The last time that it was, while the committee has not decided again. */
  @Reading()
  async sentBack(actor: Actor, seen: Seen): Promise<SentBackType | null> {
    const matter = await this.loaded(seen);
    const step = matter.steps.getItems().findLast(({ move }) => answers.includes(move));
    if (step?.move !== 'RECONSIDER') return null;
    const opened = await this.vault.open(actor, matter, [
      { table: 'case_steps', row: step, column: 'note', bytes: step.note },
    ]);
    return { at: step.at, reasons: opened(step, 'note') ?? '' };
  }

  @Reading()
  async authority(seen: Seen): Promise<Employee | null> {
    const named = await this.book.authority(await this.loaded(seen));
    return named && named.person.loadOrFail();
  }

  /** Not before the letter has gone; that there is no sanction needs none. */
  @Reading()
  async mine(actor: Actor, seen: Seen): Promise<DecisionType | null> {
    const matter = await this.loaded(seen);
    const isNone = matter.steps.getItems().some(({ move }) => move === 'DECIDE_NONE');
    const isTold = isNone || (await this.book.approved(matter))?.sentAt;
    const decided = isTold ? await this.book.decided(matter) : null;
    return decided && this.shown(actor, matter, decided);
  }

  @Reading()
  async detail(actor: Actor, seen: Seen): Promise<Detail | null> {
    const matter = await this.loaded(seen);
    if (matter.subject.id === actor.id && !(await this.book.approved(matter))?.sentAt) return null;
    const sanction = (await this.book.decided(matter))?.sanction;
    return sanction ? this.book.detail(actor, matter, sanction) : null;
  }

  @Reading()
  async hasWages(seen: Seen): Promise<boolean> {
    return (await this.book.payRow(await this.loaded(seen))) !== null;
  }

  @Reading()
  async wages(actor: Actor, seen: Seen): Promise<Wages | null> {
    return this.book.wages(actor, await this.loaded(seen));
  }

  @Reading()
  async payCut(actor: Actor, seen: Seen): Promise<PayCutType | null> {
    const matter = await this.loaded(seen);
    const isMine = matter.subject.id === actor.id;
    if (isMine && !(await this.book.approved(matter))?.sentAt) return null;
    if ((await this.book.decided(matter))?.sanction !== 'PAY_CUT') return null;
    const wages = await this.book.wages(actor, matter);
    const lines = await this.book.payLines(actor, matter);
    return wages && { maxYen: mostPerAct(wages), periodMaxYen: mostPerPeriod(wages), lines };
  }

  @Reading()
  async letter(seen: Seen): Promise<LetterType | null> {
    const matter = await this.loaded(seen);
    const letter = await this.book.approved(matter);
    return letter && letterOf(letter, matter);
  }

  @Reading()
  async myLetter(seen: Seen): Promise<LetterType | null> {
    const matter = await this.loaded(seen);
    const letter = await this.book.approved(matter);
    return letter?.sentAt ? letterOf(letter, matter) : null;
  }

  @Reading()
  async drafted(actor: Actor, seen: Seen): Promise<DraftedLetter | null> {
    const matter = await this.loaded(seen);
    const letter = await this.book.letter(matter);
    if (!letter) return null;
    const { plannedOn, draftedAt, draftedBy, draftedDevice, approvedAt } = letter;
    const yoursToApprove = !approvedAt && !sameHand({ id: draftedBy, device: draftedDevice ?? null }, actor);
    return { ...letterOf(letter, matter), plannedOn, draftedAt, yoursToApprove };
  }

  private loaded({ id }: Seen): Promise<DisciplinaryCase> {
    return this.em.findOneOrFail(DisciplinaryCase, { id }, { populate: ['steps'] });
  }

  private async shown(actor: Actor, matter: DisciplinaryCase, { decision, confirmation, sanction, amount }: Decided) {
    const opened = await this.vault.open(actor, matter, [
      { table: 'case_decisions', row: decision, column: 'reasons', bytes: decision.reasons },
      { table: 'case_decisions', row: decision, column: 'outlier_reason', bytes: decision.outlierReason },
      ...(confirmation
        ? [{ table: 'decision_confirmations', row: confirmation, column: 'reasons', bytes: confirmation.reasons }]
        : []),
    ]);
    const reasons = [
      opened(decision, 'reasons'),
      opened(decision, 'outlier_reason'),
      confirmation && opened(confirmation, 'reasons'),
    ];
    const { id, at: decidedAt, sanction: advised } = decision;
    return {
      id,
      sanction,
      advised,
      amount,
      reasons: reasons.flatMap(text => text ?? []),
      decidedAt,
      confirmedAt: confirmation?.at ?? null,
      isAdvice: !confirmation && (await this.book.authority(matter)) !== null,
    };
  }
}

const letterOf = (
  { id, approvedAt, hash, method, sentAt, acknowledgedAt }: CaseLetter,
  { deliveredOn }: DisciplinaryCase,
) => ({
  id,
  approvedAt: approvedAt ?? null,
  hash: hash ?? null,
  method: method ?? null,
  sentAt: sentAt ?? null,
  deliveredOn: deliveredOn ?? null,
  acknowledgedAt: acknowledgedAt ?? null,
});
