import { createHash } from 'node:crypto';

import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Allegation } from '../cases/allegation.entity.ts';
import { CaseAccess } from '../cases/case.access.ts';
import { type DisciplinaryCase, aboutCase } from '../cases/case.entity.ts';
import { CaseGuards } from '../cases/case.guards.ts';
import { CaseNotices } from '../cases/case.notices.ts';
import { CaseVault } from '../cases/case.vault.ts';
import { sameHand } from '../cases/two-person.rules.ts';
import { OutcomeService } from '../deliberations/outcome.service.ts';
import { Clock } from '../kernel/clock.ts';
import { newId } from '../kernel/id.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { Calendar } from '../platform/calendar.ts';
import { Transaction } from '../platform/transaction.ts';
import { type Decided, DecisionBook } from './decision.book.ts';
import { DecisionFactsService } from './decision.facts.ts';
import type { ApproveLetterInput, DraftLetterInput } from './decision.inputs.ts';
import { CaseLetter } from './letter.entity.ts';
import { LetterFile } from './letter.file.ts';
import type { LetterContent } from './letter.words.ts';
import { Unnamed } from './unnamed.ts';

/** The letter that tells of a decision: put together from what lies sealed by one person, approved by another. */
@Injectable()
export class LetterService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly calendar: Calendar,
    private readonly audit: AuditService,
    private readonly access: CaseAccess,
    private readonly guards: CaseGuards,
    private readonly vault: CaseVault,
    private readonly outcomes: OutcomeService,
    private readonly facts: DecisionFactsService,
    private readonly book: DecisionBook,
    private readonly unnamed: Unnamed,
    private readonly files: LetterFile,
    private readonly notices: CaseNotices,
  ) {}

  /** Nothing stands on it that does not stand in the decision. Again, until it has gone. */
  @Transaction()
  async draft(actor: Actor, { caseId, version, plannedOn, omit }: DraftLetterInput): Promise<DisciplinaryCase> {
    const matter = await this.access.secretary(actor, caseId);
    checkState(matter);
    if (matter.version !== version) refuse('STALE');
    if (plannedOn < this.calendar.today()) refuseField('plannedOn', 'notInThePast');
    const [wrong] = await this.facts.told(actor, matter, plannedOn);
    if (wrong) refuse(wrong.code, wrong.params);
    const decided = (await this.book.decided(matter)) ?? refuse('SANCTION_OPEN');
    const content = await this.content(actor, matter, decided, plannedOn, omit ?? []);
    const said = [...content.reasons, ...content.facts.map(({ text }) => text)].join('\n');
    if (await this.unnamed.areNamedIn(matter, said)) refuse('LETTER_QUOTES_REPORTER');
    const id = newId();
    const sealed = await this.vault.seal(matter, 'case_letters', { id }, content, 'content');
    const drafted = { draftedAt: this.clock.now(), draftedBy: actor.id!, draftedDevice: actor.device ?? null };
    this.em.create(CaseLetter, {
      id,
      case: matter,
      decision: decided.decision,
      plannedOn,
      content: sealed,
      ...drafted,
    });
    matter.touched();
    await this.notices.waitIn('LEGAL', matter, id, actor.id);
    this.audit.done(actor, 'DRAFT_LETTER', aboutCase(matter), { letter: id });
    return matter;
  }

  /** By another person than whoever drafted it, and not from the same device. */
  async approve(actor: Actor, input: ApproveLetterInput): Promise<DisciplinaryCase> {
    const { letterId, content } = await this.toApprove(actor, input);
    const hash = createHash('sha256')
      .update(await this.files.print(content))
      .digest('hex');
    return this.approved(actor, input, { letterId, hash });
  }

  @Transaction()
  async toApprove(actor: Actor, input: ApproveLetterInput): Promise<{ letterId: string; content: LetterContent }> {
    const { matter, letter } = await this.checked(actor, input);
    return { letterId: letter.id, content: await this.files.content(actor, matter, letter) };
  }

  @Transaction()
  async approved(
    actor: Actor,
    input: ApproveLetterInput,
    { letterId, hash }: { letterId: string; hash: string },
  ): Promise<DisciplinaryCase> {
    const { matter, letter } = await this.checked(actor, input);
    if (letter.id !== letterId) refuse('STALE');
    const why = await this.vault.seal(matter, 'case_letters', letter, input.notRetaliation.trim(), 'not_retaliation');
    const at = this.clock.now();
    letter.approve(actor.id!, hash, why, at);
    // drafted anew after it was approved: the case is there already
    if (matter.state === 'DECIDED') matter.take('APPROVE_LETTER', { by: actor.id, at });
    else matter.touched();
    this.audit.done(actor, 'APPROVE_LETTER', aboutCase(matter), { letter: letter.id, hash });
    return matter;
  }

  private async checked(
    actor: Actor,
    { caseId, version, notRetaliation }: ApproveLetterInput,
  ): Promise<{ matter: DisciplinaryCase; letter: CaseLetter }> {
    const matter = await this.access.managed(actor, caseId);
    checkState(matter);
    if (matter.version !== version) refuse('STALE');
    const letter = await this.book.letter(matter);
    if (letter && sameHand({ id: letter.draftedBy, device: letter.draftedDevice ?? null }, actor)) refuse('TWO_PERSON');
    await this.guards.pass(matter, 'APPROVE_LETTER');
    if (!letter) return refuse('LETTER_MISSING');
    if (!notRetaliation.trim()) refuse('RETALIATION_REVIEW');
    return { matter, letter };
  }

  private async content(
    actor: Actor,
    matter: DisciplinaryCase,
    decided: Decided,
    plannedOn: LetterContent['plannedOn'],
    omit: readonly string[],
  ): Promise<LetterContent> {
    const { decision, confirmation, sanction } = decided;
    const proven = new Set((await this.outcomes.of(matter))?.proven.map(({ allegationId }) => allegationId));
    const allegations = (await this.em.find(Allegation, { case: matter }, { orderBy: { seq: 'asc' } })).filter(
      ({ id }) => proven.has(id),
    );
    const opened = await this.vault.open(actor, matter, [
      ...allegations.map(row => ({ table: 'allegations', row, column: 'text', bytes: row.text })),
      { table: 'case_decisions', row: decision, column: 'reasons', bytes: decision.reasons },
      { table: 'case_decisions', row: decision, column: 'outlier_reason', bytes: decision.outlierReason },
      ...(confirmation
        ? [{ table: 'decision_confirmations', row: confirmation, column: 'reasons', bytes: confirmation.reasons }]
        : []),
    ]);
    const shown = (text: string) => omit.reduce((left, word) => left.replaceAll(word, '■■■'), text);
    const reasons = [
      opened(decision, 'reasons'),
      opened(decision, 'outlier_reason'),
      confirmation && opened(confirmation, 'reasons'),
    ];
    const [subject, rules] = await Promise.all([matter.subject.loadOrFail(), matter.workRules?.loadOrFail()]);
    const detail = await this.book.detail(actor, matter, sanction);
    const wages = detail && detail.cuts.length > 0 ? await this.book.wages(actor, matter) : null;
    return {
      locale: subject.locale,
      number: matter.number ?? '',
      name: `${subject.familyName} ${subject.givenName}`,
      decidedOn: this.calendar.dayOf((confirmation ?? decision).at),
      plannedOn,
      sanction,
      rung: rules?.ladder.find(rung => rung.sanction === sanction)?.name ?? refuse('RUNG_NOT_IN_RULES', { sanction }),
      detail,
      facts: allegations.map(row => ({
        from: row.conductFrom,
        to: row.conductTo,
        reference: row.reference,
        text: shown(opened(row, 'text') ?? ''),
      })),
      reasons: reasons.flatMap(text => (text ? [shown(text)] : [])),
      appealDays: (await this.book.parameters(matter))?.appealDays ?? 14,
      appealUntil: await this.book.appealUntil(matter, plannedOn),
      pay: wages && { wages, lines: await this.book.payLines(actor, matter) },
    };
  }
}

/** From the decision until it has gone. */
function checkState({ state, deliveredOn }: DisciplinaryCase): void {
  if (state === 'DECIDED' || state === 'LETTER_APPROVED') return;
  refuse(deliveredOn || state === 'DELIVERED' ? 'SEALED' : 'MOVE_NOT_ALLOWED', { state, move: 'APPROVE_LETTER' });
}
