import { readFile } from 'node:fs/promises';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';

import { type Journey, expectClean, startJourney } from '../support/journey.ts';

let journey: Journey;

beforeAll(async () => {
  journey = await startJourney();
}, 180_000);

afterAll(() => journey?.end());

describe('a certificate', () => {
  it('is taken as a PDF by its holder, revoked by HR, and checked by anybody', async () => {
    const mine = await journey.signIn('EMPLOYEE');
    await mine.getByRole('link', { name: '私の修了証' }).click();
    await expectClean(mine);
    const [saved] = await Promise.all([
      mine.waitForEvent('download'),
      mine
        .getByRole('link', { name: /^PDFを保存する/ })
        .first()
        .click(),
    ]);
    // the day follows from the calendar of the demo company
    const name = new RegExp(`^修了証_${journey.numberOf('EMPLOYEE')}_\\d{4}-\\d\\d-\\d\\d\\.pdf$`);
    expect(saved.suggestedFilename()).toMatch(name);
    expect((await readFile(await saved.path())).subarray(0, 5).toString()).toBe('%PDF-');
    await mine.getByRole('rowheader').getByRole('link').first().click();
    const code = (await mine.locator('.certificate code').textContent())!;
    await expectClean(mine);

    const hr = await journey.signIn('HR');
    await hr.goto(`/reports/people/${await idOf(hr, journey.numberOf('EMPLOYEE'))}`);
    const duty = hr.locator('.report-duty', { hasText: code });
    await duty.getByRole('button', { name: /取り消す$/ }).click();
    const dialog = hr.getByRole('alertdialog');
    await dialog.getByRole('button', { name: '修了証を取り消す' }).click();
    await dialog.getByText('この項目を入力してください。').first().waitFor();
    await dialog.getByRole('button', { name: /理由/ }).click();
    await hr.getByRole('option', { name: '本人が受講していなかった' }).click();
    await dialog.getByLabel('説明').fill('別の人が受けていました。');
    await dialog.getByRole('button', { name: '修了証を取り消す' }).click();
    await duty.getByText('別の人が受けていました。').waitFor();
    await expectClean(hr);

    await mine.goto(`/verify#${code}`);
    await mine.getByText('この修了証は取り消されています').waitFor();
    expect(await mine.content()).not.toContain('別の人が');
    await expectClean(mine);
  });
});

async function idOf(page: Page, number: string): Promise<string> {
  return page.evaluate(async search => {
    const query = 'query ($search: String) { people(first: 1, filter: { search: $search }) { edges { node { id } } } }';
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true' },
      body: JSON.stringify({ query, variables: { search } }),
    });
    const { data } = (await response.json()) as { data: { people: { edges: { node: { id: string } }[] } } };
    return data.people.edges[0]!.node.id;
  }, number);
}
