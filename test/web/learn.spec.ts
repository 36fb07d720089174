import { readFile } from 'node:fs/promises';

import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { parse } from 'yaml';

import { findBrowser, launchBrowser } from '../support/browser.ts';
import { type Shinrai, demoPassword, forget, startShinrai } from '../support/shinrai.ts';

interface Question {
  stem: { ja: string };
  options: { text: { ja: string }; right?: boolean }[];
}

const employee = '1001';
const other = '1009';
const hr = '1003';
const learning = /\/training\/[^/]+/;

let shinrai: Shinrai;
let browser: Browser;
let pool: Question[];

beforeAll(async () => {
  pool = parse(await readFile('src/server/seed/courses/information-security/questions.yaml', 'utf8')) as Question[];
  [shinrai, browser] = await Promise.all([startShinrai(), launchBrowser((await findBrowser())!)]);
});

afterAll(async () => {
  await browser?.close();
  await shinrai?.stop();
  if (shinrai) await forget(shinrai.folder);
});

/** A browser of their own, signed in and on the first page. */
async function signIn(number: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    baseURL: shinrai.url,
    locale: 'ja-JP',
    viewport: { width: 1280, height: 900 },
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByLabel('社員番号').fill(number);
  await page.getByLabel(/^パスワード(?!を)/).fill(demoPassword);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '私の研修' }).waitFor();
  return { context, page };
}

/** Tab until the focus is there, then Enter: what a keyboard cannot reach does not exist. */
async function press(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let tabs = 0; tabs < 80; tabs++) {
    if (await target.evaluate(element => element.matches(':focus'))) return page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${String(target)}`);
}

const bare = (text: string): string => text.replaceAll(/\s/g, '');

/** Answers the question on the screen with the keys of its right options. */
async function answerRightly(page: Page, position: number): Promise<void> {
  const question = page.locator('.question').filter({ has: page.locator(`#question-${position}`) });
  const asked = bare((await question.locator('legend').textContent()) ?? '');
  const { options } = pool.find(({ stem }) => asked.startsWith(bare(stem.ja)))!;
  const right = new Set(options.filter(option => option.right).map(option => bare(option.text.ja)));
  const shown = await question.locator('.option > span').allTextContents();
  for (const [index, text] of shown.entries()) if (right.has(bare(text))) await page.keyboard.press(String(index + 1));
}

async function answerFrom(page: Page, first: number, last: number): Promise<void> {
  for (let position = first; position <= last; position++) {
    await page.locator(`#question-${position}`).waitFor();
    await answerRightly(page, position);
    await page.keyboard.press('n');
  }
}

async function completed(page: Page): Promise<number> {
  await page.goto('/reports');
  const number = page.locator('.stat[data-tone=done] .stat-value').filter({ hasText: /\d/ });
  return Number((await number.textContent())?.replaceAll(/\D/g, ''));
}

describe('the main job in a browser', () => {
  it('an employee signs in, reads a lesson, takes the quiz by keyboard alone, loses a tab in the middle, passes, and the number of HR goes up', async () => {
    const office = await signIn(hr);
    const before = await completed(office.page);

    const { context, page } = await signIn(employee);
    await press(page, page.getByRole('link', { name: '受講を始める' }));
    await page.getByText('8章のうち第1章').waitFor();
    await press(page, page.getByRole('button', { name: '読み終えて次の章へ' }));
    await page.getByText('8章のうち第2章').waitFor();
    await press(page, page.getByRole('link', { name: /情報セキュリティ研修/ }));
    await press(page, page.getByRole('link', { name: '先にテストを受ける' }));
    await press(page, page.getByRole('button', { name: 'テストを始める' }));

    await answerFrom(page, 1, 4);
    await page.locator('#question-5').waitFor();
    await answerRightly(page, 5);
    await page.close();

    const again = await context.newPage();
    await again.goto('/');
    await press(again, again.getByRole('link', { name: 'テストの続きへ' }));
    await again.getByText('10問中5問に回答済み').waitFor();
    for (let position = 2; position <= 6; position++) {
      await again.keyboard.press('n');
      await again.locator(`#question-${position}`).waitFor();
    }
    await answerFrom(again, 6, 10);
    await again.getByText('すべての問題に回答しました').waitFor();
    await press(again, again.getByRole('button', { name: '10問の回答を提出する' }));
    await again.getByRole('heading', { name: '合格です' }).waitFor();
    expect(await again.locator('.verdict-score').textContent()).toContain('100%');

    expect(await completed(office.page)).toBe(before + 1);
    await Promise.all([context.close(), office.context.close()]);
  });

  it('no page on this way has anything that axe finds, in either language', async () => {
    const { context, page } = await signIn(other);
    const found: string[] = [];
    const look = async (ready: Locator): Promise<void> => {
      for (const language of ['English', '日本語']) {
        await ready.waitFor();
        await page.locator('.languages').getByRole('button', { name: language }).click();
        await page.locator(`html[lang=${language === 'English' ? 'en' : 'ja'}]`).waitFor();
        const { violations } = await new AxeBuilder({ page })
          .setLegacyMode()
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
          .analyze();
        found.push(
          ...violations.map(({ id, nodes }) => `${language} ${new URL(page.url()).pathname} ${id}: ${nodes[0]?.html}`),
        );
      }
    };
    await look(page.locator('.next-duty'));
    await page.locator('.duty-title').first().click();
    await look(page.locator('.lesson-list'));
    const training = learning.exec(page.url())![0];
    await page.locator('.lesson-list a').first().click();
    await look(page.locator('.prose'));
    await page.goto(`${training}/quiz`);
    await look(page.locator('.rules'));
    await page.getByRole('button', { name: 'テストを始める' }).click();
    await look(page.locator('.question'));
    await page.getByRole('button', { name: 'すべて表示' }).click();
    await page.locator('.option').first().click();
    await look(page.locator('.saved'));
    await page.getByRole('button', { name: '回答を確認する' }).click();
    await look(page.locator('.review'));
    await page.getByRole('button', { name: '1問の回答を提出する' }).click();
    await look(page.locator('.verdict'));
    expect(found).toEqual([]);
    await context.close();
  });
});
