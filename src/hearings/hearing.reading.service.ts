import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { DisciplinaryCase } from '../cases/case.entity.ts';
import { CaseVault } from '../cases/case.vault.ts';
import { isOpenToSubject } from '../investigations/evidence.rules.ts';
import { Reading } from '../platform/transaction.ts';
import { HearingBook } from './hearing.book.ts';
import { type Hearing, HearingAmendment } from './hearing.entity.ts';
import type { HearingNoticeType, HearingType, InspectionType, SubjectStatementType } from './hearing.type.ts';
import type { NoticeContents } from './notice.contents.ts';
import { FileInspection, type HearingNotice } from './notice.entity.ts';

/** What was told and said, opened for those whose case type has it. */
@Injectable()
export class HearingReading {
  constructor(
    private readonly em: EntityManager,
    private readonly vault: CaseVault,
    private readonly book: HearingBook,
  ) {}

  @Reading()
  async notices(actor: Actor, { id }: Pick<DisciplinaryCase, 'id'>): Promise<HearingNoticeType[]> {
    const matter = await this.em.findOneOrFail(DisciplinaryCase, { id });
    const found = await this.book.notices(matter);
    const sealed = found.flatMap(row =>
      (['companion', 'contents'] as const).map(column => ({
        table: 'hearing_notices',
        row,
        column,
        bytes: row[column],
      })),
    );
    const opened = await this.vault.open(actor, matter, sealed);
    const said = (row: HearingNotice) => opened<NoticeContents>(row, 'contents');
    return found.map(row => ({
      id: row.id,
      number: row.number,
      evidence: [...(said(row)?.evidence ?? [])],
      rights: [...(said(row)?.rights ?? [])],
      allegations: row.allegations,
      maximum: row.maximum,
      hearingAt: row.heldFrom(),
      postponed: Boolean(row.postponedAt),
      delayed: Boolean(row.delayedTo),
      place: row.place,
      mode: row.mode,
      contentsHash: row.contentsHash,
      servedAt: row.servedAt,
      delivery: row.delivery ?? null,
      deliveredOn: row.deliveredOn ?? null,
      waivedAt: row.waivedAt ?? null,
      renouncedAt: row.renouncedAt ?? null,
      companion: opened(row, 'companion'),
    }));
  }

  @Reading()
  async hearings(actor: Actor, { id }: Pick<DisciplinaryCase, 'id'>): Promise<HearingType[]> {
    const matter = await this.em.findOneOrFail(DisciplinaryCase, { id });
    const [found, notices] = await Promise.all([this.book.hearings(matter), this.book.notices(matter)]);
    const sealed = found.flatMap(row =>
      (['record', 'comment'] as const).map(column => ({ table: 'hearings', row, column, bytes: row[column] })),
    );
    const amended = await this.em.find(
      HearingAmendment,
      { hearing: { $in: found.map(row => row.id) } },
      { orderBy: { seq: 'asc' } },
    );
    const beside = amended.map(row => ({ table: 'hearing_amendments', row, column: 'sealed', bytes: row.sealed }));
    const opened = await this.vault.open(actor, matter, [...sealed, ...beside]);
    const amendmentsOf = (hearing: Hearing) =>
      amended
        .filter(row => row.hearing.id === hearing.id)
        .map(row => ({ seq: row.seq, at: row.at, ...opened<{ text: string; reason: string }>(row, 'sealed')! }));
    return found.map(row => ({
      id: row.id,
      notice: notices.find(notice => notice.id === row.notice.id)?.number ?? 0,
      outcome: row.outcome,
      heldAt: row.heldAt,
      subjectPresent: row.subjectPresent,
      companionPresent: row.companionPresent,
      membersPresent: row.present.length,
      amendments: amendmentsOf(row),
      record: opened(row, 'record') ?? '',
      recordHash: row.recordHash,
      recordedAt: row.recordedAt,
      commentedAt: row.commentedAt ?? null,
      comment: opened(row, 'comment'),
    }));
  }

  @Reading()
  async statements(actor: Actor, { id }: Pick<DisciplinaryCase, 'id'>): Promise<SubjectStatementType[]> {
    const matter = await this.em.findOneOrFail(DisciplinaryCase, { id });
    const found = await this.book.statements(matter);
    const sealed = found.map(row => ({ table: 'subject_statements', row, column: 'text', bytes: row.text }));
    const opened = await this.vault.open(actor, matter, sealed);
    return found.map(row => ({ id: row.id, at: row.at, text: opened(row, 'text'), onPaper: Boolean(row.paper) }));
  }

  @Reading()
  async inspection({ id }: Pick<DisciplinaryCase, 'id'>): Promise<InspectionType> {
    const matter = await this.em.findOneOrFail(DisciplinaryCase, { id });
    const opened = await this.em.find(FileInspection, { case: matter }, { orderBy: { at: 'asc', id: 'asc' } });
    return { isOpen: isOpenToSubject(matter.state), openedAt: opened.map(({ at }) => at) };
  }
}
