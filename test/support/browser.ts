import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

import { type Browser, chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const quiet = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-sync',
];

/** How to get a browser for the journeys, for people who have none. */
export const howToGetOne =
  'Install Chromium or Google Chrome (Debian: apt-get install chromium), or name one in CHROMIUM_PATH, and run npm run test:web.';

function systemBrowser(): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return named;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return [...names.flatMap(name => folders.map(folder => join(folder, name))), ...elsewhere].find(path =>
    existsSync(path),
  );
}

/** The one that npm carries, for Linux x64; its libraries are unpacked where the dynamic loader finds them. */
async function carriedBrowser(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  process.env['TMPDIR'] = await mkdtemp(join(tmpdir(), 'shinrai-chromium-'));
  const { default: carried, inflate, setupLambdaEnvironment } = await import('@sparticuz/chromium');
  const bin = join(import.meta.dirname, '../../node_modules/@sparticuz/chromium/bin');
  await inflate(join(bin, 'al2023.tar.br'));
  setupLambdaEnvironment(join(tmpdir(), 'al2023', 'lib'));
  return carried.executablePath();
}

/** Where a Chromium is: the system's, else the one that npm carries, else nowhere. */
export const findBrowser = async (): Promise<string | undefined> => systemBrowser() ?? (await carriedBrowser());

export const launchBrowser = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: quiet, headless: true });
