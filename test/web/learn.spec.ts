import { readFile } from 'node:fs/promises';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { parse } from 'yaml';

import { type Journey, expectClean, press, startJourney } from '../support/journey.ts';
import { asOn, publishUnhurried, readAll } from '../support/unhurried.ts';

interface Question {
  stem: { ja: string };
  options: { text: { ja: string }; right?: boolean }[];
}

const learning = /\/training\/[^/]+/;

let journey: Journey;
let pool: Question[];

beforeAll(async () => {
  pool = parse(await readFile('src/server/seed/courses/personal-information/questions.yaml', 'utf8')) as Question[];
  journey = await startJourney();
  const trainer = await journey.signIn('TRAINING_ADMIN');
  await publishUnhurried(asOn(trainer), 'personal-information', 'compliance');
  await trainer.context().close();
}, 180_000);

afterAll(() => journey?.end());

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
  it('an employee signs in, reads the lessons, takes the quiz by keyboard alone, loses a tab in the middle, passes, and the number of HR goes up', async () => {
    const office = await journey.signIn('HR');
    const before = await completed(office);

    const page = await journey.signIn('EMPLOYEE');
    await press(page, page.locator('.next-duty').getByRole('link', { name: '受講を始める' }));
    for (let lesson = 1; lesson <= 8; lesson++) {
      await page.getByText(`8章のうち第${lesson}章`).waitFor();
      await press(page, page.getByRole('button', { name: lesson < 8 ? '読み終えて次の章へ' : '読み終えてテストへ' }));
    }
    await press(page, page.getByRole('button', { name: 'テストを始める' }));

    await answerFrom(page, 1, 4);
    await page.locator('#question-5').waitFor();
    await answerRightly(page, 5);
    await page.close();

    const again = await page.context().newPage();
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

    expect(await completed(office)).toBe(before + 1);
    await Promise.all([page.context().close(), office.context().close()]);
  });

  it('no page on this way has anything that axe finds, in either language', async () => {
    const page = await journey.signIn('HR');
    const look = (ready: Locator): Promise<void> => expectClean(page, { ready });
    await look(page.locator('.next-duty'));
    const course = page.locator('.duty', { has: page.getByRole('link', { name: /^受講を始める/ }) });
    await course.first().locator('.duty-title').click();
    await look(page.locator('.lesson-list'));
    const training = learning.exec(page.url())![0];
    await page.locator('.lesson-list a').first().click();
    await look(page.locator('.prose'));
    await page.goto(`${training}/quiz`);
    await look(page.locator('.rules'));
    await readAll(asOn(page), training.split('/').at(-1)!);
    await page.reload();
    await page.getByRole('button', { name: 'テストを始める' }).click();
    await look(page.locator('.question'));
    await page.getByRole('button', { name: 'すべて表示' }).click();
    await page.locator('.option').first().click();
    await look(page.locator('.saved'));
    await page.getByRole('button', { name: '回答を確認する' }).click();
    await look(page.locator('.review'));
    await page.getByRole('button', { name: '1問の回答を提出する' }).click();
    await look(page.locator('.verdict'));
    await page.context().close();
  });

  it('a lesson that asks for attention waits for it, and its quiz waits for the lessons', async () => {
    const page = await journey.signIn('EMPLOYEE');
    await page
      .getByRole('link', { name: /^受講を始める/ })
      .first()
      .click();
    const finish = page.getByRole('button', { name: '読み終えて次の章へ' });
    await page
      .getByRole('timer')
      .filter({ hasText: /^あと(2分|1分\d+秒)読むと/ })
      .waitFor();
    expect(await finish.isDisabled()).toBe(true);
    await expectClean(page, { ready: page.locator('.attention-left') });
    await page.goto(`${learning.exec(page.url())![0]}/quiz`);
    await page.getByText('まだ読み終えていない章が8章あります').waitFor();
    expect(await page.getByRole('button', { name: 'テストを始める' }).count()).toBe(0);
    await page.context().close();
  });
});
