import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { benchCompany } from './bench-company.ts';
import { postgresFor } from './database.ts';
import { readOptions } from './options.ts';
import { type Measurement, flatnessOf, heading, lineOf, rowOf } from './report.ts';

const options = readOptions(process.argv.slice(2));
const say = (line: string) => void process.stdout.write(`${line}\n`);
const mutter = (line: string) => void process.stderr.write(`${line}\n`);

/** What is to be put away at the end, whatever ends it; the last first. */
const leftovers: (() => Promise<unknown>)[] = [];
let tidying: Promise<void> | undefined;
const tidy = (): Promise<void> =>
  (tidying ??= (async () => {
    for (const put of leftovers.toReversed()) await put().catch(() => {});
  })());
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => void tidy().then(() => process.exit(130)));

try {
  const folder = await mkdtemp(join(tmpdir(), 'shinrai-bench-'));
  leftovers.push(() => rm(folder, { recursive: true, force: true }));
  const postgres = await postgresFor(options.dist);
  leftovers.push(() => postgres.stop());
  const found: Measurement[][] = [];
  for (const people of options.people) {
    if (!options.json) say(`\n${people.toLocaleString('en')} people\n${heading}`);
    const all: Measurement[] = [];
    found.push(all);
    const later = (put: () => Promise<unknown>) => void leftovers.push(put);
    for await (const measurement of benchCompany(people, { options, folder, postgres, later, mutter })) {
      all.push(measurement);
      say(options.json ? lineOf(measurement, people) : rowOf(measurement));
    }
  }
  const [small, large] = [found[0]!, found.at(-1)!];
  if (!options.json && found.length > 1)
    say(['', 'From the small company to the large', ...flatnessOf(small, large)].join('\n'));
} catch (error) {
  if (!tidying) mutter(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 1;
} finally {
  await tidy();
}
