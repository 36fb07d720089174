import { EntityManager } from '@mikro-orm/core';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { CaseAccess } from '../cases/case.access.ts';
import { type DisciplinaryCase, aboutCase } from '../cases/case.entity.ts';
import { CaseVault } from '../cases/case.vault.ts';
import { CaseProposal } from '../cases/proposal.entity.ts';
import { TwoPersonActs } from '../cases/two-person.service.ts';
import { isId } from '../kernel/id.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { Transaction } from '../platform/transaction.ts';
import { EvidenceItem } from './evidence.entity.ts';
import type { MedicalFact, OpenedMedicalFact } from './investigation.type.ts';
import type { Content } from './witness.book.ts';

type Seen = Pick<DisciplinaryCase, 'id'>;

/** Facts of health and family (個人情報保護法: special care): everybody else learns at most that there is one. */
@Injectable()
export class MedicalService implements OnModuleInit {
  constructor(
    private readonly em: EntityManager,
    private readonly audit: AuditService,
    private readonly access: CaseAccess,
    private readonly vault: CaseVault,
    private readonly acts: TwoPersonActs,
  ) {}

  onModuleInit(): void {
    this.acts.register('OPEN_MEDICAL', {
      check: async (matter, { recordId }) => void (await this.of(matter, recordId)),
      effect: (_, matter) => matter.touched(),
    });
  }

  async isThere({ id }: Seen): Promise<boolean> {
    return (await this.em.count(EvidenceItem, { case: id, confidentiality: 'MEDICAL' })) > 0;
  }

  async list({ id }: Seen): Promise<MedicalFact[]> {
    const orderBy = { number: 'asc' } as const;
    const items = await this.em.find(EvidenceItem, { case: id, confidentiality: 'MEDICAL' }, { orderBy });
    const open = await this.openedByTwo(id);
    return items.map(item => ({ id: item.id, number: item.number, addedAt: item.addedAt, isOpen: open.has(item.id) }));
  }

  /** By the secretariat, once two have opened it. TWO_PERSON before. */
  @Transaction()
  async open(actor: Actor, id: string): Promise<OpenedMedicalFact> {
    const { item, matter } = await this.opened(actor, id);
    const content = { table: 'evidence_items', row: item, column: 'content', bytes: item.content };
    const { title, text } = (await this.vault.open(actor, matter, [content]))<Content>(item, 'content')!;
    this.audit.done(actor, 'OPEN_MEDICAL_FACT', aboutCase(matter), { number: item.number });
    return { id, title, text, hasFile: Boolean(item.proof) };
  }

  /** In the caller's transaction. */
  async opened(actor: Actor, id: string): Promise<{ item: EvidenceItem; matter: DisciplinaryCase }> {
    const found = isId(id) ? await this.em.findOne(EvidenceItem, { id, confidentiality: 'MEDICAL' }) : null;
    const item = found ?? refuse('NOT_FOUND');
    const matter = await this.access.secretary(actor, item.case.id);
    return (await this.openedByTwo(matter.id)).has(id)
      ? { item, matter }
      : refuse('TWO_PERSON', { act: 'OPEN_MEDICAL' });
  }

  private async of(matter: DisciplinaryCase, id: string | undefined): Promise<EvidenceItem> {
    const where = { id: id!, case: matter, confidentiality: 'MEDICAL' } as const;
    return (id && (await this.em.findOne(EvidenceItem, where))) || refuseField('recordId', 'exists');
  }

  private async openedByTwo(id: string): Promise<Set<string | undefined>> {
    const done = await this.em.find(CaseProposal, { case: id, act: 'OPEN_MEDICAL', accepted: true });
    return new Set(done.map(({ details }) => details.recordId));
  }
}
