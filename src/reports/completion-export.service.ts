import type { Readable } from 'node:stream';

import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { refuse } from '../kernel/refusal.ts';
import type { CompletionExportQuery } from './completion-export.inputs.ts';
import { mostRows, xlsx } from './completion.xlsx.ts';
import { fitsCp932, toCp932 } from './cp932.ts';
import { ExportLog } from './export-log.service.ts';
import { streamOf } from './export-stream.ts';
import { ExportTurns } from './export-turns.ts';
import { ExportQuery } from './export.query.ts';
import { type Contents, dayColumns, exportColumns, headings, words } from './export.words.ts';
import { Snapshot } from './snapshot.query.ts';

/** A file on its way, and how many rows it will have below its heading. */
export interface ExportFile {
  rows: number;
  bytes: Readable | Buffer;
}

/** How many people a refusal names; it also says how many there are. */
const named = 20;

@Injectable()
export class CompletionExportService {
  constructor(
    private readonly em: EntityManager,
    private readonly turns: ExportTurns,
    private readonly log: ExportLog,
    private readonly query: ExportQuery,
  ) {}

  /** A file of any length in bounded memory: a portion is only read once the one before has left. */
  async csv(actor: Actor, asked: CompletionExportQuery): Promise<ExportFile> {
    const { from, end } = await this.begin();
    try {
      if (asked.encoding === 'cp932') await this.refuseUnwritable(from, actor, asked);
      const contents = contentsOf(asked);
      const { rows, pieces } = await this.query.csv(from, actor, asked, contents);
      await this.log.done(actor, asked, { rows, format: 'csv' });
      return { rows, bytes: streamOf(encoded(asked, headings(contents), pieces), end) };
    } catch (error) {
      end();
      throw error;
    }
  }

  /** A workbook is made whole, so it is only as long as memory allows. */
  async xlsx(actor: Actor, asked: CompletionExportQuery): Promise<ExportFile> {
    const { from, end } = await this.begin();
    try {
      const rows = await this.query.count(from, actor, asked);
      if (rows > mostRows) refuse('EXPORT_TOO_LARGE', { rows, limit: mostRows });
      await this.log.done(actor, asked, { rows, format: 'xlsx' });
      const contents = contentsOf(asked);
      const days = contents.columns.map(column => dayColumns.includes(column));
      const sheet = { name: words[asked.locale].file, headings: headings(contents), days };
      return { rows, bytes: await xlsx(sheet, this.query.cells(from, actor, asked, contents)) };
    } finally {
      end();
    }
  }

  private async begin(): Promise<{ from: Snapshot; end: () => void }> {
    const giveBack = this.turns.take();
    const from = await Snapshot.of(this.em).catch(error => {
      giveBack();
      throw error;
    });
    const end = (): void => {
      from.end();
      giveBack();
    };
    return { from, end };
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

async function* encoded(
  { encoding }: CompletionExportQuery,
  heading: readonly string[],
  pieces: AsyncIterable<string>,
): AsyncGenerator<Buffer> {
  const isCp932 = encoding === 'cp932';
  const bytes = isCp932 ? toCp932 : (piece: string) => Buffer.from(piece);
  yield bytes(`${isCp932 ? '' : '\uFEFF'}${heading.join(',')}\r\n`);
  for await (const piece of pieces) yield bytes(piece);
}
