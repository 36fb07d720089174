import { afterAll, beforeAll, expect, it } from '@jest/globals';

import { type TestApp, startApp } from '../support/app.ts';
import { assign, requirement } from '../support/duties.ts';
import { departments, employee } from '../support/people.ts';

const ask = 'mutation ($input: ExtensionInput!) { requestExtension(input: $input) { petitions { id } } }';
const propose = 'mutation ($input: ProposeExemptionInput!) { proposeExemption(input: $input) { id } }';
const decide = (move: 'grant' | 'deny') =>
  `mutation ($input: DecidePetitionInput!) { ${move}Petition(input: $input) { id } }`;
const revoke = 'mutation ($input: RevokePetitionInput!) { revokePetition(input: $input) { id } }';
const inbox = '{ myNotices(first: 20, locale: JA) { edges { node { kind subject path } } } }';

let app: TestApp;
let security: string;
const people: Record<string, string> = {};
const as = (number: string, document: string, input: object) => app.as(number)(document, { input });
const told = async (number: string): Promise<string[]> =>
  (await app.as(number)(inbox)).myNotices.edges.map(({ node }: any) => node.subject);

beforeAll(async () => {
  app = await startApp();
  const { sales1, personnel } = await departments(app);
  people['1002'] = await employee(app, { number: '1002', department: sales1, name: '佐藤 健' });
  people['1001'] = await employee(app, {
    number: '1001',
    department: sales1,
    name: '髙橋 一郎',
    manager: people['1002'],
  });
  for (const [number, role] of [
    ['2001', 'TRAINING_ADMIN'],
    ['2003', 'HR'],
    ['2004', 'HR'],
  ] as const)
    people[number] = await employee(app, { number, department: personnel, name: `係 ${number}`, roles: [role] });
  security = await requirement(app, '情報セキュリティ研修');
}, 60_000);
afterAll(() => app.close());

it('tells the manager of an extension that is asked for, and whoever asked what became of it', async () => {
  const [assignmentId] = await assign(app, [{ employee: people['1001']!, requirement: security, dueOn: '2026-12-31' }]);
  const input = { assignmentId, until: '2027-01-31', reason: '入院のため' };
  const { requestExtension } = await as('1001', ask, input);
  const { id } = requestExtension.petitions[0];
  expect(await told('1002')).toEqual(['髙橋 一郎さんの申請(期限の延長)が届いています']);
  expect([await told('2003'), await told('1001')]).toEqual([[], []]);
  await as('1002', decide('grant'), { id });
  await as('2003', revoke, { id, reason: '取り消し' });
  expect(await told('1001')).toEqual([
    '研修「情報セキュリティ研修」の申請(期限の延長)が取り消されました',
    '研修「情報セキュリティ研修」の申請(期限の延長)が承認されました',
  ]);
  const [{ params }] = await app.sql(`select params from shinrai.notices where kind = 'PETITION_DECIDED' limit 1`);
  expect(params).toEqual({ petitionId: id, state: 'GRANTED' });
});

it('tells those who may decide of an exemption, but neither whoever proposed it nor whom it is for', async () => {
  const input = { personId: people['2004'], requirementId: security, startsOn: '2026-12-01', endsOn: '2026-12-31' };
  const { proposeExemption } = await as('2003', propose, { ...input, reason: '出向のため' });
  expect(await told('2001')).toEqual(['係 2004さんの申請(免除)が届いています']);
  expect([await told('2003'), await told('2004')]).toEqual([[], []]);
  await as('2001', decide('deny'), { id: proposeExemption.id, reason: '期間が重ならないため' });
  expect(await told('2003')).toEqual(['研修「情報セキュリティ研修」の申請(免除)が承認されませんでした']);
});

it('tells HR where the manager has left', async () => {
  const other = await requirement(app, '年次研修');
  const [assignmentId] = await assign(app, [{ employee: people['1001']!, requirement: other, dueOn: '2026-12-31' }]);
  await app.sql(`update shinrai.employees set left_on = '2026-11-01' where number = '1002'`);
  await as('1001', ask, { assignmentId, until: '2027-01-31', reason: '入院のため' });
  expect(await told('2003')).toContain('髙橋 一郎さんの申請(期限の延長)が届いています');
});
