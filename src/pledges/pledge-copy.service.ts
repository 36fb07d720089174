import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { type Actor, isGranted } from '../access/actor.ts';
import { PdfRenderer } from '../documents/pdf.renderer.ts';
import { isId } from '../kernel/id.ts';
import { textIn } from '../kernel/localized-text.ts';
import { refuse } from '../kernel/refusal.ts';
import { type HandedIn, ProofService } from '../petitions/proof.service.ts';
import { Transaction } from '../platform/transaction.ts';
import { words } from './pledge-copy.words.ts';
import { Pledge, PledgeEvent } from './pledge.entity.ts';

/** The copy that is handed over, the paper that was signed, and what an event rests on. */
@Injectable()
export class PledgeCopyService {
  constructor(
    private readonly em: EntityManager,
    private readonly pdf: PdfRenderer,
    private readonly proofs: ProofService,
  ) {}

  /** As it was signed, for whoever gave it and those who may read pledges: the same file whenever it is asked for. */
  async copy(actor: Actor, id: string): Promise<Buffer> {
    const pledge = await this.readable(actor, id);
    const { title, terms } = pledge.formVersion.unwrap();
    const { day, ...said } = words[pledge.locale];
    const data = {
      lang: pledge.locale.toLowerCase(),
      day: pledge.givenOn,
      title: textIn(pledge.locale, title),
      terms: terms.map(term => textIn(pledge.locale, term)),
      said,
      facts: [
        [said.givenOn, day(pledge.givenOn)],
        [said.by, nameOf(pledge)],
        [said.hash, pledge.textHash],
      ],
    };
    return this.pdf.render({ template: new URL('pledge-copy.typ', import.meta.url), data, maxPages: 10 });
  }

  @Transaction()
  async scan(actor: Actor, id: string): Promise<HandedIn> {
    const { scan, id: recordId } = await this.readable(actor, id);
    if (!scan) return refuse('NOT_FOUND');
    return this.proofs.open(actor, 'READ_PLEDGE_SCAN', { recordType: 'Pledge', recordId }, scan.id);
  }

  /** What an event rests on: like its note, for those who take pledges, and not for whoever gave this one. */
  @Transaction()
  async evidence(actor: Actor, eventId: string): Promise<HandedIn> {
    const found = isId(eventId) ? await this.em.findOne(PledgeEvent, { id: eventId }, { populate: ['pledge'] }) : null;
    const { pledge, evidence } = found ?? refuse('NOT_FOUND');
    if (!evidence || pledge.unwrap().employee?.id === actor.id) return refuse('NOT_FOUND');
    const subject = { recordType: 'Pledge', recordId: pledge.id };
    return this.proofs.open(actor, 'READ_PLEDGE_EVIDENCE', subject, evidence.id);
  }

  private async readable(actor: Actor, id: string): Promise<Pledge> {
    const found = isId(id) ? await this.em.findOne(Pledge, { id }, { populate: ['formVersion', 'employee'] }) : null;
    const pledge = found ?? refuse('NOT_FOUND');
    const isOwn = actor.id !== null && pledge.employee?.id === actor.id;
    return isOwn || isGranted(actor, 'PLEDGE_READ') ? pledge : refuse('NOT_FOUND');
  }
}

function nameOf({ employee, outsiderName, outsiderOrganisation }: Pledge): string {
  if (!employee) return [outsiderOrganisation, outsiderName].filter(Boolean).join(' ');
  const { number, familyName, givenName } = employee.unwrap();
  return `${familyName} ${givenName} (${number})`;
}
