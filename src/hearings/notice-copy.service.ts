import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { CaseAccess } from '../cases/case.access.ts';
import { CaseVault } from '../cases/case.vault.ts';
import { PdfRenderer } from '../documents/pdf.renderer.ts';
import { isId } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { Calendar } from '../platform/calendar.ts';
import { Transaction } from '../platform/transaction.ts';
import type { NoticeContents } from './notice.contents.ts';
import { HearingNotice } from './notice.entity.ts';
import { dayWord, modeWord, opening, rightWords, timeWord, words } from './notice.words.ts';

/** A notice on paper: the same file whenever it is asked for, for the secretariat and the subject. */
@Injectable()
export class NoticeCopyService {
  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
    private readonly pdf: PdfRenderer,
    private readonly access: CaseAccess,
    private readonly vault: CaseVault,
  ) {}

  async copy(actor: Actor, id: string): Promise<Buffer> {
    const { contents, contentsHash } = await this.read(actor, id);
    return this.pdf.render({
      template: new URL('notice.typ', import.meta.url),
      data: printed(contents, contentsHash, this.calendar.timeZone),
      maxPages: 30,
    });
  }

  /** What it says, opened before anything slow begins. */
  @Transaction()
  async read(actor: Actor, id: string): Promise<{ contents: NoticeContents; contentsHash: string }> {
    const found = isId(id) ? await this.em.findOne(HearingNotice, { id }) : null;
    const notice = found ?? refuse('NOT_FOUND');
    const matter = await this.access.seen(actor, notice.case.id, ['SECRETARY', 'LEGAL', 'SUBJECT']);
    const texts = [{ table: 'hearing_notices', row: notice, column: 'contents', bytes: notice.contents }];
    const contents = (await this.vault.open(actor, matter, texts))<NoticeContents>(notice, 'contents');
    return { contents: contents ?? refuse('NOT_FOUND'), contentsHash: notice.contentsHash };
  }
}

function printed(contents: NoticeContents, hash: string, timeZone: string) {
  const { subject, caseNumber, number, servedOn, hearingAt, place, mode } = contents;
  return {
    lang: 'ja',
    day: servedOn,
    title: words.title,
    to: `${subject.name}(${subject.number})殿`,
    number: `${caseNumber} 第${number}回通知`,
    opening,
    said: { ...words, day: dayWord(servedOn) },
    acts: contents.acts.map(({ conductFrom, conductTo, reference, text }) => [
      between(conductFrom, conductTo),
      reference,
      text,
    ]),
    maximum: contents.maximumName,
    evidence: contents.evidence,
    hearing: [
      ['日時', timeWord(new Date(hearingAt), timeZone)],
      ['場所', place],
      ['方法', modeWord[mode]],
    ],
    rights: contents.rights.map(right => rightWords[right]),
    hash,
  };
}

const between = (from: LocalDate, to: LocalDate): string =>
  from === to ? dayWord(from) : `${dayWord(from)}から${dayWord(to)}まで`;
