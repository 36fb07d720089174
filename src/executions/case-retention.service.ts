import { createHash } from 'node:crypto';

import { EntityManager } from '@mikro-orm/core';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import { type Actor, system } from '../access/actor.ts';
import { AppealBook } from '../appeals/appeal.book.ts';
import { AuditService } from '../audit/audit.service.ts';
import type { Blocker } from '../cases/blocker.ts';
import { DisciplinaryCase, aboutCase } from '../cases/case.entity.ts';
import { CaseGuards } from '../cases/case.guards.ts';
import type { CaseProposal } from '../cases/proposal.entity.ts';
import { TwoPersonActs } from '../cases/two-person.service.ts';
import { HoldQuery } from '../holds/hold.query.ts';
import { Clock } from '../kernel/clock.ts';
import { refuse } from '../kernel/refusal.ts';
import { Calendar } from '../platform/calendar.ts';
import { Jobs } from '../platform/jobs.ts';
import { rows, sql } from '../platform/sql.ts';
import { Transaction } from '../platform/transaction.ts';
import { shippedParameters } from '../rulesets/parameters.rules.ts';
import { Retention } from '../sealing/retention.ts';
import { keysOf, sealedIn } from './case-keys.query.ts';
import { CaseRetention, CaseTombstone } from './retention.entity.ts';
import { basisOf, endsOn, retentionBlockers } from './retention.rules.ts';

/** A case that has ended is kept for its time; then two people let it go, and nothing of it can be read any more. */
@Injectable()
export class CaseRetentionService implements OnModuleInit {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly calendar: Calendar,
    private readonly audit: AuditService,
    private readonly jobs: Jobs,
    private readonly guards: CaseGuards,
    private readonly acts: TwoPersonActs,
    private readonly holds: HoldQuery,
    private readonly retention: Retention,
    private readonly appeals: AppealBook,
  ) {}

  onModuleInit(): void {
    this.guards.register('START_RETENTION', matter => this.blockers(matter));
    this.guards.register('PURGE', matter => this.blockers(matter));
    this.acts.register('PURGE', {
      check: matter => this.guards.pass(matter, 'PURGE'),
      effect: (actor, matter, proposal) => this.purge(actor, matter, proposal),
    });
    this.retention.keep({ name: 'PURGED_CASES', expired: () => keysOf(sql`c.state = 'PURGED'`) });
  }

  /** By which rule and until when it is kept; null while it goes on. */
  async kept(matter: DisciplinaryCase) {
    const started = await this.em.findOne(CaseRetention, { case: matter });
    if (started) return { basis: started.basis, completedOn: started.completedOn, endsOn: started.endsOn };
    const basis = basisOf(matter.state);
    if (!basis || !matter.endedAt) return null;
    const completedOn = this.calendar.dayOf(matter.endedAt);
    const years = (await matter.committeeRules?.loadOrFail())?.parameters ?? shippedParameters; // ended before it was bound to rules
    return { basis, completedOn, endsOn: endsOn(basis, completedOn, years) };
  }

  /** Of all that have ended: whose time is over, by day and by hold. */
  async startAll(signal: AbortSignal): Promise<{ started: number }> {
    const ended = await rows<{ id: string }>(
      this.em.fork(),
      sql`select c.id from shinrai.cases c where c.ended_at is not null and c.state not in ('RETENTION', 'PURGED') order by c.ended_at, c.id`,
    );
    let started = 0;
    for (const { id } of ended) if (!signal.aborted && (await this.start(id))) started++;
    return { started };
  }

  @Transaction()
  async start(id: string): Promise<boolean> {
    await rows(this.em, sql`select from shinrai.cases c where c.id = ${id} for update of c`);
    const matter = await this.em.findOneOrFail(DisciplinaryCase, { id }, { populate: ['steps'], refresh: true });
    const kept = await this.kept(matter);
    if (!kept || (await this.guards.blockers(matter, 'START_RETENTION')).length > 0) return false;
    const at = this.clock.now();
    matter.take('START_RETENTION', { by: null, at });
    this.em.create(CaseRetention, { case: matter, ...kept, startedAt: at });
    this.audit.done(system, 'START_CASE_RETENTION', aboutCase(matter), { basis: kept.basis, until: kept.endsOn });
    return true;
  }

  private async blockers(matter: DisciplinaryCase): Promise<Blocker[]> {
    const kept = await this.kept(matter);
    if (!kept) return [{ code: 'MOVE_NOT_ALLOWED', params: { state: matter.state, move: 'PURGE' } }];
    const isHeld = await this.holds.isHeldThroughout(matter.subject.id);
    const appealOpen = (await this.appeals.waiting(matter)) !== null;
    return retentionBlockers({ today: this.calendar.today(), endsOn: kept.endsOn, isHeld, appealOpen });
  }

  /** The tombstone first; the keys go at once, by the door through which all keys go. */
  private async purge(actor: Actor, matter: DisciplinaryCase, proposal: CaseProposal): Promise<void> {
    if (matter.state !== 'RETENTION') refuse('MOVE_NOT_ALLOWED', { state: matter.state, move: 'PURGE' });
    await this.em.flush(); // what the second person said is sealed in it as well
    const { hashes, texts } = await sealedIn(this.em, matter.id);
    const keys = await rows(this.em, keysOf(sql`c.id = ${matter.id}`));
    const purgedAt = this.clock.now();
    this.em.create(CaseTombstone, {
      case: matter,
      purgedAt,
      proposalId: proposal.id,
      numberHash: sha256(matter.number ?? matter.id),
      contentHash: sha256(hashes.join('\n')),
      texts,
      keys: keys.length,
    });
    matter.take('PURGE', { by: actor.id, at: purgedAt });
    this.audit.done(actor, 'PURGE_CASE', aboutCase(matter), { texts, keys: keys.length });
    await this.jobs.request('sealing.shred');
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
