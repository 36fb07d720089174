import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type TestApp, startApp } from '../support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

describe('the audit log', () => {
  it('is closed to nobody in particular', async () => {
    await expect(app.as(null)('{ auditEvents(first: 1) { totalCount } }')).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });
});
