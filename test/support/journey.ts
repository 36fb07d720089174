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
  /** A browser of their own, in Japanese, signed in and on the first page. */
  signIn(role: string): Promise<Page>;
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

  const signIn = async (role: string): Promise<Page> => {
    const viewport = { width: 1280, height: 900 };
    const context = await browser.newContext({ baseURL: shinrai.url, locale: 'ja-JP', viewport });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'ログインする' }).waitFor();
    await page.getByLabel('社員番号またはメールアドレス').fill(numberOf(role));
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

  return { numberOf, signIn, end };
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
