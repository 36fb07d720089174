import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { CaseAccess } from '../cases/case.access.ts';
import { DisciplinaryCase, aboutCase } from '../cases/case.entity.ts';
import { CaseVault } from '../cases/case.vault.ts';
import { CaseParty } from '../cases/party.entity.ts';
import { ReporterService } from '../investigations/reporter.service.ts';
import { Clock } from '../kernel/clock.ts';
import { isId, newId } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { rows, sql } from '../platform/sql.ts';
import { Transaction } from '../platform/transaction.ts';
import { ConflictDeclaration } from './declaration.entity.ts';
import { type ConflictGround, type Declaration, type DeclarationResult, declarationOf } from './recusal.rules.ts';
import { RelationQuery } from './relation.query.ts';
import { CaseSubstitute, RecordReading } from './substitute.entity.ts';
import { SuccessionService } from './succession.service.ts';

/** What somebody with a seat says of themselves; before it no file opens. */
@Injectable()
export class DeclarationService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly access: CaseAccess,
    private readonly vault: CaseVault,
    private readonly relations: RelationQuery,
    private readonly reporters: ReporterService,
    private readonly succession: SuccessionService,
  ) {}

  /** Without a ground it clears; with one, or with one that the program knows, the case is gone for them from now on. */
  @Transaction()
  async declare(
    actor: Actor,
    { caseId, grounds, note }: { caseId: string; grounds: readonly ConflictGround[]; note?: string | null },
  ): Promise<DeclarationResult> {
    const matter = await this.declarable(actor, caseId);
    const { known, isReporter } = await this.lookUp(matter, actor);
    const declared = declarationOf(grounds, isReporter, known);
    // what somebody writes as a withdrawal by this door might tell that they reported it
    await this.keep(actor, matter, declared, declared.result === 'WITHDRAWN' ? null : note);
    return declared.result;
  }

  /** At any time, without a reason (回避). */
  @Transaction()
  async withdraw(actor: Actor, { caseId, note }: { caseId: string; note?: string | null }): Promise<DeclarationResult> {
    const matter = await this.declarable(actor, caseId);
    // what is looked up is logged: a withdrawal by this door leaves the same traces as one by the other
    await this.lookUp(matter, actor);
    await this.keep(actor, matter, { result: 'WITHDRAWN', grounds: [] }, note);
    return 'WITHDRAWN';
  }

  /** A member who came after the hearing has read its record. */
  @Transaction()
  async confirmRecordRead(actor: Actor, caseId: string): Promise<DisciplinaryCase> {
    const { matter, seat } = await this.access.member(actor, caseId);
    if ((await this.em.count(RecordReading, { seat })) === 0) {
      this.em.create(RecordReading, { seat, at: this.clock.now() });
      matter.touched();
    }
    this.audit.done(actor, 'CONFIRM_RECORD_READ', aboutCase(matter));
    return matter;
  }

  private async lookUp(matter: DisciplinaryCase, { id }: Actor) {
    const known = (await this.relations.grounds(matter, [id!])).get(id!) ?? [];
    return { known, isReporter: await this.reporters.isReporter(matter, id!) };
  }

  private async keep(actor: Actor, matter: DisciplinaryCase, { result, grounds }: Declaration, note?: string | null) {
    const [id, at, said] = [newId(), this.clock.now(), note?.trim()];
    const sealed = said ? await this.vault.seal(matter, 'conflict_declarations', { id }, said, 'note') : null;
    this.em.create(ConflictDeclaration, { id, case: matter, person: actor.id!, at, result, grounds, note: sealed });
    if (result === 'CLEAR') await this.clear(matter, actor.id!, at);
    else await this.succession.leave(matter, actor.id!, result);
    if (result === 'WITHDRAWN') this.audit.done(actor, 'WITHDRAW_FROM_CASE', aboutCase(matter));
    else this.audit.done(actor, 'DECLARE_CONFLICT', aboutCase(matter), { result, grounds: grounds.join(' ') });
  }

  private async clear(matter: DisciplinaryCase, person: string, at: Date): Promise<void> {
    const parts = { case: matter, person, part: { $in: ['MEMBER', 'PANEL'] }, untilAt: null } as const;
    for (const seat of await this.em.find(CaseParty, parts)) seat.clear(at);
    const ready = await this.em.find(CaseSubstitute, { case: matter, person, seatedAt: null, endedAt: null });
    for (const substitute of ready) substitute.clearedAt ??= at;
    matter.touched();
  }

  /** For those who have a seat or stand ready for one, under the lock of the case; NOT_FOUND for everybody else. */
  private async declarable({ id: person }: Actor, caseId: string): Promise<DisciplinaryCase> {
    if (!isId(caseId) || person === null) return refuse('NOT_FOUND');
    const locked = await rows(
      this.em,
      sql`select from shinrai.cases c where c.id = ${caseId} and ${isSeated(person)} for update of c`,
    );
    // asked again under the lock: whoever was recused while it was waited for is
    const still =
      locked.length > 0
        ? await rows(this.em, sql`select from shinrai.cases c where c.id = ${caseId} and ${isSeated(person)}`)
        : [];
    if (still.length === 0) refuse('NOT_FOUND');
    return this.em.findOneOrFail(DisciplinaryCase, { id: caseId }, { populate: ['steps', 'subject'], refresh: true });
  }
}

/** Whether a case `c` has a seat or a substitute's place for this person, cleared or not. */
const isSeated = (person: string) => sql`(c.subject_id <> ${person}::uuid and c.state not in ('RETENTION', 'PURGED')
  and not exists (select from shinrai.case_exclusions x where x.case_id = c.id and x.person_id = ${person}::uuid)
  and (exists (select from shinrai.case_parties y where y.case_id = c.id and y.person_id = ${person}::uuid
        and y.part in ('MEMBER', 'PANEL') and y.until_at is null)
    or exists (select from shinrai.case_substitutes s where s.case_id = c.id and s.person_id = ${person}::uuid
        and s.seated_at is null and s.ended_at is null)))`;
