/* oxlint-disable unicorn/require-post-message-target-origin -- a worker of Node.js, not a window */
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';

import type { Cell } from './export.words.ts';

export const mostRows = 30_000;

/** What a sheet is besides its rows. */
export interface Sheet {
  name: string;
  headings: string[];
  /** Which columns hold days. */
  days: boolean[];
}

/** As compiled, or as it stands in the sources. */
const program = new URL(`./xlsx.worker${extname(import.meta.url)}`, import.meta.url);

/** The bytes of a workbook with one sheet, made beside everybody else's work. */
export async function xlsx(sheet: Sheet, portions: AsyncIterable<Cell[][]>): Promise<Buffer> {
  const worker = new Worker(program, { workerData: sheet, resourceLimits: { maxOldGenerationSizeMb: 512 } });
  const made = new Promise<Buffer>((resolve, reject) => {
    worker.once('message', (bytes: Uint8Array) => resolve(Buffer.from(bytes.buffer)));
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the workbook was not finished')));
  });
  try {
    const sent = (async () => {
      for await (const rows of portions) worker.postMessage(rows);
      worker.postMessage(null);
    })();
    await Promise.all([sent, made]);
    return await made;
  } finally {
    await worker.terminate();
  }
}
