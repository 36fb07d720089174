import type { Page } from 'playwright-core';

/** From the first page: one's own case. */
export async function enterOwnCase(page: Page, number: string): Promise<void> {
  await page.goto('/my-cases');
  await page.getByRole('link', { name: number }).click();
  await page.getByRole('heading', { name: 'いまの状況' }).waitFor();
}

const confirm = async (page: Page, action: string): Promise<void> => {
  await page.getByRole('button', { name: action, exact: true }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('button', { name: action, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
};

export const acknowledgeNotice = (page: Page): Promise<void> => confirm(page, '通知を読んだことを確認する');

export async function waiveDays(page: Page): Promise<void> {
  await page.getByRole('button', { name: '準備の日数を待たない', exact: true }).click();
  await confirm(page, '準備の日数を待たないことにする');
}

export async function nameCompanion(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '付き添う人を知らせる' }).click();
  await page.getByRole('textbox', { name: '付き添う人の名前' }).fill(name);
  await page.getByRole('button', { name: '付き添う人を知らせる' }).click();
  await page.getByText('付き添う人を知らせました').first().waitFor();
}

export async function inspectFile(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: '資料を読む' }).click();
  await page.getByRole('heading', { name: title }).waitFor();
}

export async function sendStatement(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: '伝えたいこと' }).fill(text);
  await page.getByRole('button', { name: '書面を出す' }).click();
  await page.getByRole('heading', { name: '出した書面' }).waitFor();
}

export async function commentOnRecord(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: '記録についての意見' }).fill(text);
  await page.getByRole('button', { name: '意見を伝える' }).click();
  await page.getByText('意見を受け取りました').first().waitFor();
}

export const acknowledgeLetter = (page: Page): Promise<void> => confirm(page, '受け取ったことを確認する');

export async function fileAppeal(page: Page, ground: string, text: string): Promise<void> {
  await page.getByRole('checkbox', { name: ground }).check({ force: true });
  await page.getByRole('textbox', { name: '詳しい内容' }).fill(text);
  await page.getByRole('button', { name: '不服を申し立てる' }).click();
  await page.getByRole('heading', { name: 'あなたの不服申立て' }).waitFor();
}
