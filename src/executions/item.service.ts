import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { Activities } from '../activities/activity.ts';
import { RequirementService } from '../assignments/requirement.service.ts';
import { AuditService } from '../audit/audit.service.ts';
import { CaseAccess } from '../cases/case.access.ts';
import { type DisciplinaryCase, aboutCase } from '../cases/case.entity.ts';
import { CaseVault } from '../cases/case.vault.ts';
import { Clock } from '../kernel/clock.ts';
import { isId } from '../kernel/id.ts';
import { daysBetween } from '../kernel/local-date.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { Proof } from '../petitions/proof.entity.ts';
import { Calendar } from '../platform/calendar.ts';
import { Transaction } from '../platform/transaction.ts';
import { ExecutionBook } from './execution.book.ts';
import { ExecutionItem } from './execution-item.entity.ts';
import type {
  AddExecutionItemInput,
  AddRetrainingInput,
  FinishExecutionItemInput,
  PlanExecutionItemInput,
} from './execution.inputs.ts';
import { ExecutionService } from './execution.service.ts';
import { isFine, remedies } from './plan.rules.ts';

/** The single items of an execution, each by HR: planned, and done with proof. */
@Injectable()
export class ItemService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly calendar: Calendar,
    private readonly audit: AuditService,
    private readonly access: CaseAccess,
    private readonly vault: CaseVault,
    private readonly activities: Activities,
    private readonly requirements: RequirementService,
    private readonly executions: ExecutionService,
    private readonly book: ExecutionBook,
  ) {}

  /** What its track allows beside the sanction; never less pay. */
  @Transaction()
  async add(actor: Actor, { caseId, version, kind }: AddExecutionItemInput): Promise<DisciplinaryCase> {
    const matter = await this.underway(actor, caseId, version);
    if (kind === 'RETRAINING' || !remedies[matter.track].includes(kind)) refuseField('kind', 'notOnThisTrack');
    await this.executions.make(actor, matter, [{ kind, fromOn: null, untilOn: null, amount: null }], this.clock.now());
    matter.touched();
    this.audit.done(actor, 'ADD_EXECUTION_ITEM', aboutCase(matter), { kind });
    return matter;
  }

  /** Assigns something to learn to the subject alone; its title tells nobody why. */
  @Transaction()
  async retrain(
    actor: Actor,
    { caseId, version, activityKind, activityId, dueOn }: AddRetrainingInput,
  ): Promise<DisciplinaryCase> {
    const matter = await this.underway(actor, caseId, version);
    if (!matter.maySanction()) refuseField('activityKind', 'notOnThisTrack');
    const activity = isId(activityId) ? await this.activities.about(activityKind, activityId) : null;
    const { title } = activity ?? refuseField('activityId', 'exists');
    const audience = { people: [matter.subject.id] };
    const requirement = await this.requirements.draft(actor, { activityKind, activityId, title, audience });
    await this.em.flush(); // what is assigned next is read from the database
    const round = { cycle: this.calendar.fiscalYear(dueOn), dueOn, expected: 1 };
    await this.requirements.assign(actor, { id: requirement.id, version: requirement.version, ...round });
    const plan = { kind: 'RETRAINING', fromOn: this.calendar.today(), untilOn: dueOn, amount: null } as const;
    const [item] = await this.executions.make(actor, matter, [plan], this.clock.now());
    this.em.assign(item!, { requirement });
    matter.touched();
    this.audit.done(actor, 'ADD_RETRAINING', aboutCase(matter), { dueOn });
    return matter;
  }

  @Transaction()
  async plan(actor: Actor, { id, version, fromOn, untilOn }: PlanExecutionItemInput): Promise<DisciplinaryCase> {
    const { matter, item } = await this.item(actor, id, version);
    if (item.requirement) refuseField('fromOn', 'byTheAssignment');
    if (untilOn && untilOn < fromOn) refuseField('untilOn', 'notBefore');
    const days = item.kind === 'SUSPENSION' ? await this.book.suspensionDays(actor, matter) : null;
    if (days !== null && (!untilOn || daysBetween(fromOn, untilOn) + 1 !== days)) refuseField('untilOn', 'asDecided');
    item.plan(fromOn, untilOn ?? null);
    matter.touched();
    this.audit.done(actor, 'PLAN_EXECUTION_ITEM', aboutCase(matter), { item: item.seq });
    return matter;
  }

  /** With what shows it: a file, or where that is kept. PAYCUT_AS_FINE for less pay under a name that it must not have. */
  @Transaction()
  async finish(
    actor: Actor,
    { id, version, doneOn, proofId, ...words }: FinishExecutionItemInput,
  ): Promise<DisciplinaryCase> {
    const { matter, item } = await this.item(actor, id, version);
    const [reference, note] = [words.reference?.trim() || null, words.note?.trim() || null];
    if (item.kind === 'PAYROLL' && isFine(`${reference} ${note}`)) refuse('PAYCUT_AS_FINE');
    const [state] = await this.book.states(matter, [item]);
    if (state!.done) refuse('ALREADY_DONE');
    if (state!.isOwed) refuseField('id', 'byTheAssignment');
    if (doneOn > this.calendar.today()) refuseField('doneOn', 'notInTheFuture');
    if (item.kind === 'SUSPENSION' && (!item.untilOn || doneOn < item.untilOn))
      refuseField('doneOn', 'afterTheLastDay');
    const proof = proofId ? await this.uploaded(actor, proofId) : null;
    if (!proof && !reference) refuseField('reference', 'isNotEmpty');
    item.finish({
      doneOn,
      doneBy: actor.id,
      doneAt: this.clock.now(),
      proof,
      reference: reference ? await this.vault.seal(matter, 'execution_items', item, reference, 'reference') : null,
      note: note ? await this.vault.seal(matter, 'execution_items', item, note, 'note') : null,
    });
    matter.touched();
    this.audit.done(actor, 'FINISH_EXECUTION_ITEM', aboutCase(matter), { item: item.seq, kind: item.kind });
    return matter;
  }

  private async underway(actor: Actor, caseId: string, version: number): Promise<DisciplinaryCase> {
    const matter = await this.access.hr(actor, caseId);
    if (matter.version !== version) refuse('STALE');
    return matter.state === 'EXECUTION' ? matter : refuse('MOVE_NOT_ALLOWED', { state: matter.state });
  }

  /** Under the lock of its case. */
  private async item(actor: Actor, id: string, version: number) {
    const found = isId(id) ? await this.em.findOne(ExecutionItem, { id }) : null;
    const matter = await this.access.hr(actor, found?.case.id ?? refuse('NOT_FOUND'));
    if (matter.state !== 'EXECUTION') refuse('MOVE_NOT_ALLOWED', { state: matter.state });
    const item = await this.em.findOneOrFail(ExecutionItem, { id }, { refresh: true });
    if (item.doneAt) refuse('ALREADY_DONE');
    return item.version === version ? { matter, item } : refuse('STALE');
  }

  private async uploaded(actor: Actor, id: string): Promise<Proof> {
    const proof = isId(id) ? await this.em.findOne(Proof, { id, uploadedBy: actor.id }) : null;
    return proof ?? refuseField('proofId', 'exists');
  }
}
