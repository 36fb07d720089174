import type { Page } from 'playwright-core';

const enter = async (page: Page, caseId: string, room: string): Promise<void> => {
  await page.goto(`/committee-cases/${caseId}${room}`);
  await page.locator('main:not(:has(.skeleton)) h1').waitFor();
};

/** The chair ends the hearing. */
export async function closeHearing(page: Page, caseId: string): Promise<void> {
  await enter(page, caseId, '/hearing');
  await page.getByRole('button', { name: '弁明を終える' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '弁明を終える' }).click();
  await page.getByRole('alertdialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '弁明を終える' }).waitFor({ state: 'detached' });
}

/** The chair opens a vote by everybody who sits. */
export async function openVote(page: Page, caseId: string): Promise<void> {
  await enter(page, caseId, '/deliberation');
  await page.getByRole('button', { name: '投票を始める' }).click();
  await page.getByText('投票中').waitFor();
}

/** One member's ballot in the vote that waits for them; what they keep of it is a code. */
export async function castBallot(page: Page, number: string, choice: string): Promise<string> {
  await page.goto('/my-cases');
  await page.getByRole('listitem').filter({ hasText: number }).getByRole('link', { name: '投票する' }).click();
  await page.getByRole('radio', { name: choice }).check({ force: true });
  await page.getByRole('button', { name: '確認へ進む' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '投票する' }).click();
  await page.getByRole('heading', { name: '受領の符号' }).waitFor();
  return page.locator('.receipt').innerText();
}

/** The secretariat writes every line of the worksheet. */
export async function fillWorksheet(page: Page, caseId: string, text: string): Promise<void> {
  await page.goto(`/cases/${caseId}/deliberation`);
  const lines = page.locator('.worksheet-line');
  await lines.first().waitFor();
  const count = await lines.count();
  for (let i = 0; i < count; i++) {
    const line = lines.nth(i);
    await line.getByRole('textbox').fill(text);
    const answered = page.waitForResponse(
      response => response.request().postData()?.includes('SaveWorksheetLine') ?? false,
    );
    await line.getByRole('button', { name: 'この行を保存する' }).click();
    await answered;
  }
  await page.getByText('すべての行に記載があります。').waitFor();
}

/** The chair writes down what was voted for. */
export async function decide(page: Page, caseId: string): Promise<void> {
  await enter(page, caseId, '/decision');
  await page.getByRole('textbox', { name: '決定の理由' }).fill('手順を守らず、顧客の情報を危険にさらした。');
  await page.getByRole('textbox', { name: '議事録' }).fill('五名全員が出席した。多数が譴責以上を相当とした。');
  await page.getByRole('button', { name: '決定する' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '決定する' }).click();
  await page.getByRole('heading', { name: '議事録' }).waitFor();
}
