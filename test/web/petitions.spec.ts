import { readFile } from 'node:fs/promises';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type Journey, dayAfter, expectClean, open, startJourney, typeDay, violations } from '../support/journey.ts';

let journey: Journey;

beforeAll(async () => {
  journey = await startJourney();
}, 180_000);

afterAll(() => journey?.end());

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);

describe('petitions', () => {
  it('lets HR hand in a certificate from elsewhere for somebody, and only somebody else accept it', async () => {
    const page = await journey.signIn('HR');
    await open(page, '従業員');
    const number = journey.numberOf('EMPLOYEE');
    await page.getByLabel('名前・社員番号・メールで探す').fill(number);
    await page.keyboard.press('Enter');
    await page.locator('tr', { hasText: number }).getByRole('rowheader').getByRole('link').click();
    await page.getByRole('button', { name: '社外の修了証を提出する' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: /研修/ }).click();
    await page.getByRole('option', { name: /^社内コンプライアンス研修/ }).click();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      dialog.getByRole('button', { name: 'ファイルを選ぶ' }).click(),
    ]);
    await chooser.setFiles({ name: '修了証 髙橋.png', mimeType: 'image/png', buffer: picture });
    await dialog.getByText('修了証 髙橋.png').waitFor();
    await dialog.getByLabel('修了証や資格の名前').fill('コンプライアンス検定 初級');
    await dialog.getByLabel('発行した機関').fill('架空検定協会');
    await typeDay(page, '発行日', dayAfter(-30));
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: '提出する' }).click();
    await page.getByText('社外の修了証を提出しました。別の担当者の承認を待っています。').waitFor();
    const handedIn = page.locator('.petitions > li', { hasText: 'コンプライアンス検定 初級' });
    await handedIn.getByText('承認待ち').waitFor();
    expect(await handedIn.getByRole('button', { name: /^承認する/ }).count()).toBe(0);

    const trainer = await journey.signIn('TRAINING_ADMIN');
    await open(trainer, '申請・承認');
    await expectClean(trainer);
    const waiting = trainer.locator('.petitions > li', { hasText: 'コンプライアンス検定 初級' });
    const [proof] = await Promise.all([
      trainer.waitForEvent('download'),
      waiting.getByRole('link', { name: '修了証のファイルを保存する' }).click(),
    ]);
    expect(proof.suggestedFilename()).toBe('修了証 髙橋.png');
    expect(await readFile(await proof.path())).toEqual(picture);
    await waiting.getByRole('button', { name: /^承認する/ }).click();
    await trainer.getByRole('dialog').getByRole('button', { name: '承認する' }).click();
    await trainer.getByText('承認しました。').waitFor();

    await page.reload();
    await handedIn.getByText('承認済み').waitFor();
    await expectClean(page);
    await Promise.all([page, trainer].map(each => each.context().close()));
  });
});
