import type { Page } from 'playwright-core';

import { choose, typeDay } from '../journey.ts';

/** From any page of the secretariat for a case: the appeal. */
export async function enterAppeal(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'この事案のページ' }).getByRole('link', { name: '不服' }).click();
  await page.getByRole('heading', { level: 2, name: '不服申立て' }).waitFor();
}

interface Member {
  /** The employee number by which they are found. */
  number: string;
  name: string;
}

/** The one who chairs first. */
export async function formPanel(page: Page, members: readonly Member[]): Promise<void> {
  for (const { number, name } of members) {
    await choose(page, '審査する人（議長から順に）', number, new RegExp(name));
    await page.getByRole('button', { name: `「${name}」を取り除く` }).waitFor();
  }
  await page.getByRole('button', { name: '審査する人を決める' }).click();
  await page.getByRole('button', { name: '審査する人を選び直す' }).waitFor();
}

/** On the page of the panel, once the conflict of interest was declared. */
export async function voteOnAppeal(page: Page): Promise<void> {
  await page.getByRole('radio', { name: /^維持する/ }).check({ force: true });
  await page.getByRole('button', { name: '投票する' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '投票する' }).click();
  await page.getByText('あなたは「維持する」に投票しました。').waitFor();
}

/** By the chair, once all have voted. */
export async function decideAppeal(page: Page): Promise<void> {
  await page.getByText('審査の結果: 維持する').waitFor();
  await page.getByLabel('理由', { exact: false }).last().fill('処分の重さは、同じ種類の事案と釣り合っています。');
  await page.getByRole('button', { name: '審査の結果を決定する' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '審査の結果を決定する' }).click();
  await page.getByRole('heading', { name: '審査の結果を決める' }).waitFor({ state: 'detached' });
}

/** The outcome reaches the subject today. */
export async function deliverOutcome(page: Page, day: string): Promise<void> {
  await page.getByRole('textbox', { name: '渡した方法' }).fill('手渡し');
  await typeDay(page, '届いた日', day);
  await page.locator('input[type=file]').setInputFiles(paper('受領書.pdf'));
  await page.getByText('受領書.pdf').waitFor();
  await page.getByRole('button', { name: '渡したことを記録する' }).click();
  await page.getByRole('button', { name: '渡したことを記録する' }).waitFor({ state: 'detached' });
}

const paper = (name: string) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') });
