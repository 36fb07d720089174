import type { Page } from 'playwright-core';

import { typeDay } from '../journey.ts';

/** From any page of the secretariat for a case: where the subject is told and heard. */
export async function enterHearing(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'この事案のページ' }).getByRole('link', { name: '弁明' }).click();
  await page.getByRole('heading', { level: 2, name: '通知', exact: true }).waitFor();
}

interface Planned {
  day: string;
  time: string;
  place: string;
  /** The rung as the ladder calls it. */
  maximum: string;
  /** How it is told; on the screen unless said. */
  delivery?: 'この画面で本人が確認' | '手渡し（受領書）' | '内容証明・配達証明郵便';
}

async function plan(page: Page, { day, time, place, maximum, delivery }: Planned): Promise<void> {
  await typeDay(page, '弁明の日', day);
  await page.getByLabel('弁明の時刻').fill(time);
  await page.getByRole('textbox', { name: '場所' }).fill(place);
  await page.getByRole('button', { name: '考えられる最も重い処分' }).click();
  await page.getByRole('option', { name: maximum, exact: true }).click();
  if (delivery) await page.getByRole('radio', { name: delivery }).check({ force: true });
}

/** The subject is told; what comes next is that it arrives. */
export async function serveNotice(page: Page, planned: Planned): Promise<void> {
  await plan(page, planned);
  await sure(page, '通知する');
  await page.getByRole('heading', { name: '通知が届いたことを記録する' }).waitFor();
}

/** Once the days are over, or given up. */
export async function openHearing(page: Page): Promise<void> {
  await page.getByRole('button', { name: '弁明を始める' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '始める' }).click();
  await page.getByRole('heading', { name: '弁明を記録する' }).waitFor();
}

interface Recorded {
  day: string;
  time: string;
  /** The members who were there, by their names. */
  present: readonly string[];
  text: string;
}

/** The subject came and spoke; the record is kept for good. */
export async function recordHearing(page: Page, { day, time, present, text }: Recorded): Promise<void> {
  await page.getByRole('radio', { name: /^本人から直接聴いた/ }).check({ force: true });
  await typeDay(page, '開いた日', day);
  await page.getByLabel('開いた時刻').fill(time);
  for (const name of present) await page.getByRole('checkbox', { name, exact: true }).check({ force: true });
  await page.getByRole('textbox', { name: '記録' }).fill(text);
  await sure(page, '記録を確定する');
  await page.getByRole('heading', { name: '対象者の意見を待っています' }).waitFor();
}

/** Presses it, and once more where it is asked whether to. */
async function sure(page: Page, action: string): Promise<void> {
  await page.getByRole('button', { name: action, exact: true }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: action, exact: true }).click();
}
