import { cpSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { operator } from '../../src/access/actor.ts';
import { newId } from '../../src/kernel/id.ts';
import { sql } from '../../src/platform/sql.ts';
import { Jobs, KeyFolder } from '../../src/index.ts';
import { KeyCheckService } from '../../src/sealing/key-check.service.ts';
import { KeyGuard } from '../../src/sealing/key-guard.ts';
import { Retention } from '../../src/sealing/retention.ts';
import { RotationService } from '../../src/sealing/rotation.service.ts';
import { SealService } from '../../src/sealing/seal.service.ts';
import { type TestApp, startApp } from '../support/app.ts';
import { freshDatabase } from '../support/database.ts';
import { keysOf } from '../support/keys.ts';
import * as sealed from '../support/sealed.ts';
import { type Kept, said, subject } from '../support/sealed.ts';

let app: TestApp;
let keys: string;
beforeAll(async () => {
  const database = await freshDatabase();
  keys = keysOf(database.url);
  app = await startApp({ on: database });
});
afterAll(() => app.close());

const deed = <Answer>(work: (seals: SealService) => Promise<Answer>) => sealed.deed(app, work);
const kept = () => sealed.kept(app);
const open = (one: Kept) => sealed.open(app, one);
const inContext = <Answer>(work: () => Promise<Answer>) => sealed.inContext(app, work);
const reads = async ({ record }: Kept): Promise<number> =>
  (await app.sql(`select from shinrai.audit_events where record_id = $1 and outcome = 'DONE'`, [record.recordId]))
    .length;

describe('a sealed text', () => {
  it('opens for whom the log names, and after the log does', async () => {
    const one = await kept();
    expect(await open(one)).toEqual([said]);
    expect(await reads(one)).toBe(1);
    const [key] = await app.sql('select record_type, record_id, epoch from shinrai.data_keys where id = $1', [
      one.keyId,
    ]);
    expect(key).toEqual({ record_type: 'Interview', record_id: one.record.recordId, epoch: 1 });
  });

  it('is not opened when the reading cannot be logged', async () => {
    const one = await kept();
    await app.sql(
      `alter table shinrai.audit_events add constraint log_is_full check (record_id <> '${one.record.recordId}') not valid`,
    );
    try {
      await expect(open(one)).rejects.toThrow(/log_is_full/);
    } finally {
      await app.sql('alter table shinrai.audit_events drop constraint log_is_full');
    }
    await expect(
      inContext(() => app.nest.get(SealService, { strict: false }).open(operator, 'READ', one.record, [one])),
    ).rejects.toThrow('transaction');
  });

  it('does not open in another row, nor when it was changed', async () => {
    const [one, other] = [await kept(), await kept()];
    await expect(open({ ...one, at: other.at })).rejects.toMatchObject({ code: 'SEAL_BROKEN' });
    await expect(open({ ...one, keyId: other.keyId })).rejects.toMatchObject({ code: 'SEAL_BROKEN' });
    const bytes = Buffer.from(one.bytes);
    bytes[40]! ^= 1;
    await expect(open({ ...one, bytes })).rejects.toMatchObject({ code: 'SEAL_BROKEN' });
  });

  it('leaves no row when its transaction is taken back', async () => {
    const record = subject();
    const failing = deed(async seals => {
      await seals.newKey(record);
      throw new Error('taken back');
    });
    await expect(failing).rejects.toThrow('taken back');
    expect(await app.sql('select from shinrai.data_keys where record_id = $1', [record.recordId])).toEqual([]);
  });
});

describe('a database whose keys are not at hand', () => {
  beforeEach(() => rmSync(`${keys}.aside`, { recursive: true, force: true }));

  it('says so, makes no new ones, and is whole again when they are back', async () => {
    const one = await kept();
    renameSync(keys, `${keys}.aside`);
    await expect(open(one)).rejects.toMatchObject({ code: 'KEY_LOST' });
    await expect(kept()).rejects.toMatchObject({ code: 'KEY_LOST' });
    app = await app.restart();
    await expect(kept()).rejects.toMatchObject({ code: 'KEY_LOST' });
    rmSync(keys, { recursive: true, force: true });
    renameSync(`${keys}.aside`, keys);
    expect(await open(one)).toEqual([said]);
    expect(await open(await kept())).toEqual([said]);
  });

  it('takes the folder of another database for no key store of its own', async () => {
    const one = await kept();
    const database = await freshDatabase();
    const theirs = keysOf(database.url);
    const other = await startApp({ on: database });
    try {
      await sealed.kept(other);
      renameSync(keys, `${keys}.aside`);
      cpSync(theirs, keys, { recursive: true });
      await expect(open(one)).rejects.toMatchObject({ code: 'KEY_LOST' });
      await expect(kept()).rejects.toMatchObject({ code: 'KEY_LOST' });
    } finally {
      rmSync(keys, { recursive: true, force: true });
      renameSync(`${keys}.aside`, keys);
      await other.close();
    }
    expect(await open(one)).toEqual([said]);
  });
});

const run = (job: string) => app.nest.get(Jobs, { strict: false }).run(job);
const check = () => inContext(() => app.nest.get(KeyCheckService, { strict: false }).check());

describe('a rotation', () => {
  const rotate = () => inContext(() => app.nest.get(RotationService, { strict: false }).rotate(operator));
  const epochs = () => readdirSync(join(keys, 'epochs')).toSorted();

  it('wraps every key anew, says how far it is, and lets go of the old one', async () => {
    const all = [await kept(), await kept(), await kept()];
    const [{ count }] = await app.sql('select count(*)::int from shinrai.data_keys');
    await rotate();
    expect(await run('sealing.rotate')).toEqual({ wrapped: count });
    expect(epochs()).toEqual(['2.key']);
    for (const one of all) expect(await open(one)).toEqual([said]);
    expect(await run('sealing.rotate')).toEqual({});
    expect(await check()).toMatchObject({ state: 'READY', missing: 0 });
  });

  it('is asked for once at a time, and stands in the log', async () => {
    const one = await rotate();
    expect((await rotate()).id).toBe(one.id);
    await run('sealing.rotate');
    const events = await app.sql(
      `select actor_label from shinrai.audit_events where action = 'ROTATE_KEYS' and record_id = $1`,
      [one.id],
    );
    expect(events).toEqual([{ actor_label: 'operator' }, { actor_label: 'operator' }]);
  });

  it('goes on where it was killed, with every key opening meanwhile', async () => {
    const all = [await kept(), await kept(), await kept(), await kept()];
    await rotate();
    const store = new KeyFolder(keys);
    const epoch = await store.turn();
    await app.sql('update shinrai.key_rotations set epoch = $1 where finished_at is null', [epoch]);
    // the files of two are wrapped anew, of which the database knows of one
    await store.rewrap([all[0]!.keyId, all[1]!.keyId]);
    await app.sql('update shinrai.data_keys set epoch = $1 where id = $2', [epoch, all[0]!.keyId]);
    for (const one of all) expect(await open(one)).toEqual([said]);
    app = await app.restart();
    await run('sealing.rotate');
    expect(epochs()).toEqual([`${epoch}.key`]);
    for (const one of all) expect(await open(one)).toEqual([said]);
  });

  it('waits for the right keys rather than to pass over what it cannot open', async () => {
    const one = await kept();
    await rotate();
    renameSync(keys, `${keys}.aside`);
    await expect(run('sealing.rotate')).rejects.toThrow('KEY_LOST');
    await expect(run('sealing.check')).rejects.toThrow('KEY_LOST');
    await expect(run('sealing.shred')).rejects.toThrow('KEY_LOST');
    rmSync(keys, { recursive: true, force: true });
    renameSync(`${keys}.aside`, keys);
    await run('sealing.rotate');
    expect(await open(one)).toEqual([said]);
  });
});

describe('retention', () => {
  const [person, held] = [newId(), newId()];
  let expired: { key: string; employee: string }[] = [];
  const rule = (): void => {
    const retention = app.nest.get(Retention, { strict: false });
    retention.keep({
      name: 'INTERVIEW_NOTES',
      expired: () =>
        sql`select key::uuid as key_id, employee::uuid as employee_id
            from jsonb_to_recordset(${JSON.stringify(expired)}::jsonb) as given(key text, employee text)`,
    });
    retention.holds(() => sql`select ${held}::uuid as employee_id`);
  };
  beforeAll(rule);

  it('erases what was kept long enough, says so before, and leaves a tombstone', async () => {
    const [gone, stays] = [await kept(), await kept()];
    const digest = await new KeyFolder(keys).digest(gone.keyId);
    expired = [{ key: gone.keyId, employee: person }];
    expect(await run('sealing.shred')).toEqual({ shredded: 1, again: 0 });
    await expect(open(gone)).rejects.toMatchObject({ code: 'SHREDDED' });
    expect(await open(stays)).toEqual([said]);
    const tombstones = await app.sql(
      'select record_type, rule, wrapped_sha256 from shinrai.shredded_keys where key_id = $1',
      [gone.keyId],
    );
    expect(tombstones).toEqual([{ record_type: 'Interview', rule: 'INTERVIEW_NOTES', wrapped_sha256: digest }]);
    const events = await app.sql(
      `select actor_label, details from shinrai.audit_events where action = 'SHRED_KEY' and record_id = $1`,
      [gone.record.recordId],
    );
    expect(events).toEqual([
      { actor_label: 'system', details: { rule: 'INTERVIEW_NOTES', keyId: gone.keyId, wrappedSha256: digest } },
    ]);
    expect(await run('sealing.shred')).toEqual({ shredded: 0, again: 0 });
    expect(await check()).toMatchObject({ missing: 0 });
  });

  it('touches nothing of whom a legal hold is about', async () => {
    const one = await kept();
    expired = [{ key: one.keyId, employee: held }];
    expect(await run('sealing.shred')).toEqual({ shredded: 0, again: 0 });
    // what two people said stays as long as either is held
    expired = [
      { key: one.keyId, employee: person },
      { key: one.keyId, employee: held },
    ];
    expect(await run('sealing.shred')).toEqual({ shredded: 0, again: 0 });
    expect(await open(one)).toEqual([said]);
  });

  it('keeps the tombstone as it is, whoever asks', async () => {
    await expect(app.sql('delete from shinrai.shredded_keys')).rejects.toThrow();
    await expect(app.sql(`update shinrai.shredded_keys set rule = 'NONE'`)).rejects.toThrow();
    await expect(app.sql('delete from shinrai.data_keys')).rejects.toThrow(/never changes/);
  });

  it('erases again what an old copy of the key folder brings back', async () => {
    const one = await kept();
    expired = [{ key: one.keyId, employee: person }];
    cpSync(keys, `${keys}.copy`, { recursive: true });
    await run('sealing.shred');
    rmSync(keys, { recursive: true });
    renameSync(`${keys}.copy`, keys);
    await expect(open(one)).rejects.toMatchObject({ code: 'SHREDDED' });
    expect(await run('sealing.shred')).toEqual({ shredded: 0, again: 1 });
    expect(await new KeyFolder(keys).open(one.keyId)).toBe('SHREDDED');
  });
});

describe('the operator', () => {
  it('is told of a key that is missing', async () => {
    const one = await kept();
    rmSync(join(keys, 'keys', one.keyId.slice(-2), one.keyId));
    expect(await check()).toMatchObject({ state: 'READY', missing: 1 });
    await expect(run('sealing.check')).rejects.toThrow(/KEY_LOST: 1 of/);
    await expect(open(one)).rejects.toMatchObject({ code: 'KEY_LOST' });
  });

  it('goes on with new keys only after saying that the old ones are gone', async () => {
    const one = await kept();
    const guard = app.nest.get(KeyGuard, { strict: false });
    await expect(inContext(() => guard.acceptLoss(operator))).rejects.toMatchObject({ code: 'MOVE_NOT_ALLOWED' });
    rmSync(keys, { recursive: true });
    expect(await check()).toMatchObject({ state: 'LOST' });
    await inContext(() => guard.acceptLoss(operator));
    expect(await open(await kept())).toEqual([said]);
    await expect(open(one)).rejects.toMatchObject({ code: 'KEY_LOST' });
    expect(await check()).toMatchObject({ state: 'READY', missing: 0 });
    expect(await app.sql(`select actor_label from shinrai.audit_events where action = 'ACCEPT_KEY_LOSS'`)).toHaveLength(
      1,
    );
  });
});
