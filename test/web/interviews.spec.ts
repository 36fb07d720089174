import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';

import { type Journey, dayAfter, expectClean, oblige, open, startJourney, typeDay } from '../support/journey.ts';

let journey: Journey;

beforeAll(async () => {
  journey = await startJourney();
}, 180_000);

afterAll(() => journey?.end());

const title = '年度末の個別面談';

async function writeForm(officer: Page): Promise<string> {
  await open(officer, '面談票');
  await officer.getByRole('link', { name: '面談票を作る' }).click();
  await officer.getByLabel('題名(日本語)').fill(title);
  await officer.getByLabel('コード').fill('year-end');
  await officer.getByLabel('面談の目的の説明(日本語)').fill('困っていることをうかがいます。答えなくてもかまいません。');
  await officer.getByLabel('見出し(日本語)').fill('情報の扱い');
  const first = officer.getByRole('group', { name: '質問1-1', exact: true });
  await first.getByLabel('質問文(日本語)').fill('規程は分かりやすいですか。');
  await first.getByRole('button', { name: /答え方/ }).focus();
  await officer.keyboard.press('Enter');
  await officer.getByRole('option', { name: '段階', exact: true }).click();
  await first.getByText('必ず聴く質問').click();
  await officer.getByRole('button', { name: '見出し1に質問を加える' }).click();
  await officer.keyboard.type('困っていることはありますか。');
  await officer.getByRole('button', { name: '「質問1-2」を上へ' }).click();
  await officer.getByText('「質問1-2」を1番目に移しました。').waitFor();

  // a closed tab loses nothing
  await officer.reload();
  await officer.getByText('保存していない入力を元に戻しました').waitFor();
  const [question] = await officer.getByLabel('質問文(日本語)').all();
  expect(await question!.inputValue()).toBe('困っていることはありますか。');
  await expectClean(officer);

  await officer.getByRole('button', { name: '下書きを保存する' }).click();
  await officer.getByRole('button', { name: '公開する' }).click();
  await officer.getByRole('alertdialog').getByRole('button', { name: '公開する' }).click();
  await officer.getByRole('heading', { name: /^第1版 .*に公開$/ }).waitFor();
  await expectClean(officer);
  return new URL(officer.url()).pathname.split('/').at(-1)!;
}

async function openSlot(officer: Page): Promise<void> {
  await officer.goto('/appointments');
  await officer.getByRole('link', { name: '枠を開く' }).click();
  await typeDay(officer, '最初の日', dayAfter(2));
  await officer.getByLabel('始まり').fill('17:00');
  await officer.getByLabel('終わり').fill('17:30');
  await officer.getByLabel('場所・参加方法').fill('本社 5階 応接室');
  await officer.getByRole('button', { name: '枠を開く' }).click();
  await officer.getByText('枠を開きました。').waitFor();
}

async function book(employee: Page): Promise<string> {
  await employee.reload();
  await employee.getByRole('link', { name: `日時を選ぶ: ${title}` }).click();
  await employee.getByRole('button', { name: / 17:00/ }).click();
  const dialog = employee.getByRole('alertdialog');
  await dialog.getByText('本社 5階 応接室').waitFor();
  await dialog.getByRole('button', { name: 'この日時で予約する' }).click();
  await employee.getByText('予約しました。').waitFor();
  await expectClean(employee);
  return new URL(employee.url()).pathname.split('/').at(-1)!;
}

async function hold(officer: Page, assignmentId: string): Promise<void> {
  await officer.goto('/appointments');
  await officer.locator(`a[href$="/interviews/hold/${assignmentId}"]`).first().click();
  await officer.getByText('困っていることをうかがいます。').waitFor();
  const next = officer.getByRole('button', { name: '面談の準備に進む' });
  expect(await next.isDisabled()).toBe(true);
  await officer.getByText('目的の説明を読み上げました。').click();
  await officer.getByText('答えたくない質問には答えなくてよいことを、説明しました。').click();
  await next.click();
  await officer.getByRole('textbox', { name: /^場所/ }).fill('本社 5階 応接室');
  await officer.getByRole('button', { name: '面談を始める' }).click();

  await officer
    .getByRole('radiogroup', { name: /^規程は分かりやすいですか/ })
    .getByRole('radio', { name: '4' })
    .check({ force: true });
  const notes = officer.getByLabel('「情報の扱い」のメモ');
  await notes.fill('持ち帰りの規程の例が少ないとのこと。');
  await officer.getByText('保存済み').waitFor();
  await officer.reload();
  await notes.waitFor();
  expect(await notes.inputValue()).toBe('持ち帰りの規程の例が少ないとのこと。');
  await expectClean(officer);

  await officer.getByRole('button', { name: '記録を確定する' }).click();
  await officer.getByRole('alertdialog').getByRole('button', { name: '記録を確定する' }).click();
  await officer.getByText('記録を確定しました。').waitFor();
  await officer.getByText('本人の確認を待っています。').waitFor();
  await expectClean(officer);
}

async function acknowledge(employee: Page): Promise<void> {
  await employee.reload();
  await employee.getByRole('link', { name: '読んで返事をする' }).click();
  await employee.getByText('持ち帰りの規程の例が少ないとのこと。').waitFor();
  await expectClean(employee);
  await employee.getByRole('radio', { name: /^内容を確認した/ }).check({ force: true });
  await employee.getByRole('button', { name: '返事を送る' }).click();
  await employee.getByText('記録の確認は済んでいます。').waitFor();
}

describe('interviews', () => {
  it('lets the officer write what is asked, somebody book a time, be heard, and acknowledge the sealed record', async () => {
    const officer = await journey.signIn('SECURITY_OFFICER');
    await oblige(journey, { activityKind: 'INTERVIEW', activityId: await writeForm(officer), title });
    await openSlot(officer);
    const employee = await journey.signIn('EMPLOYEE');
    const assignmentId = await book(employee);
    await hold(officer, assignmentId);
    await acknowledge(employee);
    await Promise.all([officer, employee].map(page => page.context().close()));
  }, 300_000);
});
