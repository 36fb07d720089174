import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { refuse } from '../kernel/refusal.ts';
import { fitsCp932 } from './cp932.ts';
import { type ExportFile, csvBytes, named } from './export-file.ts';
import { ExportLog } from './export-log.service.ts';
import { streamOf } from './export-stream.ts';
import { ExportTurns } from './export-turns.ts';
import { makeUpHeadings } from './make-up.csv.ts';
import type { MakeUpExportQuery } from './make-up-export.inputs.ts';
import { MakeUpLines } from './make-up-export.query.ts';
import type { Snapshot } from './snapshot.query.ts';

@Injectable()
export class MakeUpExportService {
  constructor(
    private readonly turns: ExportTurns,
    private readonly log: ExportLog,
    private readonly lines: MakeUpLines,
  ) {}

  async csv(actor: Actor, asked: MakeUpExportQuery): Promise<ExportFile> {
    const { from, end } = await this.turns.begin();
    try {
      if (asked.encoding === 'cp932') await this.refuseUnwritable(from, actor, asked);
      const rows = await this.lines.count(from, actor, asked);
      await this.log.done(actor, 'EXPORT_MAKE_UPS', asked, { rows, format: 'csv' });
      const pieces = piecesOf(this.lines.read(from, actor, asked));
      return { rows, bytes: streamOf(csvBytes(asked.encoding, makeUpHeadings(asked.locale), pieces), end) };
    } catch (error) {
      end();
      throw error;
    }
  }

  /** CP932 lacks the characters of some names; a name is not misspelt in silence. */
  private async refuseUnwritable(from: Snapshot, actor: Actor, asked: MakeUpExportQuery): Promise<void> {
    const texts = new Set<string>();
    const people = new Map<string, { number: string; name: string }>();
    for await (const portion of this.lines.read(from, actor, asked))
      for (const { number, name, department } of portion) {
        if (![number, name].every(fitsCp932)) people.set(number, { number, name });
        if (department !== null && !fitsCp932(department)) texts.add(department);
      }
    const told = { people: [...people.values()].slice(0, named), texts: [...texts].slice(0, named) };
    if (people.size > 0 || texts.size > 0) refuse('NOT_IN_CP932', { count: people.size, ...told });
  }
}

async function* piecesOf(portions: AsyncIterable<{ line: string }[]>): AsyncGenerator<string> {
  for await (const lines of portions) yield lines.map(({ line }) => line).join('');
}
