import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { operator } from '../../src/access/actor.ts';
import { newId } from '../../src/kernel/id.ts';
import type { SealService } from '../../src/sealing/seal.service.ts';
import { type WatchedHouse, plant, watchedHouse } from '../support/canary.ts';
import { interviewWith } from '../support/interview-canary.ts';
import { pledgesWith } from '../support/pledge-canary.ts';
import { deed as inDeed } from '../support/sealed.ts';
import { statementsWith } from '../support/statement-canary.ts';

let house: WatchedHouse;
beforeAll(async () => {
  house = await watchedHouse();
}, 120_000);
afterAll(() => house.close());

const deed = <Answer>(work: (seals: SealService) => Promise<Answer>) => inDeed(house.app, work);

/** A text goes in sealed, is read, and everything that can go wrong does. */
async function sealed(canary: string): Promise<void> {
  const record = { recordType: 'Interview', recordId: newId() };
  const at = { table: 'key_canaries', column: 'sealed', rowId: record.recordId };
  const keyId = await deed(seals => seals.newKey(record));
  const bytes = await deed(seals => seals.seal(keyId, at, canary));
  const keep = () =>
    house.app.sql('insert into shinrai.key_canaries (id, key_id, sealed, made_at) values ($1, $2, $3, $4)', [
      record.recordId,
      keyId,
      bytes,
      new Date('2000-01-01'),
    ]);
  await keep();
  await expect(keep()).rejects.toThrow('duplicate key');
  expect(await deed(seals => seals.open(operator, 'READ', record, [{ keyId, at, bytes }]))).toEqual([canary]);
  await expect(
    deed(seals => seals.open(operator, 'READ', record, [{ keyId, at: { ...at, column: 'other' }, bytes }])),
  ).rejects.toMatchObject({ code: 'SEAL_BROKEN' });
  await expect(deed(seals => seals.seal(newId(), at, canary))).rejects.toMatchObject({ code: 'KEY_LOST' });
  await expect(deed(seals => seals.seal(keyId, at, `${canary}\ud800`))).rejects.toThrow(TypeError);
}

/** Each flow puts the canary where confidential text goes, with its refusals. A folder that seals adds its own. */
const flows: [what: string, flow: (canary: string) => Promise<void>][] = [
  ['whatever SealService is given', sealed],
  ['legal holds and attestations', canary => statementsWith(house.app, canary)],
  ['an interview', canary => interviewWith(house.app, canary)],
  ['a pledge', canary => pledgesWith(house.app, canary)],
];

describe('a canary', () => {
  it('is found everywhere when it is put into a plain field', async () => {
    const canary = plant();
    // more than once, since a page of the WAL may end in the middle of one
    for (let time = 0; time < 5; time++)
      await house.app.sql(
        `insert into shinrai.audit_events (id, at, action, outcome, actor_label, details) values ($1, now(), 'READ', 'DONE', $2, '{}')`,
        [newId(), canary],
      );
    const found = await house.find(canary);
    expect(found).toContain('table shinrai.audit_events');
    expect(found).toContain('postgres.log');
    expect(found.some(place => place.startsWith('postgres/base/'))).toBe(true);
    expect(found.some(place => place.startsWith('postgres/pg_wal/'))).toBe(true);
  });

  it.each(flows)('is found nowhere when it goes in sealed: %s', async (_, flow) => {
    const canary = plant();
    await flow(canary);
    expect(await house.find(canary)).toEqual([]);
  });
});
