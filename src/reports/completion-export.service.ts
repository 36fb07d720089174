import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { refuse } from '../kernel/refusal.ts';
import type { CompletionExportQuery } from './completion-export.inputs.ts';
import { mostRows, xlsx } from './completion.xlsx.ts';
import { fitsCp932 } from './cp932.ts';
import { type ExportFile, csvBytes, named } from './export-file.ts';
import { ExportLog } from './export-log.service.ts';
import { streamOf } from './export-stream.ts';
import { ExportTurns } from './export-turns.ts';
import { ExportQuery } from './export.query.ts';
import { type Contents, dayColumns, exportColumns, headings, words } from './export.words.ts';
import type { Snapshot } from './snapshot.query.ts';

@Injectable()
export class CompletionExportService {
  constructor(
    private readonly turns: ExportTurns,
    private readonly log: ExportLog,
    private readonly query: ExportQuery,
  ) {}

  /** A file of any length in bounded memory: a portion is only read once the one before has left. */
  async csv(actor: Actor, asked: CompletionExportQuery): Promise<ExportFile> {
    const { from, end } = await this.turns.begin();
    try {
      if (asked.encoding === 'cp932') await this.refuseUnwritable(from, actor, asked);
      const contents = contentsOf(asked);
      const { rows, pieces } = await this.query.csv(from, actor, asked, contents);
      await this.log.done(actor, 'EXPORT_COMPLETION', asked, { rows, format: 'csv' });
      return { rows, bytes: streamOf(csvBytes(asked.encoding, headings(contents), pieces), end) };
    } catch (error) {
      end();
      throw error;
    }
  }

  /** A workbook is made whole, so it is only as long as memory allows. */
  async xlsx(actor: Actor, asked: CompletionExportQuery): Promise<ExportFile> {
    const { from, end } = await this.turns.begin();
    try {
      const rows = await this.query.count(from, actor, asked);
      if (rows > mostRows) refuse('EXPORT_TOO_LARGE', { rows, limit: mostRows });
      await this.log.done(actor, 'EXPORT_COMPLETION', asked, { rows, format: 'xlsx' });
      const contents = contentsOf(asked);
      const days = contents.columns.map(column => dayColumns.includes(column));
      const sheet = { name: words[asked.locale].file, headings: headings(contents), days };
      return { rows, bytes: await xlsx(sheet, this.query.cells(from, actor, asked, contents)) };
    } finally {
      end();
    }
  }

  /** CP932 lacks the characters of some names; a name is not misspelt in silence. */
  private async refuseUnwritable(from: Snapshot, actor: Actor, asked: CompletionExportQuery): Promise<void> {
    const texts = (await this.query.labels(from, asked.locale, asked)).filter(text => !fitsCp932(text));
    let count = 0;
    const people: { number: string; name: string }[] = [];
    for await (const portion of this.query.people(from, actor, asked))
      for (const { number, name, kana, manager } of portion) {
        if ([number, name, kana, manager ?? ''].every(fitsCp932)) continue;
        if (++count <= named) people.push({ number, name });
      }
    if (count > 0 || texts.length > 0) refuse('NOT_IN_CP932', { count, people, texts: texts.slice(0, named) });
  }
}

/** The columns in the order of the house, whatever the order asked. */
const contentsOf = ({ columns, locale }: CompletionExportQuery): Contents => ({
  columns: columns?.length ? exportColumns.filter(column => columns.includes(column)) : exportColumns,
  locale,
});
