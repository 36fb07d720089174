import { expect } from '@jest/globals';

import type { TestApp } from './app.ts';
import { beginning, publishedForm, writing } from './interview-forms.ts';
import { outcome } from './life.ts';
import { department, employee } from './people.ts';

const doors = {
  beginInterview: '{ id }',
  saveInterviewSection: '{ revision }',
  sealInterview: '{ id }',
  amendInterview: '{ id }',
  acknowledgeInterview: '',
  addFollowUp: '{ id }',
  finishFollowUp: '{ id }',
  addInterviewStatement: '{ id }',
  checkInterviewStatement: '{ id }',
  addInspection: '{ id }',
};
type Door = keyof typeof doors;
const inputOf: Partial<Record<Door, string>> = { sealInterview: 'EndInterviewInput' };

/** Puts the canary wherever an interview takes a text that is sealed, with the refusals around it. */
export async function interviewWith(app: TestApp, canary: string): Promise<void> {
  const corporate = await department(app, 'I00', { name: '管理本部' });
  const person = await employee(app, { number: 'I1', department: corporate, name: '髙橋 一郎' });
  await employee(app, { number: 'I5', department: corporate, name: '中村 守', roles: ['SECURITY_OFFICER'] });
  await employee(app, { number: 'I8', department: corporate, name: '山本 結', roles: ['WHISTLEBLOWING_OFFICER'] });
  const { versionId } = await publishedForm(app, 'I5', 'canary', { purpose: 'INVESTIGATION' });
  const ask = async (door: Door, input: object, number = 'I5') => {
    const type = inputOf[door] ?? `${door[0]!.toUpperCase()}${door.slice(1)}Input`;
    return (await app.as(number)(`mutation ($input: ${type}!) { ${door}(input: $input) ${doors[door]} }`, { input }))[
      door
    ];
  };
  const { id: interviewId } = await ask('beginInterview', beginning(versionId, { personId: person }));
  const write = (section: string, change: object) =>
    ask('saveInterviewSection', writing(interviewId, section, { notes: canary, ...change }));
  for (const [section, question, value] of [
    ['work', 'mood', '3'],
    ['data', 'usb', 'NO'],
    ['health', 'since', '2026-10-01'],
  ])
    await write(section!, { answers: [{ question, value }] });
  await write('career', { handOff: true });
  await outcome(write('work', { revision: 7 }));
  await outcome(write('work', { revision: 1, notes: canary.repeat(1000) }));
  await outcome(write('work', { revision: 1, answers: [{ question: 'mood', value: canary }] }));
  await ask('addInterviewStatement', { interviewId, text: canary, about: canary });
  const thing = {
    interviewId,
    owner: 'PERSON',
    ruleReference: '第45条',
    object: canary,
    method: canary,
    result: canary,
  };
  await outcome(ask('addInspection', { ...thing, consent: 'NONE' }));
  await ask('addInspection', { ...thing, consent: 'WRITTEN' });
  const { id } = await ask('addFollowUp', { interviewId, text: canary, ownerId: person, dueOn: '2099-12-31' });
  await ask('finishFollowUp', { id, note: canary });
  await outcome(ask('finishFollowUp', { id, note: canary }));
  await ask('sealInterview', { id: interviewId });
  await outcome(write('data', { revision: 1 }));
  const paper = (bytes: string) =>
    app.nest.inject({
      method: 'POST',
      url: `/interview-papers/${interviewId}?seq=0&result=ACKNOWLEDGED`,
      headers: { 'x-employee': 'I5', 'content-type': 'application/octet-stream' },
      payload: Buffer.from(bytes),
    });
  expect((await paper(canary)).statusCode).toBe(400);
  const filed = await paper(`%PDF-1.7 ${canary}`);
  expect(filed.statusCode).toBe(201);
  const url = `/interview-papers/${filed.json<{ id: string }>().id}`;
  const read = await app.nest.inject({ method: 'GET', url, headers: { 'x-employee': 'I1' } });
  expect(read.rawPayload.toString()).toBe(`%PDF-1.7 ${canary}`);
  await ask('amendInterview', { interviewId, section: 'data', text: canary, reason: canary, requestedBy: person });
  const comment = { id: interviewId, result: 'WITH_COMMENT', comment: canary };
  await outcome(ask('acknowledgeInterview', { ...comment, seq: 0 }, 'I1'));
  await ask('acknowledgeInterview', { ...comment, seq: 1 }, 'I1');
  const { interviewRecord } = await app.as('I5')(
    'query ($id: ID!) { interviewRecord(id: $id) { sections { notes } statements { id } } }',
    { id: interviewId },
  );
  await ask('checkInterviewStatement', {
    statementId: interviewRecord.statements[0].id,
    verification: 'DOCUMENT',
    evidence: canary,
  });
  await app.as('I1')('query ($id: ID!) { myInterviewRecord(id: $id) { sections { notes } } }', { id: interviewId });
  const { handOffs } = await app.as('I8')('{ handOffs(first: 1) { edges { node { id } } } }');
  await app.as('I8')('query ($id: ID!) { openHandOff(id: $id) { notes } }', { id: handOffs.edges[0].node.id });
}
