import type { Page } from 'playwright-core';

import { typeDay } from '../journey.ts';

/** From any page of the secretariat for a case: what was decided, and its letter. */
export async function enterDecision(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'この事案のページ' }).getByRole('link', { name: '決定' }).click();
  await page.getByRole('heading', { level: 2, name: '決定の内容' }).waitFor();
}

/** A sanction without an amount: only its day. */
export async function setDetail(page: Page, day: string): Promise<void> {
  await typeDay(page, '処分の効力が生じる日', day);
  await page.getByRole('button', { name: '中身を決める' }).click();
  await page.getByRole('button', { name: '中身を決め直す' }).waitFor();
}

/** To reach the subject today. */
export async function draftLetter(page: Page): Promise<void> {
  await page.getByRole('button', { name: '通知書を作成する' }).click();
  await page.getByRole('heading', { name: '通知書を承認する' }).waitFor();
}

/** As somebody else than who drafted it. */
export async function approveLetter(page: Page): Promise<void> {
  await page.getByLabel('公益通報への報復ではないと判断した理由').fill('通報との関係はありません。');
  await page.getByRole('button', { name: '通知書を承認する' }).click();
  await page.getByRole('heading', { name: '通知書を渡す' }).waitFor();
}

/** Handed over, with the receipt. */
export async function deliverLetter(page: Page, day: string): Promise<void> {
  await typeDay(page, '届いた日', day);
  await page.locator('input[type=file]').setInputFiles(paper('受領書.pdf'));
  await page.getByText('受領書.pdf').waitFor();
  await page.getByRole('button', { name: '渡したことを記録する' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '渡したことを記録する' }).click();
  await page.getByRole('heading', { name: '通知書を渡す' }).waitFor({ state: 'detached' });
}

const paper = (name: string) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') });
