import type { Page } from 'playwright-core';

import { choose } from '../journey.ts';

interface Member {
  number: string;
  /** As they are shown. */
  name: string;
}

/** From any page of the secretariat for a case: a committee for this case alone, the chair first, and who stands in. */
export async function formCommittee(
  page: Page,
  members: readonly Member[],
  substitutes: readonly Member[],
): Promise<void> {
  await page.getByRole('navigation', { name: 'この事案のページ' }).getByRole('link', { name: '委員会' }).click();
  for (const member of members) await add(page, '委員（委員長から順に）', member);
  for (const member of substitutes) await add(page, '予備の委員（入る順に）', member);
  await page.getByRole('button', { name: 'この顔ぶれで編成する' }).click();
  await page.getByRole('button', { name: '編成し直す' }).waitFor();
}

async function add(page: Page, field: string, { number, name }: Member): Promise<void> {
  await choose(page, field, number, new RegExp(name));
  await page.getByRole('button', { name: `「${name}」を取り除く` }).waitFor();
}

/** From the first page of somebody who is asked: that no conflict is known. */
export async function declareClear(page: Page): Promise<void> {
  await page.goto('/my-cases');
  await page.getByRole('link', { name: '利害関係を申告する' }).click();
  await page.getByRole('button', { name: '申告する' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '申告する' }).click();
  await page.waitForURL(/(-cases\/[^/]+|\/my-cases)$/);
}

/** The same with a ground: the case is gone. */
export async function declareGround(page: Page, ground: string): Promise<void> {
  await page.goto('/my-cases');
  await page.getByRole('link', { name: '利害関係を申告する' }).click();
  await page.getByRole('checkbox', { name: new RegExp(ground) }).check({ force: true });
  await page.getByRole('button', { name: '申告する' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '申告する' }).click();
  await page.waitForURL(/\/my-cases$/);
}
