import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { MikroORM, RequestContext } from '@mikro-orm/core';

import { system } from '../../src/access/actor.ts';
import { HoldService } from '../../src/holds/hold.service.ts';
import { Jobs } from '../../src/platform/jobs.ts';
import { KeyStore } from '../../src/platform/key-store.ts';
import { type TestApp, startApp } from '../support/app.ts';
import { beginning, publishedForm, writing } from '../support/interview-forms.ts';
import { outcome } from '../support/life.ts';
import { department, employee } from '../support/people.ts';

const begin = 'mutation ($input: BeginInterviewInput!) { beginInterview(input: $input) { id } }';
const save = 'mutation ($input: SaveInterviewSectionInput!) { saveInterviewSection(input: $input) { key } }';
const hold = 'mutation ($input: SetLegalHoldInput!) { setLegalHold(input: $input) { id } }';
const handOffs = '{ handOffs(first: 10) { edges { node { id } } } }';
const openHandOff = 'query ($id: ID!) { openHandOff(id: $id) { notes } }';

let app: TestApp;
let person: string;
let versionId: string;

async function company(): Promise<void> {
  app = await startApp();
  const corporate = await department(app, 'L00', { name: '法務部' });
  person = await employee(app, { number: 'L1', department: corporate, name: '髙橋 一郎' });
  await employee(app, { number: 'L5', department: corporate, name: '中村 守', roles: ['SECURITY_OFFICER'] });
  await employee(app, { number: 'L6', department: corporate, name: '三浦 弁', roles: ['LEGAL'] });
  await employee(app, { number: 'L8', department: corporate, name: '山本 結', roles: ['WHISTLEBLOWING_OFFICER'] });
  versionId = (await publishedForm(app, 'L5', 'kept', { purpose: 'INVESTIGATION' })).versionId;
}

/** An interview in which something was written, and that nobody ever sealed. */
async function begun(section: object = {}): Promise<string> {
  const { beginInterview } = await app.as('L5')(begin, { input: beginning(versionId, { personId: person }) });
  await app.as('L5')(save, { input: writing(beginInterview.id, 'work', { notes: '面談の内容', ...section }) });
  return beginInterview.id;
}
const shred = () => app.nest.get(Jobs, { strict: false }).run('sealing.shred');
const rules = async () =>
  (await app.sql('select rule from shinrai.shredded_keys order by rule')).map(({ rule }) => rule);
const years = (count: number) => app.clock.forward({ days: count * 365.25 + 1 });
const setHold = () => app.as('L6')(hold, { input: { personId: person, reason: '訴えが起こされたため' } });

beforeEach(company);
afterEach(() => app.close());

describe('what has been kept for long enough', () => {
  it('is also an interview that was begun three years ago and never sealed', async () => {
    const id = await begun();
    years(2.9);
    expect(await shred()).toEqual({ shredded: 0, again: 0 });
    years(0.1);
    expect(await shred()).toEqual({ shredded: 1, again: 0 });
    expect(await rules()).toEqual(['INTERVIEW_NOTES']);
    const more = writing(id, 'work', { revision: 1, notes: 'もう書けない' });
    expect(await outcome(app.as('L5')(save, { input: more }))).toBe('SHREDDED');
  });

  it('is a protected report after five years', async () => {
    await begun({ handOff: true });
    const [{ node }] = (await app.as('L8')(handOffs)).handOffs.edges;
    years(4.9);
    await shred();
    expect((await app.as('L8')(openHandOff, node)).openHandOff.notes).toBe('面談の内容');
    years(0.1);
    await shred();
    expect(await rules()).toEqual(['HAND_OFFS', 'INTERVIEW_NOTES']);
    expect(await outcome(app.as('L8')(openHandOff, node))).toBe('SHREDDED');
  });
});

describe('a legal hold at the last moment', () => {
  it('keeps what it is about, though it was not yet in force when the shredding began', async () => {
    await begun();
    years(3);
    const em = app.nest.get(MikroORM).em.fork();
    const [isSet, mayCommit] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const setting = RequestContext.create(em, () =>
      em.transactional(async () => {
        const holds = app.nest.get(HoldService, { strict: false });
        await holds.set({ ...system, roles: ['LEGAL'] }, { personId: person, reason: '訴えのため' });
        isSet.resolve();
        await mayCommit.promise;
      }),
    );
    await Promise.race([isSet.promise, setting]);
    const shredding = shred();
    await new Promise(resolve => setTimeout(resolve, 300));
    mayCommit.resolve();
    await setting;
    expect(await shredding).toEqual({ shredded: 0, again: 0 });
    expect(await rules()).toEqual([]);
  });

  it('waits while a key is being destroyed, and comes into force when it is gone', async () => {
    await begun();
    years(3);
    const order: string[] = [];
    const store = app.nest.get(KeyStore, { strict: false });
    const [isDestroying, mayGoOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const destroy = store.destroy.bind(store);
    store.destroy = async id => {
      isDestroying.resolve();
      await mayGoOn.promise;
      await destroy(id);
      order.push('destroyed');
    };
    const shredding = shred();
    await isDestroying.promise;
    const setting = setHold().then(() => order.push('held'));
    await new Promise(resolve => setTimeout(resolve, 300));
    mayGoOn.resolve();
    await Promise.all([shredding, setting]);
    expect(order).toEqual(['destroyed', 'held']);
    expect(await rules()).toEqual(['INTERVIEW_NOTES']);
  });
});
