import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import type { Page } from 'playwright-core';

import { type Journey, expectClean, startJourney, violations } from '../support/journey.ts';

let journey: Journey;

beforeAll(async () => {
  journey = await startJourney();
}, 180_000);

afterAll(() => journey?.end());

async function expectAllClean(page: Page, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(path);
    await expectClean(page);
  }
}

interface Person {
  number: string;
  familyName: string;
  givenName: string;
  familyKana: string;
  givenKana: string;
  employment: string;
  hiredOn: string;
  department: { code: string };
}

const header = '社員番号,姓,名,セイ,メイ,雇用区分,入社日,部署コード';

/** Everybody who works here, as HR's own system would write them down. */
async function presentRoster(page: Page): Promise<string[]> {
  const people = await page.evaluate(async () => {
    const query = `query ($after: String) { people(first: 100, after: $after) { pageInfo { hasNextPage endCursor }
      edges { node { number familyName givenName familyKana givenKana employment hiredOn department { code } } } } }`;
    const found: unknown[] = [];
    for (let after: string | null = null, more = true; more;) {
      const response: Response = await fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true' },
        body: JSON.stringify({ query, variables: { after } }),
      });
      const { data } = (await response.json()) as {
        data: { people: { pageInfo: { hasNextPage: boolean; endCursor: string | null }; edges: { node: unknown }[] } };
      };
      found.push(...data.people.edges.map(({ node }) => node));
      ({ hasNextPage: more, endCursor: after } = data.people.pageInfo);
    }
    return found;
  });
  return (people as Person[]).map(({ department, ...person }) =>
    [
      person.number,
      person.familyName,
      person.givenName,
      person.familyKana,
      person.givenKana,
      person.employment.toLowerCase(),
      person.hiredOn,
      department.code,
    ].join(','),
  );
}

async function check(page: Page, lines: string[]): Promise<void> {
  const buffer = iconv.encode([header, ...lines].join('\r\n'), 'cp932');
  await page.locator('input[type=file]').setInputFiles({ name: '名簿.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'このファイルを確かめる' }).click();
  await page.waitForURL(/\/people\/import\/.+/);
}

describe('people', () => {
  it('HR imports a CP932 roster: reads what is wrong, mends it, sees the difference, applies it and finds 髙橋 by たかはし', async () => {
    const page = await journey.signIn('HR');
    const roster = await presentRoster(page);
    const joining = (day: string) => `990001,髙橋,未来,タカハシ,ミライ,正社員,${day},000`;
    await page.getByRole('link', { name: '名簿の取り込み' }).click();

    await check(page, [...roster, joining('20225-04-01')]);
    await page.getByText('直すところが1件あります').waitFor();
    const problem = page.getByRole('row', { name: /20225-04-01/ });
    expect(await problem.textContent()).toContain(`${roster.length + 2}行目`);
    expect(await problem.textContent()).toContain('日付として読めません');
    expect(await violations(page)).toEqual([]);

    await page.getByRole('link', { name: '直したファイルを選ぶ' }).click();
    await check(page, [...roster, joining('2026-11-01')]);
    const change = page.getByRole('row', { name: /髙橋 未来/ });
    expect(await change.textContent()).toContain('2026年11月1日');
    expect(await violations(page)).toEqual([]);

    await page.getByRole('button', { name: 'この内容で反映する' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: '反映する' }).click();
    await page.getByText('名簿を反映しました', { exact: true }).waitFor();

    await page.getByRole('link', { name: '従業員を見る' }).click();
    await page.getByLabel('名前・社員番号・メールで探す').fill('たかはし');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: '髙橋 未来' }).click();
    await page.getByRole('heading', { level: 1, name: '髙橋 未来' }).waitFor();
    await expectAllClean(page, ['/people', new URL(page.url()).pathname, '/departments', '/people/import']);
  });

  it('a training admin has everybody take a course every year, after seeing whom it hits', async () => {
    const page = await journey.signIn('TRAINING_ADMIN');
    await page.getByRole('link', { name: '必須研修', exact: true }).click();
    await page.getByRole('link', { name: '必須研修を加える' }).click();
    await page
      .getByRole('button', { name: /求めること/ })
      .first()
      .click();
    await page.getByRole('option').first().click();
    await page.getByLabel('名前（日本語）').fill('全員の年次研修');
    await page.getByRole('button', { name: '対象を決めて次へ' }).click();
    await page.getByRole('heading', { level: 1, name: '全員の年次研修' }).waitFor();
    const requirement = new URL(page.url()).pathname;

    await page.getByRole('link', { name: '期限を決める' }).click();
    await page.getByText('入社した人は30日以内です。').waitFor();
    await page.getByRole('button', { name: '期限の決まりを保存する' }).click();
    const start = page.getByRole('button', { name: /^\d+人で始める$/ });
    const count = Number.parseInt((await start.textContent()) ?? '', 10);
    expect(count).toBeGreaterThan(0);
    await page.getByLabel('対象の人数').fill(String(count + 1));
    await start.click();
    await page.getByText('上の人数と同じ数を入れてください。').waitFor();
    await page.getByLabel('対象の人数').fill(String(count));
    await start.click();
    await page.getByRole('heading', { name: `在籍者 ${count}人の内訳` }).waitFor();
    await expectAllClean(page, [
      '/requirements',
      '/requirements/new',
      requirement,
      `${requirement}/schedule`,
      `${requirement}/audience`,
      '/requirements/exceptions',
      '/courses',
      '/courses/new',
    ]);
  });

  it('a training admin reads and writes a course, and a closed tab loses nothing', async () => {
    const page = await journey.signIn('TRAINING_ADMIN');
    await page.goto('/courses');
    await page.getByRole('table').getByRole('link').first().click();
    await page.getByRole('heading', { name: /の内容$/ }).waitFor();
    const course = new URL(page.url()).pathname;
    await expectAllClean(page, [`${course}?show=both`, `${course}/edit?part=lessons`]);

    await page.goto(`${course}/edit`);
    await page.getByLabel('講座名（日本語）').fill('書きかけの講座');
    await page.close({ runBeforeUnload: true });
    const again = await page.context().newPage();
    await again.goto(`${course}/edit`);
    await again.getByText('保存していない入力を元に戻しました').waitFor();
    expect(await again.getByLabel('講座名（日本語）').inputValue()).toBe('書きかけの講座');
    await again.getByRole('button', { name: '保存', exact: true }).click();
    await again.getByText('保存しました。').waitFor();
  });

  it('an administrator sees who holds which role', async () => {
    const page = await journey.signIn('ADMIN');
    await expectAllClean(page, ['/admin']);
  });
});
