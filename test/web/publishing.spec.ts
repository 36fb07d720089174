import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';

import {
  type Journey,
  countIn,
  dayAfter,
  expectClean,
  furtherRows,
  numbersIn,
  open,
  startJourney,
  typeDay,
} from '../support/journey.ts';

let journey: Journey;

beforeAll(async () => {
  journey = await startJourney();
}, 180_000);

afterAll(() => journey?.end());

const choose = (page: Page, group: string, option: string): Promise<void> =>
  page
    .getByRole('radiogroup', { name: group })
    .getByRole('radio', { name: new RegExp(`^${option}`) })
    .check({ force: true });

/** Opens a number into its people, and closes it again. */
async function listed(page: Page, label: string, caption = label): Promise<string[]> {
  const number = page.locator('a.stat', { hasText: label });
  await number.click();
  const list = page.locator('.table-frame', { has: page.getByRole('table', { name: caption }) });
  const numbers = await numbersIn(list);
  expect(numbers).toHaveLength(await countIn(number.locator('.stat-value')));
  await number.click();
  await list.waitFor({ state: 'detached' });
  return numbers;
}

describe('publishing', () => {
  it('lets a training admin publish a new version: whom the dry run lists is asked, and they do it', async () => {
    const page = await journey.signIn('TRAINING_ADMIN');
    await open(page, '講座');
    await page.getByRole('link', { name: '個人情報の保護' }).click();
    await page.getByRole('heading', { name: /の内容$/ }).waitFor();
    await page.goto(`${new URL(page.url()).pathname}/edit?part=lessons&at=collect-and-use`);
    const body = page.getByLabel('本文（日本語）');
    await body.fill(`${await body.inputValue()}\n\n外国にある第三者に渡すときは、先に同意を得てください。\n`);
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('保存しました。').waitFor();
    await page.getByRole('link', { name: '第2版を公開する' }).click();

    await choose(page, '受講の途中の人', '変わった章だけを読んでもらう');
    await choose(page, 'すでに修了した人', '変わったところを確認してもらう');
    const moved = await listed(page, '新しい版に移る');
    const asked = await listed(page, '追補をお願いする');
    expect(asked).toContain(journey.numberOf('MANAGER'));
    await expectClean(page, { apart: furtherRows });

    await page.getByRole('button', { name: '第2版を公開する' }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText(`${asked.length}件に、追補をお願いします。`).waitFor();
    await typeDay(page, '追補の期限', dayAfter(30));
    await dialog.getByRole('button', { name: '公開する' }).click();
    await page.getByText('第2版を公開しました。').waitFor();

    await open(page, '必須研修');
    await page.getByRole('link', { name: /^個人情報保護研修/ }).click();
    expect((await listed(page, '未実施（期限内）', '追補をこれから行う人')).toSorted()).toEqual(asked.toSorted());
    await expectClean(page, { apart: furtherRows });

    const midway = await journey.signIn(moved[0]!);
    await midway
      .getByRole('link', { name: /^個人情報保護研修/ })
      .first()
      .click();
    await midway.getByText('第2版で続けます。').waitFor();
    await expectClean(midway);

    const done = await journey.signIn('MANAGER');
    await done.getByRole('link', { name: /^追補を行う/ }).click();
    await done.getByText('変わった章', { exact: true }).waitFor();
    await expectClean(done);
    await done.getByRole('button', { name: '変わったところを確認しました' }).click();
    await done.getByText('確認を記録しました。').waitFor();
    await page.reload();
    expect(await listed(page, '実施済み', '追補を終えた人')).toEqual([journey.numberOf('MANAGER')]);
    await Promise.all([page, midway, done].map(each => each.context().close()));
  }, 300_000);
});
