import type { Page } from 'playwright-core';

import { choose } from '../journey.ts';

/** From any page of the secretariat for a case: who looks into it, and its file. */
export async function enterFile(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'この事案のページ' }).getByRole('link', { name: '資料' }).click();
  await page.getByRole('heading', { level: 2, name: '調査担当', exact: true }).waitFor();
}

/** By the secretariat in the room of the file; `search` finds them, `name` is how they are listed. */
export async function appointInvestigator(page: Page, search: string, name = search): Promise<void> {
  const another = page.getByRole('button', { name: '別の人も指名する' });
  if (await another.isVisible()) await another.click();
  await choose(page, '調査を担当する人', search, new RegExp(name));
  await page.getByRole('button', { name: '調査担当に指名する' }).click();
  await page.getByRole('listitem').filter({ hasText: name }).first().waitFor();
}

/** By the investigator: from the page of what they have to do with. */
export async function enterInvestigation(page: Page, caseNumber: string): Promise<void> {
  await page.goto('/my-cases');
  await page.getByRole('link', { name: caseNumber }).click();
  await page.getByRole('heading', { level: 2, name: '調査報告', exact: true }).waitFor();
}

interface Piece {
  kind: '文書' | 'システムの記録' | 'ほかの人の話' | '本人の説明' | '説明の拒否' | 'そのほか';
  title: string;
  text: string;
  isAdverse?: boolean;
  file?: { name: string; mimeType: string; buffer: Buffer };
  /** ほかの人の話: whose, by employee number, and what the subject reads. */
  statement?: { witnessNumber: string; title: string; text: string };
}

/** By the investigator, or by the secretariat where no witness is named; about every act of a case with one. */
export async function addEvidence(page: Page, piece: Piece): Promise<void> {
  const { kind, title, text, isAdverse = true, statement, file } = piece;
  await page.getByRole('button', { name: '資料を加える' }).click();
  await page.getByRole('button', { name: /種類/ }).click();
  await page.getByRole('option', { name: new RegExp(`^${kind}`) }).click();
  await page.getByRole('textbox', { name: /^件名/ }).fill(title);
  await page.getByRole('textbox', { name: /^内容/ }).fill(text);
  if (statement) {
    await page.getByRole('textbox', { name: '話した人の社員番号' }).fill(statement.witnessNumber);
    await page.getByRole('textbox', { name: '本人に示す件名' }).fill(statement.title);
    await page.getByRole('textbox', { name: '本人に示す文面' }).fill(statement.text);
  }
  if (isAdverse) await page.getByRole('checkbox', { name: /本人に不利な証拠です/ }).check({ force: true });
  if (file) {
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText(file.name).waitFor();
  }
  await page.getByRole('button', { name: '資料に加える' }).click();
  await page.getByRole('heading', { level: 3, name: new RegExp(title) }).waitFor();
}

/** By the investigator, once each act has evidence and the account of the subject. */
export async function reportInvestigation(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: '調査で分かったこと' }).fill(text);
  await page.getByRole('button', { name: '調査報告を出す' }).click();
  await page.getByText('内容のハッシュ（SHA-256）').waitFor();
}
