import type { Page } from 'playwright-core';

import { typeDay } from '../journey.ts';

/** From the menu of HR or of an auditor to the case with this number. */
async function openFrom(page: Page, entry: string, number: string): Promise<void> {
  await page.getByRole('navigation', { name: '主なメニュー' }).getByRole('link', { name: entry, exact: true }).click();
  await page.getByRole('link', { name: number, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: number }).waitFor();
}

/** HR opens the case that is to be carried out. */
export async function openExecution(page: Page, number: string): Promise<void> {
  await openFrom(page, '処分の実施', number);
  await page.getByRole('heading', { level: 2, name: '次にすること' }).waitFor();
}

/** Once the decision is final. */
export async function beginExecution(page: Page): Promise<void> {
  await sure(page, '実施を始める');
  await page.getByRole('heading', { level: 2, name: '実施することを加える' }).waitFor();
}

/** Gives the subject, and nobody else, something to learn or to sign. */
export async function retrain(page: Page, activity: string, dueOn: string): Promise<void> {
  await page.getByRole('button', { name: '再研修を割り当てる', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /研修・確認書・誓約書/ }).click();
  await page.getByRole('option', { name: activity }).click();
  await typeDay(page, '期限', dueOn);
  await dialog.getByRole('button', { name: '割り当てる', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** The subject answers the statement that they were given; nothing there says why. */
export async function signGiven(page: Page, title: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: `読んで答える: ${title}`, exact: true }).click();
  await page.getByRole('radio', { name: /^はい、そのとおりです/ }).check({ force: true });
  await page.getByRole('button', { name: '端末を追加する' }).click();
  await page.getByLabel('端末1の管理番号').fill('PC-1001');
  await page.getByRole('button', { name: '署名する' }).click();
  await page.getByText('署名が済みました').waitFor();
}

/** Says that one thing was done today, and where the proof of it is kept. */
export async function finishItem(page: Page, item: string, reference: string): Promise<void> {
  await page.getByRole('button', { name: `${item}の完了を記録する`, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('証拠の保管場所').fill(reference);
  await dialog.getByRole('button', { name: '完了を記録する', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Says of everything that HR carries out itself, and that is still open, that it was done today. */
export async function finishAll(page: Page, reference: string): Promise<void> {
  const open = page.getByRole('button', { name: /の完了を記録する$/ });
  while ((await open.count()) > 0) {
    const name = (await open.first().getAttribute('aria-label'))!;
    await finishItem(page, name.replace(/の完了を記録する$/, ''), reference);
    await page.getByRole('button', { name, exact: true }).waitFor({ state: 'detached' });
  }
}

/** Once everything is done. */
export async function closeCase(page: Page): Promise<void> {
  await sure(page, '事案を完了する');
  await page.getByText('この事案は終わりました。これ以上することはありません。').waitFor();
}

/** The auditor sees what was done, and not what it says. */
export async function auditCase(page: Page, number: string): Promise<void> {
  await openFrom(page, '事案の監査', number);
  for (const name of ['経過', '委員と申告', '証拠', '弁明', '投票', '保存期間'])
    await page.getByRole('heading', { level: 2, name, exact: true }).waitFor();
}

/** Presses it, and once more where it is asked whether to. */
async function sure(page: Page, action: string): Promise<void> {
  await page.getByRole('button', { name: action, exact: true }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: action, exact: true }).click();
}
