import { spawnSync } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { findBrowser, howToGetOne } from '../support/browser.ts';

/** Runs the journeys, or says loudly which ones did not run. */
const browser = await findBrowser();
if (browser) {
  const jest = join('node_modules', 'jest', 'bin', 'jest.js');
  const flags = [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    jest,
    '--config',
    'test/web/jest.config.json',
  ];
  const { status } = spawnSync(process.execPath, [...flags, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, CHROMIUM_PATH: browser },
  });
  process.exit(status ?? 1);
}

const files = (await readdir(import.meta.dirname)).filter(name => name.endsWith('.spec.ts'));
const sources = await Promise.all(files.map(name => readFile(join(import.meta.dirname, name), 'utf8')));
const journeys = sources.flatMap(source => [...source.matchAll(/\bit\(\s*'([^']+)'/g)].map(([, title]) => title));
const line = '!'.repeat(100);
console.warn(
  [line, 'NO BROWSER: these journeys did NOT run:', ...journeys.map(title => `  - ${title}`), howToGetOne, line].join(
    '\n',
  ),
);
