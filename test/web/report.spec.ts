import { readFile } from 'node:fs/promises';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { Locator, Page } from 'playwright-core';

import { type Journey, choose, expectClean, numbersIn, startJourney, violations } from '../support/journey.ts';

let journey: Journey;

beforeAll(async () => {
  journey = await startJourney();
}, 180_000);

afterAll(() => journey?.end());

async function open(page: Page, entry: string): Promise<void> {
  await page.getByRole('navigation', { name: '主なメニュー' }).getByRole('link', { name: entry }).click();
  await page.getByRole('heading', { level: 1, name: entry }).waitFor();
}

const countIn = (text: string): number => Number(text.replaceAll(',', '').match(/\d+/)![0]);

const saying = (page: Page, text: string): Locator => page.getByRole('status').getByText(text, { exact: true });

interface Department {
  name: string;
  overdue: number;
}

/** A department below the top with somebody overdue. */
async function lateDepartment(page: Page): Promise<Department> {
  const labels = await page
    .locator('td[data-bad] a')
    .evaluateAll(links => links.map(link => link.getAttribute('aria-label')!));
  const found = labels.map(label => label.match(/^(.+)の期限超過([\d,]+)件を表示$/)!);
  const [, name, overdue] = found.filter(([, each]) => !each!.endsWith('（直接所属）'))[1]!;
  return { name: name!, overdue: countIn(overdue) };
}

async function narrowTo(page: Page, { name }: Department): Promise<void> {
  await page.locator('.report-filters .report-more').click();
  await choose(page, '部署', name, name);
  await page.getByRole('button', { name: `「${name}」の絞り込みを外す` }).waitFor();
}

/** The file that the dialog brings, once it has come whole. */
async function fileOf(page: Page, rows: number, format: 'CSV（UTF-8）' | 'Excel（xlsx）'): Promise<Buffer> {
  await page.getByRole('button', { name: 'ファイルに書き出す' }).click();
  await page.getByRole('radio', { name: format }).check({ force: true });
  const arriving = page.waitForEvent('download');
  await page.getByRole('button', { name: `${rows}件を書き出す` }).click();
  const path = await (await arriving).path();
  await page.getByText('書き出しました', { exact: true }).waitFor();
  await page.getByRole('dialog').getByRole('button', { name: '閉じる' }).last().click();
  return readFile(path);
}

const exported = async (page: Page, rows: number): Promise<Record<string, string>[]> =>
  parse(await fileOf(page, rows, 'CSV（UTF-8）'), { columns: true, bom: true });

/** A few rows stand for all of a list. */
const furtherRows = ['tbody tr:nth-child(n + 6)', '.audit-log > li:nth-child(n + 6)'];

async function expectAllClean(page: Page, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(path);
    const ready = page.locator(':is(tbody tr, .report-duty, .audit-entry)').first();
    await expectClean(page, { ready, apart: furtherRows });
  }
}

