import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type TestApp, startApp } from '../support/app.ts';
import { type CaseHouse, caseHouse, publishedRules } from '../support/cases.ts';
import { WholeCase } from '../support/whole-case.ts';

let app: TestApp;
let matter: WholeCase;
beforeAll(async () => {
  app = await startApp({ at: '2017-02-17T01:00:00Z' });
  const house: CaseHouse = await caseHouse(app);
  await publishedRules(app);
  matter = new WholeCase(app, house);
  for (const [name, reach] of matter.stages()) {
    await reach();
    if (name === 'committee') break;
  }
}, 60_000);
afterAll(() => app.close());

const audited = async () =>
  (
    await app.as('AUD')(
      'query ($id: ID!) { auditedCase(id: $id) { fileAskedAt openedFile { until evidence { title text } } } }',
      { id: matter.id },
    )
  ).auditedCase;
const ask = async (who: string): Promise<string> =>
  (
    await app.as(who)('mutation ($input: ProposeCaseActInput!) { proposeCaseAct(input: $input) }', {
      input: { caseId: matter.id, act: 'OPEN_FILE', reason: '手続の監査に必要なため' },
    })
  ).proposeCaseAct;
const agree = (who: string, id: string) =>
  app.as(who)('mutation ($input: DecideCaseActInput!) { confirmCaseAct(input: $input) }', { input: { id } });

describe('what a file says, for an auditor', () => {
  it('opens for the one who asked once legal has agreed, without who gave a statement, and closes by itself', async () => {
    expect(await audited()).toEqual({ fileAskedAt: null, openedFile: null });
    await expect(ask('LEG')).rejects.toMatchObject({ code: 'NOT_ENTITLED' });
    await expect(ask('SECR')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const id = await ask('AUD');
    expect(await audited()).toEqual({ fileAskedAt: expect.any(String), openedFile: null });
    await expect(agree('SECR', id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(agree('AUD', id)).rejects.toMatchObject({ code: 'TWO_PERSON' });
    expect((await audited()).openedFile).toBeNull();

    await agree('LEG', id);
    const { fileAskedAt, openedFile } = await audited();
    expect(fileAskedAt).toBeNull();
    expect(openedFile.until).toBe('2017-03-18');
    expect(openedFile.evidence.map(({ title }: { title: string }) => title)).toEqual([
      '接続記録',
      '同僚の話',
      '本人の説明',
    ]);
    expect(JSON.stringify(openedFile)).not.toContain('花子');
    const [{ readings }] = await app.sql(
      `select count(*)::int as readings from shinrai.audit_events where action = 'OPEN_CASE' and record_id = $1 and actor_id = (select id from shinrai.employees where number = 'AUD')`,
      [matter.id],
    );
    expect(readings).toBeGreaterThan(0);

    app.clock.set('2017-03-18T14:59:00Z');
    expect((await audited()).openedFile).not.toBeNull();
    app.clock.set('2017-03-18T15:00:00Z');
    expect((await audited()).openedFile).toBeNull();
  });
});
