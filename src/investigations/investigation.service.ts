import { createHash } from 'node:crypto';

import { EntityManager } from '@mikro-orm/core';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Allegation } from '../cases/allegation.entity.ts';
import { CaseAccess } from '../cases/case.access.ts';
import { type DisciplinaryCase, aboutCase } from '../cases/case.entity.ts';
import { CaseGuards } from '../cases/case.guards.ts';
import { CaseNotices } from '../cases/case.notices.ts';
import { CaseVault } from '../cases/case.vault.ts';
import { CaseExclusion, CaseParty } from '../cases/party.entity.ts';
import { Clock } from '../kernel/clock.ts';
import { isId, newId } from '../kernel/id.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { Employee } from '../people/employee.entity.ts';
import { Calendar } from '../platform/calendar.ts';
import { Transaction } from '../platform/transaction.ts';
import { EvidenceItem, InvestigationReport } from './evidence.entity.ts';
import { type Looked, evidenceBlockers, reportBlockers } from './investigation.rules.ts';
import { WitnessBook } from './witness.book.ts';

/** From the admission to the report: who looks into it, and what they found. */
@Injectable()
export class InvestigationService implements OnModuleInit {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly calendar: Calendar,
    private readonly audit: AuditService,
    private readonly access: CaseAccess,
    private readonly guards: CaseGuards,
    private readonly vault: CaseVault,
    private readonly notices: CaseNotices,
    private readonly witnesses: WitnessBook,
  ) {}

  onModuleInit(): void {
    this.guards.register('REPORT_INVESTIGATION', async matter => reportBlockers(await this.file(matter)));
    this.guards.register('TAKE_REMEDIES', async matter => evidenceBlockers(await this.file(matter)));
  }

  /** By the secretariat, until the investigation is reported. VOTER_IS_SUBJECT { ground }, SEALED, STALE. */
  @Transaction()
  async appoint(actor: Actor, caseId: string, version: number, personId: string): Promise<DisciplinaryCase> {
    const matter = await this.access.secretary(actor, caseId);
    const where = { case: matter, person: personId, part: 'INVESTIGATOR', untilAt: null } as const;
    if (isId(personId) && (await this.em.count(CaseParty, where)) > 0)
      return this.noted(actor, matter, 'APPOINT_INVESTIGATOR');
    if (matter.state !== 'ADMISSIBILITY' && matter.state !== 'INVESTIGATION') refuse('SEALED');
    if (matter.version !== version) refuse('STALE');
    const person = await this.present(personId);
    const ground = await this.groundAgainst(matter, person);
    if (ground) refuse('VOTER_IS_SUBJECT', { ground });
    this.em.create(CaseParty, {
      case: matter,
      person,
      part: 'INVESTIGATOR',
      external: false,
      fromAt: this.clock.now(),
    });
    matter.touched();
    await this.notices.wait(matter, person.id, 'INVESTIGATOR', matter.id);
    return this.noted(actor, matter, 'APPOINT_INVESTIGATOR');
  }

  /** By the investigator: the report, its hash, and the case goes on to its committee. INVESTIGATION_INCOMPLETE { allegations, lacks }, STALE. */
  @Transaction()
  async report(actor: Actor, caseId: string, version: number, text: string): Promise<DisciplinaryCase> {
    const matter = await this.access.investigator(actor, caseId);
    if (!matter.maySanction()) refuse('MOVE_NOT_ALLOWED', { state: matter.state, move: 'REPORT_INVESTIGATION' });
    if (matter.version !== version) refuse('STALE');
    const said = text.trim() || refuseField('text', 'isNotEmpty');
    const at = this.clock.now();
    if (matter.state === 'INVESTIGATION') await this.guards.pass(matter, 'REPORT_INVESTIGATION');
    matter.take('REPORT_INVESTIGATION', { by: actor.id, at });
    const id = newId();
    this.em.create(InvestigationReport, {
      id,
      case: matter,
      text: await this.vault.seal(matter, 'investigation_reports', { id }, said, 'text'),
      sha256: createHash('sha256').update(said).digest('hex'),
      reportedAt: at,
      reportedBy: actor.id!,
    });
    return this.noted(actor, matter, 'REPORT_INVESTIGATION');
  }

  /** By the secretariat, where nobody can be sanctioned: what was found is acted on without a committee. */
  @Transaction()
  async takeRemedies(actor: Actor, caseId: string): Promise<DisciplinaryCase> {
    const matter = await this.access.secretary(actor, caseId);
    if (matter.maySanction()) refuse('MOVE_NOT_ALLOWED', { state: matter.state, move: 'TAKE_REMEDIES' });
    if (matter.state === 'INVESTIGATION') await this.guards.pass(matter, 'TAKE_REMEDIES');
    matter.take('TAKE_REMEDIES', { by: actor.id, at: this.clock.now() });
    return this.noted(actor, matter, 'TAKE_REMEDIES');
  }

  /** Who looks into it now. */
  async investigators({ id }: Pick<DisciplinaryCase, 'id'>): Promise<Employee[]> {
    const where = { case: id, part: 'INVESTIGATOR', untilAt: null } as const;
    const parts = await this.em.find(CaseParty, where, { populate: ['person'], orderBy: { fromAt: 'asc', id: 'asc' } });
    return parts.map(({ person }) => person.getEntity());
  }

  /** What the file has on each act; what was superseded does not count, and what is medical is not asked for. */
  private async file(matter: DisciplinaryCase): Promise<Looked[]> {
    const acts = await this.em.find(Allegation, { case: matter }, { orderBy: { seq: 'asc' } });
    const items = await this.em.find(
      EvidenceItem,
      { case: matter, confidentiality: 'GENERAL' },
      { populate: ['links'] },
    );
    const gone = new Set(items.map(({ supersedes }) => supersedes?.id));
    const holding = items.filter(({ id }) => !gone.has(id));
    const about = (act: Allegation) =>
      holding.filter(({ links }) => links.getItems().some(link => link.allegation.id === act.id));
    return acts.map(act => ({ seq: act.seq, kinds: about(act).map(({ kind }) => kind) }));
  }

  private async present(id: string): Promise<Employee> {
    const today = this.calendar.today();
    const where = { id, hiredOn: { $lte: today }, $or: [{ leftOn: null }, { leftOn: { $gte: today } }] };
    return (isId(id) ? await this.em.findOne(Employee, where) : null) ?? refuseField('personId', 'exists');
  }

  /** Whoever looks into it is not it, does not decide it, and did not see it (investigators and judges are different people). */
  private async groundAgainst(matter: DisciplinaryCase, person: Employee): Promise<string | null> {
    if (person.id === matter.subject.id) return 'SUBJECT';
    if ((await this.em.count(CaseExclusion, { case: matter, person })) > 0) return 'EXCLUDED';
    const part = { $in: ['MEMBER' as const, 'PANEL' as const] };
    if ((await this.em.count(CaseParty, { case: matter, person, part })) > 0) return 'MEMBER';
    return (await this.witnesses.isWitness(matter, person.id)) ? 'WITNESS' : null;
  }

  private noted(
    actor: Actor,
    matter: DisciplinaryCase,
    action: 'APPOINT_INVESTIGATOR' | 'REPORT_INVESTIGATION' | 'TAKE_REMEDIES',
  ): DisciplinaryCase {
    this.audit.done(actor, action, aboutCase(matter));
    return matter;
  }
}
