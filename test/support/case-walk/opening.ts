import type { Page } from 'playwright-core';

import { choose, typeDay } from '../journey.ts';

interface Referred {
  /** Whom it is about, by their number. */
  subject: string;
  day: string;
  /** The ground as the work rules call it. */
  offence: string;
  text: string;
}

/** Writes a case down and hands it to the secretariat; its id. */
export async function refer(page: Page, { subject, day, offence, text }: Referred): Promise<string> {
  await page.goto('/referred-cases/new');
  await choose(page, '対象者', subject, new RegExp(subject));
  await typeDay(page, '行為の日（最初の日）', day);
  await page.getByRole('button', { name: '就業規則の事由' }).click();
  await page.getByRole('option', { name: offence }).click();
  await page.getByRole('textbox', { name: 'したとされること' }).fill(text);
  await page.getByRole('button', { name: '下書きを保存する' }).click();
  await page.getByRole('button', { name: '付議する' }).click();
  await page.getByRole('button', { name: '付議する' }).waitFor({ state: 'detached' });
  return new URL(page.url()).pathname.split('/').at(-1)!;
}

/** The secretariat gives it a number and asks legal to admit it. */
export async function takeIn(page: Page, caseId: string): Promise<void> {
  await page.goto(`/cases/${caseId}`);
  await page.getByRole('button', { name: '受け付ける' }).click();
  const admission = page.getByRole('region', { name: '受理', exact: true });
  await admission.getByRole('button', { name: '提案する' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '理由' }).fill('就業規則の事由に当たる可能性があり、確かめる必要がある。');
  await dialog.getByRole('button', { name: '提案する' }).click();
  await page.getByText('確認待ち').waitFor();
}

/** Legal is the second person of the admission. */
export async function admit(page: Page, caseId: string): Promise<void> {
  await page.goto(`/cases/${caseId}`);
  await page.getByRole('button', { name: '確認して実行する' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '理由' }).fill('通報との関係はなく、報復に当たらない。');
  await dialog.getByRole('button', { name: '確認して実行する' }).click();
  await page.getByText('確認済み').waitFor();
}
