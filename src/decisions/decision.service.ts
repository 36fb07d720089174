import { createHash } from 'node:crypto';

import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { CaseAccess } from '../cases/case.access.ts';
import { type DisciplinaryCase, aboutCase } from '../cases/case.entity.ts';
import { CaseGuards } from '../cases/case.guards.ts';
import { CaseNotices } from '../cases/case.notices.ts';
import { CaseVault } from '../cases/case.vault.ts';
import { CaseParty } from '../cases/party.entity.ts';
import { OutcomeService } from '../deliberations/outcome.service.ts';
import { Clock } from '../kernel/clock.ts';
import { newId } from '../kernel/id.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { Transaction } from '../platform/transaction.ts';
import { DecisionBook } from './decision.book.ts';
import type { DecideCaseInput } from './decision.inputs.ts';
import { CaseDecision } from './decision.entity.ts';
import { isSanction } from './sanction.rules.ts';

/** A member of another mind, in the minutes. */
export interface Dissent {
  readonly seat: number;
  readonly text: string;
}

/** What a committee voted for becomes its decision, with reasons and minutes. */
@Injectable()
export class DecisionService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly access: CaseAccess,
    private readonly guards: CaseGuards,
    private readonly vault: CaseVault,
    private readonly outcomes: OutcomeService,
    private readonly book: DecisionBook,
    private readonly notices: CaseNotices,
  ) {}

  /** By the acting chair; nothing but what the vote came to. */
  @Transaction()
  async decide(actor: Actor, { caseId, version, ...input }: DecideCaseInput): Promise<DisciplinaryCase> {
    const { matter } = await this.access.chair(actor, caseId);
    if (matter.state !== 'DELIBERATION_SANCTION')
      refuse(matter.decidedAt ? 'SEALED' : 'MOVE_NOT_ALLOWED', { state: matter.state, move: 'DECIDE' });
    if (matter.version !== version) refuse('STALE');
    const outcome = await this.outcomes.of(matter);
    const move = outcome && !isSanction(outcome.sanction) ? 'DECIDE_NONE' : 'DECIDE';
    await this.guards.pass(matter, move);
    if (!outcome) return refuse('SANCTION_OPEN');
    const outlierReason = input.outlierReason?.trim() || null;
    if (outcome.outlier && !outlierReason) refuse('PRECEDENT_OUTLIER', { ...outcome.outlier });
    await this.checkSeats(matter, input.dissents ?? []);
    const at = this.clock.now();
    const id = newId();
    const { sanction, amount, tally, worksheetHash, roundId: round } = outcome;
    const texts = await this.seal(matter, { id }, { ...input, outlierReason });
    this.em.create(CaseDecision, {
      id,
      case: matter,
      round,
      tally,
      sanction,
      amount,
      worksheetHash,
      ...texts,
      at,
      by: actor.id!,
    });
    matter.outcome = sanction;
    matter.take(move, { by: actor.id, at });
    const authority = await this.book.authority(matter);
    if (authority) await this.notices.wait(matter, authority.person.id, 'AUTHORITY', id);
    this.audit.done(actor, 'DECIDE_CASE', aboutCase(matter), { sanction, minutes: texts.minutesHash });
    return matter;
  }

  private async checkSeats(matter: DisciplinaryCase, dissents: readonly Dissent[]): Promise<void> {
    const seats = await this.em.find(CaseParty, { case: matter, part: 'MEMBER' });
    if (dissents.some(({ seat }) => !seats.some(each => each.seat === seat))) refuseField('dissents', 'exists');
  }

  private async seal(
    matter: DisciplinaryCase,
    row: { id: string },
    input: Pick<DecideCaseInput, 'reasons' | 'minutes' | 'dissents' | 'outlierReason'>,
  ) {
    const reasons = input.reasons.trim() || refuseField('reasons', 'isNotEmpty');
    const minutes = input.minutes.trim() || refuseField('minutes', 'isNotEmpty');
    const dissents = input.dissents?.map(({ seat, text }): Dissent => ({ seat, text })) ?? [];
    const sealed = (value: unknown, column: string) => this.vault.seal(matter, 'case_decisions', row, value, column);
    return {
      reasons: await sealed(reasons, 'reasons'),
      minutes: await sealed(minutes, 'minutes'),
      minutesHash: createHash('sha256').update(minutes).digest('hex'),
      outlierReason: input.outlierReason ? await sealed(input.outlierReason, 'outlier_reason') : null,
      dissents: dissents.length > 0 ? await sealed(dissents, 'dissents') : null,
    };
  }
}