describe('completion', () => {
  let narrowed = 0;
  let somebody = '';

  it('lets HR open a number into exactly its people, narrow it to a department and take it along as CSV', async () => {
    const page = await journey.signIn('HR');
    await open(page, '受講状況');
    const stat = page.getByRole('navigation', { name: '受講の件数' }).getByRole('link', { name: '期限超過' });
    await page.locator('td[data-bad] a').first().waitFor();
    await stat.locator('.stat-note', { hasText: /\d/ }).waitFor();
    const overdue = countIn(await stat.locator('.stat-value').innerText());
    const people = countIn(await stat.locator('.stat-note').innerText());
    const department = await lateDepartment(page);
    expect(overdue).toBeGreaterThan(department.overdue);

    await stat.click();
    await saying(page, `${overdue}件`).waitFor();
    const late = await numbersIn(page);
    expect(late).toHaveLength(overdue);
    expect(new Set(late).size).toBe(people);

    await narrowTo(page, department);
    await saying(page, `${department.overdue}件`).waitFor();
    const numbers = await numbersIn(page);
    const lines = await exported(page, department.overdue);
    expect(lines.map(line => line['社員番号'])).toEqual(numbers);
    expect(lines.every(line => line['状況'] === '期限超過' && line['所属']!.includes(department.name))).toBe(true);
    narrowed = lines.length;
    const workbook = await fileOf(page, department.overdue, 'Excel（xlsx）');
    expect(workbook.subarray(0, 2).toString()).toBe('PK');

    const found = new URL(page.url()).search;
    await page.locator('tbody th a').first().click();
    await page.locator('.report-duty').first().waitFor();
    somebody = new URL(page.url()).pathname;
    await page.getByRole('link', { name: '受講状況へ戻る' }).click();
    await saying(page, `${department.overdue}件`).waitFor();
    expect(new URL(page.url()).search).toBe(found);
    await page.context().close();
  });

  it('lets HR compare a cycle with the one before, read its line as a table, and open a number of then', async () => {
    const page = await journey.signIn('HR');
    await page.goto('/reports?view=trend');
    const drawing = page.getByRole('img', { name: /割り当てから\d+日目の修了率/ });
    await drawing.waitFor();
    const rates = await page.locator('.report-rate-told').allInnerTexts();
    expect(rates).toHaveLength(3);
    await page.getByRole('button', { name: '表で見る' }).press('Enter');
    const table = page.getByRole('table', { name: '修了率の推移' });
    const today = (await drawing.count()) === 0 ? await table.getByRole('row').allInnerTexts() : [];
    expect(today.some(row => row.includes(rates[0]!.trim()))).toBe(true);

    const then = page.getByRole('link', { name: /同じ日の修了\d+件を表示$/ });
    const count = countIn(await then.innerText());
    await then.click();
    await saying(page, `${count}件`).waitFor();
    expect(await numbersIn(page)).toHaveLength(count);
    await page.context().close();
  });

  it('keeps a report and a choice of columns for the next time', async () => {
    const page = await journey.signIn('HR');
    await page.goto('/reports?view=duties&standing=OVERDUE');
    await page.getByRole('button', { name: 'この条件を保存' }).click();
    await page.getByRole('textbox', { name: '名前' }).fill('期限を過ぎた人');
    await page.getByRole('button', { name: '保存する' }).click();
    const saved = page.getByRole('navigation', { name: '保存した条件' }).getByRole('link', { name: '期限を過ぎた人' });
    await saved.waitFor();
    await page.locator('.report-list-head .report-more').click();
    await page.locator('.report-columns label', { hasText: '年度' }).click();
    await page.getByRole('columnheader', { name: '年度' }).waitFor({ state: 'detached' });

    await page.goto('/reports');
    await saved.click();
    await page.getByRole('columnheader', { name: '期限' }).waitFor();
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ view: 'duties', standing: 'OVERDUE' });
    expect(await page.getByRole('columnheader', { name: '年度' }).count()).toBe(0);

    await page.getByRole('button', { name: '保存・整理' }).click();
    await page.getByRole('button', { name: '「期限を過ぎた人」を削除' }).click();
    await page.getByRole('button', { name: 'この条件を保存', includeHidden: true }).waitFor({ state: 'attached' });
    await page.context().close();
  });

  it('shows a manager the own line and nobody else', async () => {
    const page = await journey.signIn('MANAGER');
    await page.goto('/reports?view=people');
    await page.getByRole('heading', { level: 1, name: '部下の受講状況' }).waitFor();
    const told = await page.locator('.report-count').innerText();
    const numbers = await numbersIn(page);
    expect(numbers).toHaveLength(countIn(told));
    expect(numbers).not.toContain(journey.numberOf('HR'));
    expect(numbers).not.toContain(journey.numberOf('MANAGER'));
    await page.goto('/reports');
    const top = page.getByRole('link', { name: new RegExp(`の対象者${numbers.length}人を表示$`) });
    await top.first().waitFor();

    const hr = await journey.signIn('HR');
    const outsider = await hr.request.post('/graphql', {
      headers: { 'apollo-require-preflight': 'true' },
      data: {
        query: `{ people(first: 1, filter: { search: "${journey.numberOf('AUDITOR')}" }) { edges { node { id } } } }`,
      },
    });
    const { data } = (await outsider.json()) as { data: { people: { edges: { node: { id: string } }[] } } };
    await hr.context().close();
    await page.goto(`/reports/people/${data.people.edges[0]!.node.id}`);
    await page.getByRole('alert').getByText('見つかりませんでした', { exact: false }).waitFor();
    await page.context().close();
  });

  it('leaves the export in the log, where the auditor finds it', async () => {
    const page = await journey.signIn('AUDITOR');
    await open(page, '監査ログ');
    await page.locator('.audit-more > summary').click();
    await page.getByText('受講状況の書き出し', { exact: true }).click();
    await page.getByRole('button', { name: '「受講状況の書き出し」の絞り込みを外す' }).waitFor();
    const entry = page.locator('.audit-entry', { hasText: '受講状況をファイルに書き出しました。' }).first();
    await entry.getByText(`(${journey.numberOf('HR')})`).waitFor();
    await entry.locator('summary').click();
    await entry.getByText('行数').waitFor();
    expect(await entry.locator('dl > div', { hasText: '行数' }).locator('dd').innerText()).toBe(String(narrowed));
    expect(await entry.locator('dl > div', { hasText: '状況' }).locator('dd').innerText()).toBe('期限超過');
    expect(await violations(page, furtherRows)).toEqual([]);
    await page.context().close();
  });

  it('is accessible in both languages', async () => {
    const hr = await journey.signIn('HR');
    await expectAllClean(hr, [
      '/reports',
      '/reports?view=people',
      '/reports?view=trend',
      '/reports?view=duties&standing=OVERDUE',
      somebody,
    ]);
    await hr.context().close();
    const auditor = await journey.signIn('AUDITOR');
    await expectAllClean(auditor, ['/audit']);
    await auditor.context().close();
  }, 300_000);
});
