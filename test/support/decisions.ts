import type { TestApp } from './app.ts';
import { type CaseHouse, versionOf } from './cases.ts';
import { deliberated } from './deliberations.ts';

/** One act of the decision and the letter, on the case as it is now. */
export async function act(
  app: TestApp,
  number: string,
  door: string,
  caseId: string,
  input: object = {},
  fields = '{ id state version }',
  device?: string,
) {
  const type = `${door[0]!.toUpperCase()}${door.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${door}(input: $input) ${fields} }`;
  return (
    await app.as(number, device)(document, { input: { caseId, version: await versionOf(app, caseId), ...input } })
  )[door];
}

/** A file that somebody handed in. */
export async function proofOf(app: TestApp, number: string, content = '%PDF-1.7 receipt'): Promise<string> {
  const headers = { 'x-employee': number, 'content-type': 'application/octet-stream', 'x-file-name': 'receipt.pdf' };
  const response = await app.nest.inject({ method: 'POST', url: '/proofs', headers, payload: Buffer.from(content) });
  return response.json<{ id: string }>().id;
}

/** What HR knows of the pay of R1: 630,000 yen in 92 days. */
export const wages = { wages3Months: 630_000, calendarDays: 92, periodWages: 210_000, closedOn: '2017-02-20' };
const nothing = '{ case { id } }';

/** Voted on and decided by the chair: by default a pay cut without a number. */
export async function decided(
  app: TestApp,
  house: CaseHouse,
  { votes = { K1: 'SUSPENSION 5', K3: 'PAY_CUT', S1: 'PAY_CUT', O1: 'REPRIMAND', O2: 'REPRIMAND' }, ...more } = {},
): Promise<string> {
  const id = await deliberated(app, house, { votes });
  await act(app, 'K1', 'decideCase', id, {
    reasons: '監督を怠ったことは軽くないが、会社の管理にも弱さがあった。',
    minutes: '委員5名が出席し、減給とした。',
    ...more,
  });
  return id;
}

/** Decided, written, approved by another secretary and handed over: the days of an appeal run. */
export async function delivered(
  app: TestApp,
  house: CaseHouse,
  { on = '2017-03-06', caseId = null as string | null } = {},
): Promise<string> {
  const id = caseId ?? (await decided(app, house));
  await act(app, 'SECR', 'setSanctionDetail', id, { amountYen: 3423, effectiveOn: '2017-04-25', wages }, nothing);
  await act(app, 'SECR', 'draftLetter', id, { plannedOn: on });
  await act(app, 'SECR2', 'approveLetter', id, { notRetaliation: '公益通報を理由とするものではない。' });
  app.clock.set(`${on}T03:00:00Z`);
  await act(app, 'SECR', 'deliverLetter', id, { method: 'HAND', deliveredOn: on, proofId: await proofOf(app, 'SECR') });
  return id;
}
