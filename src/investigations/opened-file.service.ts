import { EntityManager } from '@mikro-orm/core';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import type { DisciplinaryCase } from '../cases/case.entity.ts';
import { CaseProposal } from '../cases/proposal.entity.ts';
import { TwoPersonActs } from '../cases/two-person.service.ts';
import { plusDays } from '../kernel/local-date.ts';
import { Calendar } from '../platform/calendar.ts';
import { Reading } from '../platform/transaction.ts';
import { FileReading } from './file.reading.service.ts';
import type { AuditedFile } from './investigation.type.ts';

type Seen = Pick<DisciplinaryCase, 'id'>;

/** For how many days, the one of the confirmation among them. */
const openDays = 30;

/** What the file says, for an auditor: once legal has agreed, for the one who asked, for a while, and without who gave a statement. */
@Injectable()
export class OpenedFileService implements OnModuleInit {
  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
    private readonly acts: TwoPersonActs,
    private readonly reading: FileReading,
  ) {}

  onModuleInit(): void {
    this.acts.register('OPEN_FILE', { effect: (_, matter) => matter.touched() });
  }

  /** Null while it is not open for this auditor. */
  @Reading()
  async of(actor: Actor, { id }: Seen): Promise<AuditedFile | null> {
    const last = await this.last(actor, id, { accepted: true });
    if (!last) return null;
    const until = plusDays(this.calendar.dayOf(last.decidedAt!), openDays - 1);
    return until < this.calendar.today() ? null : { until, evidence: await this.reading.unnamed(actor, { id }) };
  }

  /** When this auditor asked for it, while nobody has answered. */
  @Reading()
  async askedAt(actor: Actor, { id }: Seen): Promise<Date | null> {
    return (await this.last(actor, id, { decidedAt: null }))?.at ?? null;
  }

  private last({ id: by }: Actor, id: string, where: { accepted: true } | { decidedAt: null }) {
    const asked = { case: id, act: 'OPEN_FILE', by: by!, ...where } as const;
    return this.em.findOne(CaseProposal, asked, { orderBy: { at: 'desc', id: 'desc' } });
  }
}
