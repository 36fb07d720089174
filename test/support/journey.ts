import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';

import { findBrowser, launchBrowser } from './browser.ts';
import { demoPassword, forget, startShinrai } from './shinrai.ts';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const languages = { en: 'English', ja: '日本語' };

export interface Journey {
  /** The number that the demo company prints beside a role; the first, where several people hold it. */
  numberOf(role: string): string;
  /** What the server printed. */
  output(): string;
  /** A browser of their own, in Japanese, signed in and on the first page: whoever holds the role, or has the number. */
  signIn(roleOrNumber: string): Promise<Page>;
  end(): Promise<void>;
}

/** The built server with a demo company of its own, and a browser to walk through it. */
export async function startJourney(): Promise<Journey> {
  const shinrai = await startShinrai();
  const browser = await launchBrowser((await findBrowser())!);

  const numberOf = (role: string): string => {
    const [, number] = new RegExp(`^ +${role} +(\\S+)`, 'm').exec(shinrai.output()) ?? [];
    if (!number) throw new Error(`nobody is printed as ${role}:\n${shinrai.output()}`);
    return number;
  };

  const signIn = async (who: string): Promise<Page> => {
    const viewport = { width: 1280, height: 900 };
    const context = await browser.newContext({ baseURL: shinrai.url, locale: 'ja-JP', viewport });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'ログインする' }).waitFor();
    await page.getByLabel('社員番号またはメールアドレス').fill(/^\d+$/.test(who) ? who : numberOf(who));
    await page.getByLabel(/^パスワード(?!を)/).fill(demoPassword);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '私の研修' }).waitFor();
    return page;
  };

  const end = async (): Promise<void> => {
    await browser.close();
    await shinrai.stop();
    await forget(shinrai.folder);
  };

  return { numberOf, output: () => shinrai.output(), signIn, end };
}

/** Stands there once nothing on the page is still loading. */
const headingOf = (page: Page): Locator => page.locator('main:not(:has(.skeleton)) h1').first();

/** What axe finds on a page that has arrived, apart from what is named. */
export async function violations(page: Page, apart: readonly string[] = []): Promise<string[]> {
  await page.waitForLoadState('networkidle');
  await headingOf(page).waitFor();
  // without frames, the legacy mode finds the same and opens no second page
  expect(page.frames()).toHaveLength(1);
  const axe = new AxeBuilder({ page }).setLegacyMode().withTags(wcag);
  for (const selector of apart) axe.exclude(selector);
  const found = await axe.analyze();
  const where = `${await page.locator('html').getAttribute('lang')} ${page.url()}`;
  return found.violations.map(({ id, nodes }) => `${where} ${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

interface Look {
  /** What has to be there in each language; the heading, if nothing is named. */
  ready?: Locator;
  apart?: readonly string[];
}

/** Looks at a page in both languages and leaves it in Japanese. */
export async function expectClean(page: Page, { ready = headingOf(page), apart = [] }: Look = {}): Promise<void> {
  for (const [code, name] of Object.entries(languages)) {
    await ready.waitFor();
    await page.locator('.languages').getByRole('button', { name }).click();
    await page.locator(`html[lang=${code}]`).waitFor();
    await ready.waitFor();
    expect(await violations(page, apart)).toEqual([]);
  }
}

/** Tab until the focus is there: what a keyboard cannot reach does not exist. */
export async function reach(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let tabs = 0; tabs < 80; tabs++) {
    if (await target.evaluate(element => element.matches(':focus'))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${String(target)}`);
}

export async function press(page: Page, target: Locator): Promise<void> {
  await reach(page, target);
  await page.keyboard.press('Enter');
}

/** The number of the person in every row of the list, with all its pages. */
export async function numbersIn(part: Page | Locator): Promise<string[]> {
  const more = part.getByRole('button', { name: 'さらに表示する' });
  const shown = part.locator('tbody tr');
  await shown.first().waitFor();
  while (await more.isVisible()) {
    const before = await shown.count();
    await more.click();
    await shown.nth(before).waitFor();
  }
  return part.locator('tbody tr td:nth-of-type(1) .table-value').allTextContents();
}

/** Goes where the menu says. */
export async function open(page: Page, entry: string): Promise<void> {
  await page.getByRole('navigation', { name: '主なメニュー' }).getByRole('link', { name: entry }).click();
  await page.getByRole('heading', { level: 1, name: entry }).waitFor();
}

/** The number that stands in the text. */
export const countIn = async (text: Locator): Promise<number> => Number((await text.innerText()).match(/\d+/)![0]);

export const dayAfter = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Types a day into its field, as one does. */
export async function typeDay(page: Page, field: string, day: string): Promise<void> {
  await page.getByRole('group', { name: field }).getByRole('spinbutton').first().click();
  await page.keyboard.type(day.replaceAll('-', ''));
}

/** Finds one of many in a field that searches, as one does: into the field, then key by key. */
export async function choose(page: Page, field: string, typed: string, option: string | RegExp): Promise<void> {
  const box = page.getByRole('combobox', { name: field });
  // a list that opened while the page still scrolled would close again
  await box.click();
  await box.pressSequentially(typed);
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** A few rows stand for all of a list. */
export const furtherRows = ['tbody tr:nth-child(n + 6)'];

/** Asks the API from within the page, as whoever is signed in there. */
export const ask = <Answer>(page: Page, query: string, variables: Record<string, unknown>): Promise<Answer> =>
  page.evaluate(async body => {
    const headers = { 'content-type': 'application/json', 'apollo-require-preflight': 'true' };
    const response = await fetch('/graphql', { method: 'POST', headers, body });
    const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
    return data as Answer;
  }, JSON.stringify({ query, variables }));

interface Activity {
  activityKind: 'COURSE' | 'INTERVIEW' | 'ATTESTATION' | 'PLEDGE';
  activityId: string;
  title: string;
}

/** The demo employee owes it, by a training administrator: who owes what is not for those who write it to say. */
export async function oblige(journey: Journey, { activityKind, activityId, title }: Activity): Promise<void> {
  const trainer = await journey.signIn('TRAINING_ADMIN');
  const { people } = await ask<{ people: { edges: { node: { id: string } }[] } }>(
    trainer,
    'query ($search: String!) { people(first: 1, filter: { search: $search }) { edges { node { id } } } }',
    { search: journey.numberOf('EMPLOYEE') },
  );
  const { draftRequirement } = await ask<{ draftRequirement: { id: string; version: number } }>(
    trainer,
    'mutation ($input: DraftRequirementInput!) { draftRequirement(input: $input) { id version } }',
    { input: { activityKind, activityId, title: { ja: title }, audience: { people: [people.edges[0]!.node.id] } } },
  );
  const dueOn = dayAfter(60);
  await ask(trainer, 'mutation ($input: AssignRequirementInput!) { assignRequirement(input: $input) { id } }', {
    input: { ...draftRequirement, cycle: Number(dueOn.slice(0, 4)), dueOn, expected: 1 },
  });
  await trainer.context().close();
}
