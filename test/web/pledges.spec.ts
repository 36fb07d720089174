import { readFile } from 'node:fs/promises';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';

import { type Journey, expectClean, oblige, open, startJourney, violations } from '../support/journey.ts';

let journey: Journey;

beforeAll(async () => {
  journey = await startJourney();
}, 180_000);

afterAll(() => journey?.end());

const title = '試作品の情報についての誓約';
const scan = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

async function writeForm(officer: Page): Promise<string> {
  await open(officer, '誓約書');
  await expectClean(officer);
  await officer.getByRole('link', { name: '誓約書の様式' }).click();
  await officer.getByRole('link', { name: '様式を作る' }).click();
  await officer.getByRole('radio', { name: '秘密を守る' }).check({ force: true });
  await officer.getByLabel('題名(日本語)').fill(title);
  const wordsOf = (term: string): Locator =>
    officer.getByRole('group', { name: term, exact: true }).getByLabel('日本語');
  await wordsOf('条項1').fill('試作品の写真を、社外の人に見せません。');
  await officer.getByRole('button', { name: '条項を追加する' }).click();
  await wordsOf('条項2').fill('違反したときは違約金１００万円を支払います。');
  await officer.getByRole('button', { name: '文面を保存する' }).click();
  await officer
    .getByText(/^2番目の条項は、/)
    .first()
    .waitFor();
  await expectClean(officer);

  await wordsOf('条項2').fill('退職するときは、試作品の資料をすべて返します。');
  await officer.getByRole('button', { name: '文面を保存する' }).click();
  await officer.getByText(/^自分で書いた文面は、自分では確認できません。/).waitFor();
  await expectClean(officer);
  return new URL(officer.url()).pathname.split('/').at(-1)!;
}

async function review(legal: Page): Promise<void> {
  await open(legal, '誓約書');
  await legal.getByRole('link', { name: '誓約書の様式' }).click();
  await legal.locator('tr', { hasText: title }).getByText('第1版が確認待ち').waitFor();
  await expectClean(legal);
  await legal.getByRole('link', { name: title }).click();
  await legal.getByRole('button', { name: '文面を確認する' }).click();
  expect(await violations(legal)).toEqual([]);
  await legal.getByRole('alertdialog').getByRole('button', { name: '法務として確認する' }).click();
  await legal.getByText(/が法務として確認しました/).waitFor();
}

async function sign(employee: Page): Promise<void> {
  await employee.getByRole('link', { name: `読んで誓約する: ${title}` }).click();
  await employee.getByText('退職するときは、試作品の資料をすべて返します。').waitFor();
  await employee.getByRole('button', { name: '署名する' }).click();
  await employee.getByText('誓約する場合は、チェックを入れてください。').waitFor();
  await expectClean(employee);
  await employee.getByText('上の内容を読み、自分の意思で誓約します。').click();
  await employee.getByRole('button', { name: '署名する' }).click();
  const copy = await download(employee, '控え(PDF)を受け取る');
  expect(copy.subarray(0, 5).toString()).toBe('%PDF-');
  await expectClean(employee);
}

async function download(page: Page, name: string): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
  return readFile(await file.path());
}

async function takePaper(officer: Page): Promise<void> {
  await open(officer, '誓約書');
  await officer.getByRole('link', { name: '書面の誓約を記録する' }).click();
  await officer.getByRole('button', { name: /様式/ }).focus();
  await officer.keyboard.press('Enter');
  await officer.getByRole('option', { name: title }).click();
  await officer.getByText('試作品の写真を、社外の人に見せません。').waitFor();
  await officer.getByRole('radio', { name: '社外の人' }).check({ force: true });
  await officer.getByLabel('氏名').fill('架空 次郎');
  await officer.getByLabel('所属(任意)').fill('架空精機');
  const [chooser] = await Promise.all([
    officer.waitForEvent('filechooser'),
    officer.getByRole('button', { name: 'ファイルを選ぶ' }).click(),
  ]);
  await chooser.setFiles({ name: '誓約書 架空.pdf', mimeType: 'application/pdf', buffer: scan });
  await officer.getByText('誓約書 架空.pdf').waitFor();
  await officer.getByText('本人が自分の意思で誓約したことを確かめました。').click();
  await officer.getByText('本人に写しを渡しました。').click();
  await expectClean(officer);
  await officer.getByRole('button', { name: '誓約を記録する' }).click();
  await officer.getByText('架空 次郎(架空精機)').waitFor();
  expect(await download(officer, '署名された書面')).toEqual(scan);
}

async function openPledge(page: Page, giver: string): Promise<void> {
  await open(page, '誓約書');
  await page.locator('tr', { hasText: title }).getByRole('link', { name: giver }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

async function record(page: Page, what: string, note: string): Promise<void> {
  await page.getByRole('button', { name: what }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('根拠と内容').fill(note);
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: '記録する', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

async function suspect(officer: Page): Promise<void> {
  await openPledge(officer, journey.numberOf('EMPLOYEE'));
  await record(officer, '違反の疑いを記録する', '試作品の写真が、展示会の前に出回っていました。');
  await officer.getByText('違反かどうかは、疑いを記録した人とは別の担当者が判断します。').waitFor();
  expect(await officer.getByRole('button', { name: '違反を確認したと記録する' }).count()).toBe(0);
}

async function find(legal: Page): Promise<void> {
  await openPledge(legal, journey.numberOf('EMPLOYEE'));
  await legal.getByRole('button', { name: /^記録の内容を開く\(違反の疑いがある/ }).click();
  await legal.getByText('試作品の写真が、展示会の前に出回っていました。').waitFor();
  await record(legal, '違反を確認したと記録する', '本人が、写真を送ったと認めました。');
  await legal.getByText('違反を確認した', { exact: true }).waitFor();
  await expectClean(legal);
  await open(legal, '誓約書');
  const row = legal.locator('tr', { hasText: title }).filter({ hasText: journey.numberOf('EMPLOYEE') });
  await row.getByText('違反を確認', { exact: true }).waitFor();
}

describe('pledges', () => {
  it('lets legal review a form, people sign it in the portal or on paper, and a breach be found by another', async () => {
    const [officer, legal] = await Promise.all(['SECURITY_OFFICER', 'LEGAL'].map(role => journey.signIn(role)));
    const activityId = await writeForm(officer!);
    await review(legal!);
    await oblige(journey, { activityKind: 'PLEDGE', activityId, title });
    const employee = await journey.signIn('EMPLOYEE');
    await sign(employee);
    await suspect(officer!);
    await find(legal!);
    await takePaper(officer!);
    await expectClean(officer!);
    await Promise.all([officer!, legal!, employee].map(page => page.context().close()));
  }, 300_000);
});
