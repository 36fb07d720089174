import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { type Actor, holds } from '../access/actor.ts';
import { DisciplinaryCase } from '../cases/case.entity.ts';
import { CaseVault } from '../cases/case.vault.ts';
import { listOf } from '../kernel/names.ts';
import { Reading } from '../platform/transaction.ts';
import type { SealedLine } from './worksheet.entity.ts';
import { WorksheetLine, type WrittenLine, missingLines } from './worksheet.rules.ts';
import { type Snapshot, WorksheetService } from './worksheet.service.ts';
import type { WorksheetType } from './worksheet.type.ts';

/** Opens a worksheet, for those who hold the case as the secretariat, as a member or as auditors. */
@Injectable()
export class WorksheetReading {
  constructor(
    private readonly em: EntityManager,
    private readonly sheets: WorksheetService,
    private readonly vault: CaseVault,
  ) {}

  @Reading()
  async read(actor: Actor, { id }: Pick<DisciplinaryCase, 'id'>): Promise<WorksheetType | null> {
    const matter = await this.em.findOneOrFail(DisciplinaryCase, { id }, { populate: ['steps', 'subject'] });
    if (!matter.maySanction()) return null;
    const sheet = await this.sheets.current(matter);
    const [kept, former] = [await this.sheets.lines(sheet), await this.sheets.lines(await this.sheets.former(matter))];
    const opened = await this.vault.open(actor, matter, [
      ...[...kept, ...former].map(row => ({ table: 'worksheet_lines', row, column: 'sealed', bytes: row.sealed })),
      ...(sheet ? [{ table: 'worksheets', row: sheet, column: 'snapshot', bytes: sheet.snapshot }] : []),
    ]);
    const frozen = sheet ? opened<Snapshot>(sheet, 'snapshot') : null;
    const lineOf = (rows: readonly SealedLine[], line: WorksheetLine) => {
      const row = rows.find(each => each.line === line);
      const { text, weighs } = (row && opened<WrittenLine>(row, 'sealed')) ?? { text: '', weighs: null };
      return { line, text, weighs, revision: row?.revision ?? 0, savedAt: row?.at ?? null };
    };
    const written = {
      lines: listOf(WorksheetLine).map(line => lineOf(kept, line)),
      former: former.map(({ line }) => lineOf(former, line)),
    };
    const missing = missingLines(kept.filter(({ isWritten }) => isWritten).map(({ line }) => line));
    const seesFew = holds(actor, 'LEGAL');
    const seen =
      frozen && !(seesFew && frozen.precedents === null) ? frozen : await this.shown(matter, frozen, seesFew);
    return { ...written, missing, frozenAt: sheet?.frozenAt ?? null, hash: sheet?.hash ?? null, ...seen };
  }

  /** As of now while nothing is frozen; then legal alone still sees precedents that are too few for others. */
  private async shown(matter: DisciplinaryCase, frozen: Snapshot | null, seesFew: boolean): Promise<Snapshot> {
    const now = await this.sheets.gathered(matter, seesFew);
    return frozen ? { ...frozen, precedents: now.precedents } : now;
  }
}
