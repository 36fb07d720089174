import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type TestApp, startApp } from '../support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

describe('the audit log', () => {
  it('tells of strangers, once a minute for each action', async () => {
    const knock = () =>
      app
        .as(null)('{ people(first: 1) { totalCount } }')
        .catch(() => null);
    const kept = async () =>
      app.sql(
        `select outcome, refusal, actor_id, details from shinrai.audit_events where actor_label = 'anonymous' order by id`,
      );
    await knock();
    await knock();
    expect(await kept()).toEqual([
      { outcome: 'REFUSED', refusal: 'UNAUTHENTICATED', actor_id: null, details: { door: 'people' } },
    ]);
    app.clock.forward({ minutes: 1 });
    await knock();
    expect(await kept()).toHaveLength(2);
  });

  it('is closed to nobody in particular', async () => {
    await expect(app.as(null)('{ auditEvents(first: 1) { totalCount } }')).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });
});
