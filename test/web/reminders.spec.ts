import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import {
  type Journey,
  expectClean,
  furtherRows,
  countIn,
  numbersIn,
  press,
  reach,
  startJourney,
} from '../support/journey.ts';

let journey: Journey;

beforeAll(async () => {
  journey = await startJourney();
}, 180_000);

afterAll(() => journey?.end());

describe('reminders', () => {
  it('lets a training admin remind people more often by keyboard alone, after seeing who would be told tomorrow', async () => {
    const page = await journey.signIn('TRAINING_ADMIN');
    await press(page, page.getByRole('link', { name: 'お知らせの時期' }));
    await press(page, page.getByRole('link', { name: '決まりを変える' }));
    await reach(page, page.getByLabel('期限の翌日のあと、何日ごとに知らせるか'));
    await page.keyboard.press('Control+A');
    await page.keyboard.type('1');
    await page.locator('.reminder-preview [aria-busy="false"]').waitFor();

    const step = page.getByRole('button', { name: /^期限超過/ });
    await press(page, step);
    const people = await countIn(step.locator('strong'));
    const numbers = await numbersIn(page);
    expect(new Set(numbers).size).toBe(people);
    await expectClean(page, { apart: furtherRows });

    await press(page, page.getByRole('button', { name: 'この決まりにする' }));
    // in the rules that hold, and soon in the table of what they were
    await page.getByRole('listitem').getByText('期限の翌日と、その後1日ごと').first().waitFor();
    await page.getByRole('row', { name: /齋藤 陽向/ }).waitFor();
    await expectClean(page, { apart: furtherRows });
    await page.context().close();
  });
});
