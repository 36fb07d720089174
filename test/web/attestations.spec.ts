import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';

import { type Journey, expectClean, oblige, open, startJourney } from '../support/journey.ts';

let journey: Journey;

beforeAll(async () => {
  journey = await startJourney();
}, 180_000);

afterAll(() => journey?.end());

const title = '旧顧客名簿の削除';

async function writeStatement(officer: Page): Promise<string> {
  await open(officer, '確認書');
  await officer.getByRole('link', { name: '確認書を作る' }).click();
  await officer.getByRole('radio', { name: /^探して削除する/ }).check({ force: true });
  await officer.getByLabel('題名(日本語)').fill(title);
  await officer.getByLabel('題名(英語)').fill('Deleting old customer lists');
  await officer.getByLabel(/^文面\(日本語\)/).fill('手元の端末を探し、旧い顧客名簿をすべて削除しました。');
  await officer.getByLabel(/^文面\(英語\)/).fill('I searched my devices and deleted every old customer list.');
  await expectClean(officer);
  await officer.getByRole('button', { name: '下書きを保存する' }).click();
  await officer.getByRole('heading', { level: 1, name: title }).waitFor();
  await officer.getByRole('button', { name: '公開する' }).click();
  await officer.getByRole('alertdialog').getByRole('button', { name: '公開する' }).click();
  await officer.getByText(/に公開$/).waitFor();
  await expectClean(officer);
  return new URL(officer.url()).pathname.split('/').at(-1)!;
}

async function signWithException(employee: Page): Promise<void> {
  await employee.reload();
  await employee.getByRole('link', { name: `読んで答える: ${title}` }).click();
  await employee.getByText('旧い顧客名簿をすべて削除しました。').waitFor();
  await employee.getByRole('radio', { name: /^例外があります/ }).check({ force: true });
  await employee.getByLabel(/^例外の内容と理由/).fill('支店の控えが倉庫にあり、来週まで見られません。');
  await expectClean(employee);
  await employee.getByRole('button', { name: '署名する' }).click();
  await employee.getByText('例外の確認を待っています').waitFor();
}

const signatureOf = async (officer: Page, show: string): Promise<void> => {
  await open(officer, '署名の確認');
  await officer.getByRole('button', { name: /必須研修と年度/ }).click();
  await officer.getByRole('option', { name: new RegExp(title) }).click();
  await expectClean(officer);
  await officer.getByRole('button', { name: /表示$/ }).click();
  await officer.getByRole('option', { name: show, exact: true }).click();
  await officer.locator('a[href^="/signatures/"]').first().click();
  await officer.getByRole('heading', { level: 1, name: /さんの署名$/ }).waitFor();
};

describe('attestations', () => {
  it('are written, signed with an exception, decided, drawn, checked by another, and asked anew after a mismatch', async () => {
    const officer = await journey.signIn('SECURITY_OFFICER');
    await oblige(journey, { activityKind: 'ATTESTATION', activityId: await writeStatement(officer), title });
    const employee = await journey.signIn('EMPLOYEE');
    await signWithException(employee);
    expect(await employee.locator('main').innerText()).not.toContain('署名が済みました');

    await signatureOf(officer, '確認待ちの例外');
    await officer.getByRole('button', { name: '内容を開く' }).click();
    await officer.getByText('支店の控えが倉庫にあり、来週まで見られません。').waitFor();
    await officer.getByLabel(/^判断の理由/).fill('来週の立ち会いで確かめます。');
    await expectClean(officer);
    await officer.getByRole('button', { name: '判断を記録する' }).click();
    await officer.getByText('判断を記録しました。').waitFor();
    await employee.reload();
    await employee.getByText('署名が済みました').waitFor();

    await officer.goBack();
    await officer.getByLabel(/^選ぶ割合/).fill('100');
    await officer.getByRole('button', { name: '無作為に選ぶ' }).click();
    await officer.getByText(/1件から1件\(100%\)/).waitFor();
    await signatureOf(officer, '抜き取り確認待ち');
    await officer.getByRole('radio', { name: '不一致' }).check({ force: true });
    await officer.getByLabel(/^見つけたこと/).fill('共有フォルダーに名簿が残っていた。');
    await officer.getByRole('button', { name: '結果を記録する' }).click();
    await officer.getByText('結果を記録しました。').waitFor();
    await expectClean(officer);

    await open(employee, '私の研修');
    await employee.getByRole('link', { name: `読んで答える: ${title}` }).click();
    await employee.getByText('もう一度お尋ねします').waitFor();
    await employee.getByRole('button', { name: '署名する' }).waitFor();
    await expectClean(employee);
    await Promise.all([officer, employee].map(page => page.context().close()));
  }, 300_000);
});
