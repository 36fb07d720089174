import { EntityManager } from '@mikro-orm/core';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { newId } from '../kernel/id.ts';
import { type LocalDate, daysBetween } from '../kernel/local-date.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { Calendar } from '../platform/calendar.ts';
import { Transaction } from '../platform/transaction.ts';
import { CaseAccess } from './case.access.ts';
import { type DisciplinaryCase, aboutCase } from './case.entity.ts';
import { CaseGuards } from './case.guards.ts';
import { after } from './case.machine.ts';
import { CaseNotices } from './case.notices.ts';
import { type CaseProposal, InterimStandby } from './proposal.entity.ts';
import { type ActDetails, SuspensionCause } from './two-person.rules.ts';
import { TwoPersonActs } from './two-person.service.ts';

/** By when a pause is looked at again, at the latest. */
const longestPause = 30;

/** What happens beside the way: pauses, a day that was known earlier, a case that is opened again, and what holds for the subject meanwhile. */
@Injectable()
export class PauseService implements OnModuleInit {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly calendar: Calendar,
    private readonly audit: AuditService,
    private readonly access: CaseAccess,
    private readonly guards: CaseGuards,
    private readonly acts: TwoPersonActs,
    private readonly notices: CaseNotices,
  ) {}

  onModuleInit(): void {
    this.acts.register('SUSPEND', {
      check: (matter, details) => this.checkPause(matter, details),
      effect: (actor, matter, { details }) => {
        matter.take('SUSPEND', { by: actor.id, at: this.clock.now(), cause: details.cause ?? null });
        matter.reviewOn = details.day ?? null;
      },
    });
    this.acts.register('RESUME', {
      check: matter => void after(matter.state, 'RESUME', matter.returnState ?? null),
      effect: (actor, matter, proposal) => this.resume(actor, matter, proposal),
    });
    this.acts.register('REOPEN', {
      check: matter => void after(matter.state, 'REOPEN', null),
      effect: async (actor, matter) => {
        await this.guards.pass(matter, 'REOPEN');
        matter.take('REOPEN', { by: actor.id, at: this.clock.now() });
      },
    });
    this.acts.register('MOVE_KNOWN_DAY', {
      check: (matter, { day }) => this.checkKnownDay(matter, day),
      effect: (_, matter, { details }) => {
        matter.knownOn = details.day!;
        matter.touched();
      },
    });
    this.acts.register('UNPAID_STANDBY', { effect: (actor, matter) => this.stand(actor, matter, 'UNPAID_STANDBY') });
  }

  /** With pay, or with access taken away, or over: by the secretariat or legal alone. Without pay: two people (UNPAID_STANDBY). */
  @Transaction()
  async order(actor: Actor, id: string, kind: InterimStandby['kind']): Promise<DisciplinaryCase> {
    const matter = await this.access.managed(actor, id);
    if (kind === 'UNPAID_STANDBY') refuse('UNPAID_STANDBY');
    if (matter.decidedAt || matter.endedAt) refuse('SEALED');
    await this.stand(actor, matter, kind);
    this.audit.done(actor, 'ORDER_STANDBY', aboutCase(matter), { kind });
    return matter;
  }

  /** From here on the case is there for its subject. */
  private async stand(actor: Actor, matter: DisciplinaryCase, kind: InterimStandby['kind']): Promise<void> {
    const id = newId();
    this.em.create(InterimStandby, { id, case: matter, kind, at: this.clock.now(), by: actor.id! });
    matter.touched();
    await this.notices.wait(matter, matter.subject.id, 'STANDBY', id);
  }

  private checkPause(matter: DisciplinaryCase, { cause, day }: ActDetails): void {
    after(matter.state, 'SUSPEND', null);
    if (!cause || !(cause in SuspensionCause)) refuseField('cause', 'isDefined');
    const days = day ? daysBetween(this.calendar.today(), day) : -1;
    if (days < 1 || days > longestPause) refuseField('day', 'within30Days');
  }

  /** Whoever was told of the procedure hears that it goes on. */
  private async resume(actor: Actor, matter: DisciplinaryCase, { id }: CaseProposal): Promise<void> {
    matter.take('RESUME', { by: actor.id, at: this.clock.now() });
    if (matter.noticedAt) await this.notices.wait(matter, matter.subject.id, 'RESUMED', id);
  }

  /** Two people may move it; each proposal stays, with the day that it was moved to. */
  private checkKnownDay(matter: DisciplinaryCase, day: LocalDate | undefined): void {
    if (!day) refuseField('day', 'isDefined');
    else if (day > this.calendar.today()) refuseField('day', 'notInTheFuture');
    if (matter.decidedAt) refuse('SEALED');
  }
}
