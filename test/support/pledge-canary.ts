import { createHash, randomUUID } from 'node:crypto';

import { expect } from '@jest/globals';

import type { TestApp } from './app.ts';
import { outcome } from './life.ts';
import { department, employee } from './people.ts';

const title = { ja: '誓約書' };
const terms = [{ ja: '顧客情報を使わず、誰にも渡しません。' }];
const textHash = createHash('sha256').update('誓約書\n\n1. 顧客情報を使わず、誰にも渡しません。').digest('hex');

const answers = {
  savePledgeForm: '{ id version }',
  reviewPledgeForm: '{ id }',
  takePledge: '{ id }',
  recordPledgeEvent: '{ events { id } }',
  openPledgeNote: '',
};

/** Puts the canary wherever a pledge takes a text or a file that is sealed, with refusals around it. */
export async function pledgesWith(app: TestApp, canary: string): Promise<void> {
  const legal = await department(app, 'P00', { name: '法務部' });
  await employee(app, { number: 'P5', department: legal, name: '佐々木 恵', roles: ['SECURITY_OFFICER'] });
  await employee(app, { number: 'P6', department: legal, name: '三浦 弁', roles: ['LEGAL'] });
  const personId = await employee(app, { number: 'P1', department: legal, name: '髙橋 一郎' });
  const ask = async (number: string, door: keyof typeof answers, input: object) => {
    const type = `${door[0]!.toUpperCase()}${door.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { ${door}(input: $input) ${answers[door]} }`;
    return (await app.as(number)(document, { input }))[door];
  };
  const file = `%PDF-1.7 ${canary}`;
  const upload = (content: string) =>
    app.nest.inject({
      method: 'POST',
      url: '/proofs',
      headers: { 'x-employee': 'P5', 'content-type': 'application/octet-stream', 'x-file-name': 'scan.pdf' },
      payload: Buffer.from(content),
    });
  const uploaded = async () => (await upload(file)).json<{ id: string }>().id;
  const read = async (number: string, url: string) =>
    (await app.nest.inject({ method: 'GET', url, headers: { 'x-employee': number } })).rawPayload.toString();

  await outcome(upload(canary));
  const form = await ask('P5', 'savePledgeForm', { kind: 'NO_USE_NO_SPREAD', title, terms });
  await ask('P6', 'reviewPledgeForm', form);
  const scanId = await uploaded();
  const taken = {
    id: randomUUID(),
    formId: form.id,
    personId,
    locale: 'JA',
    textHash,
    givenOn: '2026-11-20',
    place: '会議室',
    scanId,
    voluntary: true,
    copyGiven: true,
  };
  await outcome(ask('P5', 'takePledge', { ...taken, voluntary: false }));
  const { id } = await ask('P5', 'takePledge', taken);
  expect(await read('P1', `/pledges/${id}/scan`)).toBe(file);
  expect(await read('P5', `/proofs/${scanId}`)).toBe(file);
  const event = { id, kind: 'BREACH_SUSPECTED', note: canary, evidenceId: await uploaded() };
  await outcome(ask('P5', 'recordPledgeEvent', { ...event, note: canary.repeat(200) }));
  const { events } = await ask('P5', 'recordPledgeEvent', event);
  expect(await ask('P5', 'openPledgeNote', { id: events.at(-1).id })).toBe(canary);
  expect(await read('P6', `/pledges/evidence/${events.at(-1).id}`)).toBe(file);
}
