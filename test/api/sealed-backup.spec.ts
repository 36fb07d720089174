import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { Jobs, KeyFolder } from '../../src/index.ts';
import { sql } from '../../src/platform/sql.ts';
import { Retention } from '../../src/sealing/retention.ts';
import { type TestApp, startApp } from '../support/app.ts';
import { freshDatabase } from '../support/database.ts';
import { departments, employee } from '../support/people.ts';
import { type Kept, kept, open, said } from '../support/sealed.ts';

const folder = mkdtempSync(join(tmpdir(), 'shinrai-backup-'));
const [keysToday, keysOfBackup] = [join(folder, 'today'), join(folder, 'backup')];
let [live, backup]: Awaited<ReturnType<typeof freshDatabase>>[] = [];
let [old, recent]: Kept[] = [];

const nameOf = (url: string) => new URL(url).pathname.slice(1);
const startOn = (url: string, keys: string) =>
  startApp({ on: { url, drop: async () => {} }, options: { keyStore: new KeyFolder(keys) } });

/** A server elsewhere, on a copy of the dump and these keys. */
async function restored(keys: string, story: (app: TestApp) => Promise<void>): Promise<void> {
  const database = await freshDatabase(nameOf(backup!.url));
  const app = await startOn(database.url, keys);
  try {
    await story(app);
  } finally {
    await app.close();
    await database.drop();
  }
}

/** Both halves are copied; a day later the older of two texts has been kept long enough. */
beforeAll(async () => {
  live = await freshDatabase();
  const first = await startOn(live.url, keysToday);
  const { personnel } = await departments(first);
  await employee(first, { number: '1001', department: personnel, name: '髙橋 一郎' });
  await employee(first, { number: '1007', department: personnel, name: '運用 守', roles: ['ADMIN'] });
  [old, recent] = [await kept(first), await kept(first)];
  await first.close();
  backup = await freshDatabase(nameOf(live.url));
  cpSync(keysToday, keysOfBackup, { recursive: true });
  const next = await startOn(live.url, keysToday);
  const expired = old.keyId;
  next.nest.get(Retention, { strict: false }).keep({
    name: 'INTERVIEW_NOTES',
    expired: () => sql`select ${expired}::uuid as key_id, null::uuid as employee_id`,
  });
  await next.nest.get(Jobs, { strict: false }).run('sealing.shred');
  await next.close();
}, 120_000);
afterAll(async () => {
  await backup!.drop();
  await live!.drop();
  rmSync(folder, { recursive: true, force: true });
});

const state = async (app: TestApp) => (await app.as('1007')('{ keyStatus { state keys shredded } }')).keyStatus;

describe('a backup', () => {
  it('of both halves, restored elsewhere, opens', async () => {
    await restored(keysOfBackup, async app => {
      expect(await state(app)).toEqual({ state: 'READY', keys: 3, shredded: 0 });
      expect(await open(app, recent!)).toEqual([said]);
      expect(await open(app, old!)).toEqual([said]);
    });
  });

  it('of the database alone opens nothing, and everything else works', async () => {
    await restored(join(folder, 'nothing'), async app => {
      expect(await state(app)).toMatchObject({ state: 'LOST' });
      await expect(open(app, recent!)).rejects.toMatchObject({ code: 'KEY_LOST' });
      await expect(kept(app)).rejects.toMatchObject({ code: 'KEY_LOST' });
      expect(await app.as('1001')('{ myAssignments(first: 10) { totalCount } }')).toEqual({
        myAssignments: { totalCount: 0 },
      });
    });
  });

  it('with the keys of today opens nothing that was erased since', async () => {
    await restored(keysToday, async app => {
      expect(await open(app, recent!)).toEqual([said]);
      await expect(open(app, old!)).rejects.toMatchObject({ code: 'SHREDDED' });
    });
  });
});
