import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Allegation } from '../cases/allegation.entity.ts';
import { CaseAccess } from '../cases/case.access.ts';
import { type DisciplinaryCase, aboutCase } from '../cases/case.entity.ts';
import type { CaseState } from '../cases/case.machine.ts';
import { CaseVault } from '../cases/case.vault.ts';
import { Clock } from '../kernel/clock.ts';
import { newId } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { Transaction } from '../platform/transaction.ts';
import type { PastDecision } from './past-decisions.ts';
import type { Distribution } from './precedent.rules.ts';
import { PrecedentService } from './precedent.service.ts';
import { countsSince } from './round.rules.ts';
import { type TrainingRow, TrainingQuery } from './training.query.ts';
import { SealedLine, Worksheet } from './worksheet.entity.ts';
import { type Weighs, WorksheetLine, missingLines, worksheetHash } from './worksheet.rules.ts';

export interface LineWriting {
  caseId: string;
  line: WorksheetLine;
  revision: number;
  patchId: string;
  text: string;
  weighs?: Weighs | null;
}

/** The training record on the day of one act. */
export interface ActTraining {
  readonly seq: number;
  readonly day: string;
  readonly rows: readonly TrainingRow[];
}

/** What the program adds to a worksheet by itself. */
export interface Snapshot {
  readonly training: readonly ActTraining[];
  readonly earlier: readonly PastDecision[];
  readonly precedents: Distribution | null;
}

const writable: readonly CaseState[] = [
  'COMMITTEE_SETUP',
  'NOTICE_SERVED',
  'HEARING',
  'DELIBERATION_FACTS',
  'DELIBERATION_SANCTION',
];

/** Writes what is weighed before a sanction; the last word is in when the vote on it opens. */
@Injectable()
export class WorksheetService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly access: CaseAccess,
    private readonly vault: CaseVault,
    private readonly training: TrainingQuery,
    private readonly precedents: PrecedentService,
  ) {}

  /** Replaces a line, if it is still as the writer saw it; the same writing sent again changes nothing. SEALED once the vote has opened. */
  @Transaction()
  async save(actor: Actor, writing: LineWriting): Promise<SealedLine> {
    const matter = await this.access.secretary(actor, writing.caseId);
    if (!matter.maySanction() || !writable.includes(matter.state)) refuse('MOVE_NOT_ALLOWED', { state: matter.state });
    const sheet =
      (await this.current(matter)) ?? this.em.create(Worksheet, { case: matter, startedAt: this.clock.now() });
    const before = (await this.lines(sheet)).find(({ line }) => line === writing.line);
    const isRepeated = before?.patchId === writing.patchId;
    const kept = isRepeated ? before : await this.write(actor, matter, sheet, before, writing);
    this.audit.done(actor, 'SAVE_WORKSHEET_LINE', aboutCase(matter), { line: kept.line, revision: kept.revision });
    return kept;
  }

  /** The sheet of the deliberation that is on, if somebody has begun it. */
  async current(matter: DisciplinaryCase): Promise<Worksheet | null> {
    const since = countsSince(await matter.steps.loadItems(), 'SANCTION');
    const where = { case: matter, ...(since && { startedAt: { $gte: since } }) };
    return this.em.findOne(Worksheet, where, { orderBy: { startedAt: 'desc', id: 'desc' } });
  }

  /** The sheet of the deliberation before it, where the case went back. */
  async former(matter: DisciplinaryCase): Promise<Worksheet | null> {
    const since = countsSince(await matter.steps.loadItems(), 'SANCTION');
    const order = { orderBy: { startedAt: 'desc', id: 'desc' } } as const;
    return since && this.em.findOne(Worksheet, { case: matter, startedAt: { $lt: since } }, order);
  }

  async lines(sheet: Worksheet | null): Promise<SealedLine[]> {
    return sheet ? this.em.find(SealedLine, { worksheet: sheet }) : [];
  }

  async missing(matter: DisciplinaryCase): Promise<WorksheetLine[]> {
    const lines = await this.lines(await this.current(matter));
    return missingLines(lines.filter(({ isWritten }) => isWritten).map(({ line }) => line));
  }

  /** As the vote opens: the sheet with what the ledger says, under one hash. A second vote on it finds it frozen already. */
  async freeze(matter: DisciplinaryCase): Promise<void> {
    const sheet = await this.current(matter);
    if (!sheet || sheet.frozenAt) return;
    const snapshot = await this.vault.seal(matter, 'worksheets', sheet, await this.gathered(matter), 'snapshot');
    sheet.freeze(worksheetHash(await this.lines(sheet), snapshot), snapshot, this.clock.now());
  }

  /** As of now; for legal, who alone see few precedents, say so. */
  async gathered(matter: DisciplinaryCase, seesFew = false): Promise<Snapshot> {
    const allegations = await this.em.find(Allegation, { case: matter }, { orderBy: { seq: 'asc' } });
    const training: ActTraining[] = [];
    for (const { seq, conductFrom } of allegations)
      training.push({ seq, day: conductFrom, rows: await this.training.of(matter.subject.id, conductFrom) });
    return {
      training,
      earlier: await this.precedents.earlier(matter),
      precedents: await this.precedents.distribution(matter, seesFew),
    };
  }

  private async write(
    actor: Actor,
    matter: DisciplinaryCase,
    worksheet: Worksheet,
    before: SealedLine | undefined,
    { line, revision, patchId, text, weighs = null }: LineWriting,
  ): Promise<SealedLine> {
    if (worksheet.frozenAt) refuse('SEALED');
    const seen = before?.revision ?? 0;
    if (seen !== revision) refuse('STALE', { revision: seen });
    const words = text.trim();
    const id = before?.id ?? newId();
    const sealed = await this.vault.seal(matter, 'worksheet_lines', { id }, { text: words, weighs }, 'sealed');
    const written = {
      sealed,
      isWritten: words !== '',
      revision: seen + 1,
      patchId,
      by: actor.id!,
      at: this.clock.now(),
    };
    return before
      ? this.em.assign(before, written)
      : this.em.create(SealedLine, { id, case: matter, worksheet, line, ...written });
  }
}
