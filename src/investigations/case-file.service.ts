import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { CaseAccess } from '../cases/case.access.ts';
import { type DisciplinaryCase, aboutCase } from '../cases/case.entity.ts';
import { isId } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { type HandedIn, ProofService } from '../petitions/proof.service.ts';
import { Transaction } from '../platform/transaction.ts';
import { EvidenceItem } from './evidence.entity.ts';
import { isOpenToSubject } from './evidence.rules.ts';
import { hasFileForSubject } from './file.reading.service.ts';
import { MedicalService } from './medical.service.ts';

const readers = ['SECRETARY', 'LEGAL', 'INVESTIGATOR', 'MEMBER', 'PANELIST', 'SUBJECT'] as const;

/** The files of the file, for those who may read the item. */
@Injectable()
export class CaseFileService {
  constructor(
    private readonly em: EntityManager,
    private readonly access: CaseAccess,
    private readonly medical: MedicalService,
    private readonly proofs: ProofService,
  ) {}

  /** Each opening is logged. NOT_FOUND for everybody else, CONFLICT_DECLARATION_MISSING for a member who has not declared. */
  @Transaction()
  async open(actor: Actor, id: string): Promise<HandedIn> {
    const item = (isId(id) ? await this.em.findOne(EvidenceItem, { id }) : null) ?? refuse('NOT_FOUND');
    const matter = await this.readable(actor, item);
    return this.proofs.open(actor, 'OPEN_CASE_FILE', aboutCase(matter), item.proof?.id ?? refuse('NOT_FOUND'));
  }

  private async readable(actor: Actor, item: EvidenceItem): Promise<DisciplinaryCase> {
    if (item.confidentiality === 'MEDICAL') return (await this.medical.opened(actor, item.id)).matter;
    const matter = await this.access.seen(actor, item.case.id, readers);
    const [hat] = await this.access.hats(actor, matter, readers);
    if (hat === 'MEMBER') await this.access.member(actor, matter.id);
    if (hat === 'PANELIST') await this.access.panelist(actor, matter.id);
    if (hat === 'SUBJECT' && !(isOpenToSubject(matter.state) && hasFileForSubject(item))) refuse('NOT_FOUND');
    return matter;
  }
}
