import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openPromise } from 'yauzl';

import { type Journey, choose, expectClean, open, startJourney } from '../support/journey.ts';

const run = promisify(execFile);

let journey: Journey;

beforeAll(async () => {
  journey = await startJourney();
}, 180_000);

afterAll(() => journey?.end());

/** Where the files of a zip lie. */
async function unpacked(zip: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'shinrai-pack-'));
  const opened = await openPromise(zip);
  for await (const entry of opened.eachEntry()) {
    const path = join(folder, entry.fileName);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, await opened.openReadStreamPromise(entry));
  }
  return folder;
}

describe('evidence', () => {
  it('lets an auditor make a pack of evidence, take it along and check it alone', async () => {
    const page = await journey.signIn('AUDITOR');
    await open(page, '監査用の証跡');
    await expectClean(page);
    await choose(page, '必須研修', '個人情報', /^個人情報保護研修/);
    await page.getByRole('button', { name: '証跡を作る' }).click();
    const download = page.getByRole('link', { name: /^ダウンロード/ });
    await download.waitFor({ timeout: 60_000 });
    await expectClean(page);
    const [saved] = await Promise.all([page.waitForEvent('download'), download.click()]);

    const folder = await unpacked(await saved.path());
    const shown = await page.locator('.evidence-hash').innerText();
    const { stdout } = await run(process.execPath, [join(folder, 'verify.mjs'), shown]);
    expect(stdout).toBe(`OK  ${shown}\n`);
    await writeFile(join(folder, 'pack.json'), '{}');
    await expect(run(process.execPath, [join(folder, 'verify.mjs'), shown])).rejects.toMatchObject({
      stderr: 'NG  pack.json: changed\n',
    });
    await rm(folder, { recursive: true });
    await page.context().close();
  });
});
