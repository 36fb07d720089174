import { createHash } from 'node:crypto';

import { listOf, names } from '../kernel/names.ts';

/** What is weighed before a sanction (相当性の検討, 労働契約法15条 "行為の性質及び態様その他の事情", ISO/IEC 27002 6.4). Every line needs words. */
export const WorksheetLine = names(
  'NATURE',
  'INTENT',
  'RESULT',
  'POSITION',
  'DURATION',
  'EARLIER_SANCTIONS',
  'AFTERWARDS',
  'RESTITUTION',
  'TRAINING',
  'CONTROL_WEAKNESS',
  'SERVICE_LENGTH',
  'HARDSHIP',
  'BENCHMARK',
  'PRECEDENTS',
  'ONE_RUNG_LIGHTER',
);
export type WorksheetLine = keyof typeof WorksheetLine;

/** What a line speaks for; a tick, and no score. */
export const Weighs = names('AGGRAVATES', 'MITIGATES', 'NEITHER');
export type Weighs = keyof typeof Weighs;

export interface WrittenLine {
  readonly text: string;
  readonly weighs: Weighs | null;
}

/** The lines without words, in the order of the sheet. */
export function missingLines(written: Iterable<WorksheetLine>): WorksheetLine[] {
  const there = new Set(written);
  return listOf(WorksheetLine).filter(line => !there.has(line));
}

interface SealedLine {
  readonly line: WorksheetLine;
  readonly revision: number;
  readonly sealed: Uint8Array;
}

/** Over all lines as they lie sealed, and what the program added: whoever changes one afterwards changes the hash. */
export function worksheetHash(lines: readonly SealedLine[], snapshot: Uint8Array): string {
  const hash = createHash('sha256');
  const order = listOf(WorksheetLine);
  for (const { line, revision, sealed } of lines.toSorted((a, b) => order.indexOf(a.line) - order.indexOf(b.line)))
    hash.update(`${line} ${revision} ${sealed.length}\n`).update(sealed);
  return hash.update(`${snapshot.length}\n`).update(snapshot).digest('hex');
}
