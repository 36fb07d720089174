import { EntityManager } from '@mikro-orm/core';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import type { Blocker } from '../cases/blocker.ts';
import { CaseAccess } from '../cases/case.access.ts';
import { type DisciplinaryCase, aboutCase } from '../cases/case.entity.ts';
import { CaseGuards } from '../cases/case.guards.ts';
import { CaseNotices } from '../cases/case.notices.ts';
import { CaseVault } from '../cases/case.vault.ts';
import type { ActDetails } from '../cases/two-person.rules.ts';
import { TwoPersonActs } from '../cases/two-person.service.ts';
import { Clock } from '../kernel/clock.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { Calendar } from '../platform/calendar.ts';
import { Transaction } from '../platform/transaction.ts';
import { AppealBook } from './appeal.book.ts';
import { Appeal } from './appeal.entity.ts';
import type { FileAppealInput } from './appeal.inputs.ts';
import { isInTime } from './appeal.rules.ts';
import { Originals } from './originals.ts';

/** The subject does not accept a decision: in time, or late for a cause that two people accept. */
@Injectable()
export class AppealService implements OnModuleInit {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly calendar: Calendar,
    private readonly audit: AuditService,
    private readonly access: CaseAccess,
    private readonly guards: CaseGuards,
    private readonly acts: TwoPersonActs,
    private readonly vault: CaseVault,
    private readonly originals: Originals,
    private readonly book: AppealBook,
    private readonly notices: CaseNotices,
  ) {}

  onModuleInit(): void {
    this.guards.register('APPEAL', async matter => ((await this.inTime(matter)) ? [] : [await this.late(matter)]));
    this.guards.register('APPEAL_LATE', async matter =>
      (await this.book.waiting(matter)) ? [] : [{ code: 'APPEAL_NONE_WAITING' }],
    );
    this.guards.register('EXECUTE', matter => this.stayed(matter));
    this.acts.register('ACCEPT_LATE_APPEAL', {
      check: async (matter, details) => void (await this.waiting(matter, details)),
      effect: async (actor, matter, { details }) => {
        const [appeal, at] = [await this.waiting(matter, details), this.clock.now()];
        appeal.accept(at);
        matter.take('APPEAL_LATE', { by: actor.id, at });
      },
    });
  }

  /** Sent again it is the same appeal. APPEAL_LATE without a cause; with one it waits until two people accept it. */
  @Transaction()
  async file(actor: Actor, { id, caseId, grounds, text, lateCause }: FileAppealInput): Promise<DisciplinaryCase> {
    const matter = await this.access.subject(actor, caseId);
    if ((await this.em.count(Appeal, { id, case: matter })) > 0) return this.again(actor, matter);
    if (await this.book.waiting(matter)) refuse('ALREADY_DONE');
    if (matter.state !== 'APPEAL_WINDOW' && matter.state !== 'FINAL')
      refuse('MOVE_NOT_ALLOWED', { state: matter.state });
    const at = this.clock.now();
    const said = text.trim() || refuseField('text', 'isNotEmpty');
    const inTime = matter.state === 'APPEAL_WINDOW' && (await this.inTime(matter));
    const cause = inTime ? null : lateCause?.trim() || refuseLate(await this.late(matter));
    this.em.create(Appeal, {
      id,
      case: matter,
      filedAt: at,
      grounds: [...new Set(grounds)],
      text: await this.vault.seal(matter, 'appeals', { id }, said, 'text'),
      lateCause: cause ? await this.vault.seal(matter, 'appeals', { id }, cause, 'late_cause') : null,
      acceptedAt: inTime ? at : null,
    });
    if (inTime) matter.take('APPEAL', { by: actor.id, at });
    else {
      matter.touched();
      await this.notices.waitIn('SECRETARY', matter, id, actor.id);
    }
    this.audit.done(actor, 'FILE_APPEAL', aboutCase(matter), { grounds: grounds.join(' '), late: inTime ? 0 : 1 });
    return matter;
  }

  private again(actor: Actor, matter: DisciplinaryCase): DisciplinaryCase {
    this.audit.done(actor, 'FILE_APPEAL', aboutCase(matter), { again: 1 });
    return matter;
  }

  private async inTime(matter: DisciplinaryCase): Promise<boolean> {
    return isInTime({ today: this.calendar.today(), until: await this.originals.until(matter) });
  }

  private async late(matter: DisciplinaryCase): Promise<Blocker> {
    return { code: 'APPEAL_LATE', params: { until: await this.originals.until(matter) } };
  }

  /** Nothing is carried out while an appeal waits, where the rules say so, nor before the subject has what the panel wrote. */
  private async stayed(matter: DisciplinaryCase): Promise<Blocker[]> {
    if (!matter.maySanction()) return [];
    const { stayedByAppeal } = await this.originals.parameters(matter);
    const [waiting, latest] = [await this.book.waiting(matter), await this.book.latest(matter)];
    return [
      ...(stayedByAppeal && waiting ? [{ code: 'APPEAL_WAITING' as const }] : []),
      ...(latest?.decidedAt && !latest.deliveredOn ? [{ code: 'APPEAL_LETTER_UNDELIVERED' as const }] : []),
    ];
  }

  private async waiting(matter: DisciplinaryCase, { recordId }: ActDetails): Promise<Appeal> {
    if (matter.state !== 'FINAL') refuse('MOVE_NOT_ALLOWED', { state: matter.state, move: 'APPEAL_LATE' });
    const appeal = await this.book.waiting(matter);
    return appeal && appeal.id === recordId ? appeal : refuseField('recordId', 'exists');
  }
}

const refuseLate = ({ code, params }: Blocker): never => refuse(code, params);
