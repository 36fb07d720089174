import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';

import { type Journey, ask, dayAfter, expectClean, open, startJourney, typeDay } from '../support/journey.ts';

let journey: Journey;

beforeAll(async () => {
  journey = await startJourney();
}, 180_000);

afterAll(() => journey?.end());

const title = '顧客情報の取扱いに関する無記名の調査';
const cases = 'ほかに心当たりはありませんか。';
const rules = '今の決まりをどう思いますか。';
const others = ['1002', '1003', '1004', '1006', '1007', '1008', '1009', '1010', '1011'];

async function choose(officer: Page, question: Locator, kind: string): Promise<void> {
  await question.getByRole('button', { name: /答え方/ }).focus();
  await officer.keyboard.press('Enter');
  await officer.getByRole('option', { name: kind, exact: true }).click();
}

async function write(officer: Page): Promise<string> {
  await open(officer, '調査');
  await expectClean(officer);
  await officer.getByRole('link', { name: '調査を作る' }).first().click();
  await officer.getByLabel('題名(日本語)').fill(title);
  await officer.getByLabel('目的(日本語)').fill('同じような事案がほかにないかを確かめます。');
  await typeDay(officer, '回答できる最終日', dayAfter(14));
  const [first, second] = ['質問1', '質問2'].map(name => officer.getByRole('group', { name, exact: true }));
  await first!.getByLabel('質問文(日本語)').fill('心当たりはありますか。');
  await officer.getByRole('button', { name: '質問を加える' }).click();
  await second!.getByLabel('質問文(日本語)').fill(rules);
  await choose(officer, second!, '選択肢から一つ');
  await second!.getByLabel('選択肢(日本語、1行に一つ)').fill('守りやすい\n守りにくい\n知らない');
  await expectClean(officer);
  await officer.getByRole('button', { name: '調査を作る' }).click();
  await officer.getByRole('heading', { level: 1, name: title }).waitFor();
  return new URL(officer.url()).pathname.split('/').at(-1)!;
}

async function change(officer: Page): Promise<void> {
  await officer.getByRole('link', { name: '内容を変える' }).click();
  await officer.getByRole('group', { name: '質問1', exact: true }).getByLabel('質問文(日本語)').fill(cases);
  await officer.getByRole('button', { name: '変更を保存する' }).click();
  await officer.getByText(cases).waitFor();
  await expectClean(officer);
}

async function begin(officer: Page): Promise<void> {
  await officer.getByRole('button', { name: '調査を始める' }).click();
  await officer.getByRole('alertdialog').getByRole('button', { name: '調査を始める' }).click();
  await officer.getByRole('button', { name: '今すぐ締め切る' }).waitFor();
  expect(await officer.getByRole('link', { name: '内容を変える' }).count()).toBe(0);
  const { pathname } = new URL(officer.url());
  await officer.goto(`${pathname}/edit`);
  await officer.getByText('この調査の内容は、ここでは変えられません。').waitFor();
  await officer.goto(pathname);
}

async function answer(employee: Page): Promise<void> {
  await employee.reload();
  await employee.getByRole('link', { name: `調査に答える: ${title}` }).click();
  await employee.getByText('この調査は無記名です').waitFor();
  await employee.getByText(/データベースを直接読める人にも、誰の回答か分かりません。/).waitFor();
  await expectClean(employee);
  const pick = (question: string, option: string) =>
    employee
      .getByRole('radiogroup', { name: new RegExp(`^${question}`) })
      .getByRole('radio', { name: option })
      .check({ force: true });
  await pick(cases, 'はい');
  await pick(rules, '守りやすい');
  await employee.getByRole('button', { name: '回答を送る' }).click();
  await employee.getByText('回答を受け付けました').waitFor();
  await expectClean(employee);
}

/** With the employee, two of ten know something, and the three views of the rules are held by five, three and two. */
async function answerAlike(id: string): Promise<void> {
  for (const [i, number] of others.entries()) {
    const page = await journey.signIn(number);
    const answers = [
      { question: 1, option: i === 0 ? 1 : 2 },
      { question: 2, option: i < 4 ? 1 : i < 7 ? 2 : 3 },
    ];
    const input = { id, key: randomUUID(), answers };
    await ask(page, 'mutation ($input: AnswerSurveyInput!) { answerSurvey(input: $input) { id } }', { input });
    await page.context().close();
  }
}

async function close(officer: Page): Promise<void> {
  await officer.reload();
  await officer.getByText('10名', { exact: true }).waitFor();
  await officer.getByRole('button', { name: '今すぐ締め切る' }).click();
  await officer.getByRole('alertdialog').getByRole('button', { name: '今すぐ締め切る' }).click();
  await officer.getByText('10名が回答しました。').waitFor({ timeout: 60_000 });
}

async function readCounts(officer: Page): Promise<void> {
  const told = officer.getByRole('table', { name: `2. ${rules}` });
  expect(await told.getByRole('columnheader').allTextContents()).toEqual([
    '部署',
    '守りやすい',
    '守りにくい、知らない(合わせて)',
  ]);
  expect(await told.locator('tbody tr .table-value').allTextContents()).toEqual(['全部署', '5', '5']);
  const untold = officer.locator('.survey-untold', { hasText: cases });
  await untold.getByText('一つの答えを選んだ人が5名に満たなかったため、内訳を表示しません。').waitFor();
  await expectClean(officer);
}

describe('surveys', () => {
  it('asks everybody without names, locks what is asked, and tells no count of fewer than five', async () => {
    const officer = await journey.signIn('SECURITY_OFFICER');
    const id = await write(officer);
    await change(officer);
    await begin(officer);
    const employee = await journey.signIn('EMPLOYEE');
    await answer(employee);
    await answerAlike(id);
    await close(officer);
    await readCounts(officer);
    await Promise.all([officer, employee].map(page => page.context().close()));
  }, 300_000);
});
