import { describe, expect, it } from '@jest/globals';

import { expectDatabase } from '../../src/server/given-database.ts';
import { addressOf } from '../support/database.ts';

describe('the database that DATABASE_URL names', () => {
  it('is taken when it is there', async () => {
    await expect(expectDatabase(addressOf('postgres'))).resolves.toBeUndefined();
  });

  it('is never made by mistake, and the refusal names the variable and keeps the password', async () => {
    const mistyped = addressOf('shinrai_with_a_typing_slip');
    const refusal = await expectDatabase(mistyped).catch((error: Error) => error.message);
    expect(refusal).toContain('DATABASE_URL');
    expect(refusal).toContain('there is no such database');
    const { password } = new URL(mistyped);
    if (password) expect(refusal).not.toContain(`:${password}@`);
  });

  it('has a server that answers', async () => {
    await expect(expectDatabase('postgresql://somebody@127.0.0.1:1/shinrai')).rejects.toThrow('nothing answers there');
  });
});
