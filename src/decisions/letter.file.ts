import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { CaseAccess } from '../cases/case.access.ts';
import type { DisciplinaryCase } from '../cases/case.entity.ts';
import { CaseVault } from '../cases/case.vault.ts';
import type { CaseHat } from '../cases/hat.ts';
import { PdfRenderer } from '../documents/pdf.renderer.ts';
import { isId } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { Transaction } from '../platform/transaction.ts';
import { CaseLetter } from './letter.entity.ts';
import { type LetterContent, letterOf } from './letter.words.ts';

/** Those who see how a pay cut was reckoned (docs/case-access.md). */
const seesPay: readonly CaseHat[] = ['SUBJECT', 'HR', 'AUDITOR'];
const others: readonly CaseHat[] = ['SECRETARY', 'LEGAL', 'MEMBER', 'PANELIST'];
/** Those who work on it before it is approved. */
const drafters: readonly CaseHat[] = ['SECRETARY', 'LEGAL'];

/** A letter as a PDF: the same file whenever it is asked for, and without the reckoning for those who do not see pay. */
@Injectable()
export class LetterFile {
  constructor(
    private readonly em: EntityManager,
    private readonly access: CaseAccess,
    private readonly vault: CaseVault,
    private readonly pdf: PdfRenderer,
  ) {}

  async file(actor: Actor, letterId: string): Promise<Buffer> {
    return this.print(await this.readable(actor, letterId));
  }

  print(content: LetterContent): Promise<Buffer> {
    return this.pdf.render({ template: new URL('letter.typ', import.meta.url), data: letterOf(content), maxPages: 40 });
  }

  /** In the caller's transaction, for somebody who may. */
  async content(actor: Actor, matter: DisciplinaryCase, letter: CaseLetter): Promise<LetterContent> {
    const opened = await this.vault.open(actor, matter, [
      { table: 'case_letters', row: letter, column: 'content', bytes: letter.content },
    ]);
    return opened<LetterContent>(letter, 'content') ?? refuse('SEAL_BROKEN');
  }

  /** By all who read decisions; by the subject once it was sent, and as a draft by those who work on it. */
  @Transaction()
  async readable(actor: Actor, letterId: string): Promise<LetterContent> {
    const letter = isId(letterId) ? await this.em.findOne(CaseLetter, { id: letterId }) : null;
    if (!letter) return refuse('NOT_FOUND');
    const matter = await this.access.seen(actor, letter.case.id, [...seesPay, ...others]);
    const hats = await this.access.hats(actor, matter, [...seesPay, ...others]);
    const mayRead = hats.filter(hat => this.isThere(letter, hat));
    if (mayRead.length === 0) refuse('NOT_FOUND');
    if (mayRead.every(hat => hat === 'MEMBER')) await this.access.member(actor, matter.id);
    if (mayRead.every(hat => hat === 'PANELIST')) await this.access.panelist(actor, matter.id);
    const content = await this.content(actor, matter, letter);
    return mayRead.some(hat => seesPay.includes(hat)) ? content : { ...content, pay: null };
  }

  private isThere({ approvedAt, sentAt }: CaseLetter, hat: CaseHat): boolean {
    if (hat === 'SUBJECT') return !!sentAt;
    return !!approvedAt || drafters.includes(hat);
  }
}
