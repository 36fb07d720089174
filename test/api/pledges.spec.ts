import { createHash, randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type TestApp, startApp } from '../support/app.ts';
import { assign } from '../support/courses.ts';
import { departments, employee } from '../support/people.ts';

const save = 'mutation ($input: SavePledgeFormInput!) { savePledgeForm(input: $input) { id version } }';
const review =
  'mutation ($input: ReviewPledgeFormInput!) { reviewPledgeForm(input: $input) { id version versions { number publishedAt writtenBy { number } reviewedBy { number } } } }';
const text = 'query ($id: ID!) { pledgeForm(id: $id) { version versions { number textHash(locale: JA) } } }';
const give =
  'mutation ($input: GivePledgeInput!) { givePledge(input: $input) { id fulfilledAt pledge { pledgeId givenAt formVersion { number } } } }';
const take =
  'mutation ($input: TakePledgeInput!) { takePledge(input: $input) { id state breach method person { number } outsiderName takenBy { number } hasScan } }';
const record =
  'mutation ($input: RecordPledgeEventInput!) { recordPledgeEvent(input: $input) { state breach moves events { id kind by { number } hasNote hasEvidence } } }';
const open = 'mutation ($input: OpenPledgeNoteInput!) { openPledgeNote(input: $input) }';
const list = `query ($first: Int!, $personId: ID) { pledges(first: $first, personId: $personId) {
  totalCount edges { node { id state breach events { kind by { number } } } } } }`;
const mine =
  'query { myAssignments(first: 10) { edges { node { id activityKind standing pledge { pledgeId signedLocale signedHash formVersion { number title { ja } terms { ja } textHash(locale: JA) } } } } } }';

const title = { ja: '誓約書' };
const terms = [{ ja: '顧客情報を使わず、誰にも渡しません。' }, { ja: '写した媒体は会社へ返します。' }];
const sha256 = (said: string) => createHash('sha256').update(said).digest('hex');
const shown = sha256('誓約書\n\n1. 顧客情報を使わず、誰にも渡しません。\n2. 写した媒体は会社へ返します。');

let app: TestApp;
let formId: string;
const people: Record<string, string> = {};
const as = (number: string, document: string, input: object) => app.as(number)(document, { input });
const scan = async (number: string) => {
  const sent = await app.nest.inject({
    method: 'POST',
    url: '/proofs',
    headers: {
      'x-employee': number,
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent('誓約書.pdf'),
    },
    payload: Buffer.from('%PDF-1.7\n署名'),
  });
  return sent.json().id as string;
};
const paper = async (more: object = {}) => ({
  id: randomUUID(),
  formId,
  locale: 'JA',
  textHash: shown,
  givenOn: '2026-11-20',
  place: '本人宅',
  scanId: await scan('2001'),
  voluntary: true,
  copyGiven: true,
  ...more,
});
const file = (number: string, path: string) =>
  app.nest.inject({ method: 'GET', url: `/pledges/${path}`, headers: { 'x-employee': number } });

beforeAll(async () => {
  app = await startApp();
  const { sales1, personnel } = await departments(app);
  const company = [
    { number: '2001', department: personnel, name: '佐々木 恵', roles: ['SECURITY_OFFICER' as const] },
    { number: '2002', department: personnel, name: '三浦 弁', roles: ['LEGAL' as const] },
    { number: '2003', department: personnel, name: '岡田 人', roles: ['HR' as const] },
    { number: '1001', department: sales1, name: '髙橋 一郎' },
    { number: '1002', department: sales1, name: '渡邉 葵' },
    { number: '1003', department: sales1, name: '退職 済子', leftOn: '2026-10-31' },
  ];
  for (const person of company) people[person.number] = await employee(app, person);
  const { savePledgeForm: form } = await as('2001', save, { kind: 'NO_USE_NO_SPREAD', title, terms });
  formId = form.id;
  await as('2002', review, form);
});
afterAll(() => app.close());

describe('a form', () => {
  it('is signed only once somebody of legal who did not write it has reviewed it', async () => {
    const { savePledgeForm: form } = await as('2002', save, { kind: 'RETURN', title, terms });
    await expect(as('2001', review, form)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(as('2002', review, form)).rejects.toMatchObject({ code: 'SAME_PERSON' });
    const refused = as('2001', take, await paper({ formId: form.id, outsiderName: '外部 太郎' }));
    await expect(refused).rejects.toMatchObject({ code: 'ACTIVITY_NOT_PUBLISHED' });
    const { savePledgeForm: again } = await as('2001', save, { ...form, kind: 'RETURN', title, terms });
    const { reviewPledgeForm: reviewed } = await as('2002', review, again);
    expect(reviewed.versions).toMatchObject([
      { number: 1, writtenBy: { number: '2001' }, reviewedBy: { number: '2002' } },
    ]);
    await expect(app.sql(`update shinrai.pledge_form_versions set terms = '[]'`)).rejects.toThrow('never changes');
  });

  it.each([
    [{ ja: '違反したときは違約金１００万円を支払います。' }, 'PLEDGE_FIXED_PENALTY', 'JA'],
    [{ ja: 'このたびの件を深くお詫びします。' }, 'PLEDGE_FORCED_APOLOGY', 'JA'],
    [{ ja: '媒体を返します。', en: 'I apologise for what I did.' }, 'PLEDGE_FORCED_APOLOGY', 'EN'],
  ])('refuses the term %j, and says where it stands', async (term, code, locale) => {
    const refused = as('2001', save, { kind: 'RETURN', title, terms: [...terms, term] });
    await expect(refused).rejects.toMatchObject({ code, params: { term: 3, locale } });
  });
});

it('a term of 200 kB is refused by its place', async () => {
  const refused = as('2001', save, { kind: 'RETURN', title, terms: [...terms, { ja: 'あ'.repeat(70_000) }] });
  await expect(refused).rejects.toMatchObject({ params: { fields: { 'terms.2': ['maxLength'] } } });
});

describe('a pledge in the portal', () => {
  it('is given for a duty, against the wording that was shown, once', async () => {
    await owed(['1001', '1002']);
    const duty = await pledgeDuty('1001');
    expect(duty.pledge).toMatchObject({ pledgeId: null, formVersion: { number: 1, textHash: shown } });
    const input = { id: randomUUID(), assignmentId: duty.id, locale: 'JA', textHash: shown, voluntary: true };
    await expect(as('1001', give, { ...input, voluntary: false })).rejects.toMatchObject({ code: 'PLEDGE_COERCED' });
    const otherText = as('1001', give, { ...input, textHash: sha256('別の文面') });
    await expect(otherText).rejects.toMatchObject({ code: 'PLEDGE_TEXT_CHANGED' });
    await expect(as('1002', give, input)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const both = await Promise.all([as('1001', give, input), as('1001', give, input)]);
    for (const { givePledge } of both) expect(givePledge.pledge.pledgeId).toBe(input.id);
    expect(await pledgeDuty('1001')).toMatchObject({
      standing: 'DONE',
      pledge: { signedLocale: 'JA', signedHash: shown },
    });
    const [{ count }] = await app.sql(`select count(*)::int as count from shinrai.pledges`);
    expect(count).toBe(1);
  });

  it('hands a copy to whoever gave it, and to nobody else without need', async () => {
    const { pledgeId } = (await pledgeDuty('1001')).pledge;
    const copy = await file('1001', `${pledgeId}/copy`);
    expect(copy.headers['content-type']).toBe('application/pdf');
    expect(copy.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await file('1002', `${pledgeId}/copy`)).statusCode).toBe(404);
    expect((await file('1001', `${pledgeId}/scan`)).statusCode).toBe(404);
  });

  it('with a wording that was replaced is refused, and superseded by the next', async () => {
    const { pledgeForm: form } = await app.as('2001')(text, { id: formId });
    const newTerms = [...terms, { ja: '私物の機器を業務に使いません。' }];
    const { savePledgeForm: draft } = await as('2001', save, {
      id: formId,
      version: form.version,
      kind: 'NO_USE_NO_SPREAD',
      title,
      terms: newTerms,
    });
    await as('2002', review, draft);
    const duty = await pledgeDuty('1002');
    const input = { id: randomUUID(), assignmentId: duty.id, locale: 'JA', textHash: shown, voluntary: true };
    await expect(as('1002', give, input)).rejects.toMatchObject({ code: 'PLEDGE_TEXT_CHANGED' });
    const { textHash } = duty.pledge.formVersion;
    app.clock.forward({ minutes: 1 });
    await as('2001', take, await paper({ personId: people['1001'], textHash }));
    const { pledges } = await app.as('2001')(list, { first: 10, personId: people['1001'] });
    expect(pledges.edges.map(({ node }: any) => [node.state, node.events])).toEqual([
      ['IN_FORCE', []],
      ['SUPERSEDED', [{ kind: 'SUPERSEDED', by: null }]],
    ]);
  });
});

describe('a pledge on paper', () => {
  let textHash: string;
  beforeAll(async () => {
    textHash = (await app.as('2001')(text, { id: formId })).pledgeForm.versions[0].textHash;
  });

  it('is taken from an employee whose duty it fulfils, from somebody who left, or from an outsider', async () => {
    const { takePledge: inHouse } = await as('2001', take, await paper({ personId: people['1002'], textHash }));
    expect(inHouse).toMatchObject({ method: 'PAPER', person: { number: '1002' }, hasScan: true });
    expect((await pledgeDuty('1002')).standing).toBe('DONE');
    const { takePledge: left } = await as('2001', take, await paper({ personId: people['1003'], textHash }));
    expect(left).toMatchObject({ person: { number: '1003' }, takenBy: { number: '2001' } });
    const outsider = { outsiderName: '外部 太郎', outsiderOrganisation: '委託先株式会社', textHash };
    const { takePledge: outside } = await as('2001', take, await paper(outsider));
    expect(outside).toMatchObject({ person: null, outsiderName: '外部 太郎', state: 'IN_FORCE', breach: 'NONE' });
    expect((await file('2003', `${outside.id}/scan`)).rawPayload.toString()).toBe('%PDF-1.7\n署名');
    expect((await file('1002', `${outside.id}/scan`)).statusCode).toBe(404);
  });

  it('is refused where it was not of free will, of oneself, of nobody, without its paper, or before it was written', async () => {
    const cases: [object, object][] = [
      [{ outsiderName: '外部 太郎', voluntary: false }, { code: 'PLEDGE_COERCED' }],
      [{ personId: people['2001'] }, { code: 'BENEFICIARY' }],
      [{}, { params: { fields: { personId: ['isDefined'] } } }],
      [{ outsiderName: '外部 太郎', scanId: randomUUID() }, { params: { fields: { scanId: ['exists'] } } }],
      [{ outsiderName: '外部 太郎', scanId: await scan('1001') }, { params: { fields: { scanId: ['exists'] } } }],
      [{ outsiderName: '外部 太郎', givenOn: '2026-11-23' }, { params: { fields: { givenOn: ['notInTheFuture'] } } }],
      [{ outsiderName: '外部 太郎', copyGiven: false }, { params: { fields: { copyGiven: ['equals'] } } }],
      [{ personId: people['1002'], interviewId: randomUUID() }, { params: { fields: { interviewId: ['exists'] } } }],
    ];
    for (const [more, refusal] of cases)
      await expect(as('2001', take, await paper({ textHash, ...more }))).rejects.toMatchObject(refusal);
    await expect(as('2003', take, await paper({ textHash }))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('never changes, whoever asks the database', async () => {
    await expect(app.sql(`update shinrai.pledges set place = 'x'`)).rejects.toThrow('append-only');
    await expect(app.sql(`delete from shinrai.pledge_events`)).rejects.toThrow();
  });

  it('is suspected by one and found broken by another, with reasons that only those who take pledges open', async () => {
    const { takePledge } = await as('2001', take, await paper({ personId: people['1003'], textHash }));
    const evidenceId = await scan('2001');
    const say = (number: string, kind: string, note = '私物のHDDから顧客名簿が見つかった') =>
      as(number, record, { id: takePledge.id, kind, note, ...(number === '2001' && { evidenceId }) });
    await expect(say('2001', 'BREACH_FOUND')).rejects.toMatchObject({ code: 'MOVE_NOT_ALLOWED' });
    await expect(say('2001', 'SUPERSEDED')).rejects.toMatchObject({ code: 'MOVE_NOT_ALLOWED' });
    const { recordPledgeEvent: suspected } = await say('2001', 'BREACH_SUSPECTED');
    expect(suspected).toMatchObject({ breach: 'SUSPECTED', moves: ['RELEASED'] });
    await expect(say('2001', 'BREACH_FOUND')).rejects.toMatchObject({ code: 'SAME_PERSON' });
    const { recordPledgeEvent: found } = await say('2002', 'BREACH_FOUND', '押収した媒体と照合した');
    expect(found).toMatchObject({ breach: 'FOUND', state: 'IN_FORCE' });
    const [{ id }] = suspected.events;
    expect((await as('2002', open, { id })).openPledgeNote).toBe('私物のHDDから顧客名簿が見つかった');
    await expect(as('2003', open, { id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const [row] = await app.sql(`select note from shinrai.pledge_events where id = $1`, [id]);
    expect(row.note.toString('utf8')).not.toContain('私物');
    expect([suspected.events[0].hasEvidence, found.events[1].hasEvidence]).toEqual([true, false]);
    expect((await file('2002', `evidence/${id}`)).rawPayload.toString()).toBe('%PDF-1.7\n署名');
    expect((await file('2003', `evidence/${id}`)).statusCode).toBe(403);
    expect((await file('2002', `evidence/${found.events[1].id}`)).statusCode).toBe(404);
    const [{ opened }] = await app.sql(
      `select count(*)::int as opened from shinrai.audit_events where action = 'OPEN_PLEDGE_NOTE' and outcome = 'DONE'`,
    );
    expect(opened).toBe(1);
  });
});

async function owed(numbers: string[]): Promise<void> {
  const { draftRequirement: requirement } = await as('2003', drafted, {
    activityKind: 'PLEDGE',
    activityId: formId,
    title: { ja: '秘密保持の誓約' },
    audience: { people: numbers.map(number => people[number]) },
  });
  await assign(app, '2003', requirement, { cycle: 2026, dueOn: '2026-12-31' });
}
const drafted = 'mutation ($input: DraftRequirementInput!) { draftRequirement(input: $input) { id version } }';

async function pledgeDuty(number: string) {
  const { myAssignments } = await app.as(number)(mine);
  return myAssignments.edges.map(({ node }: any) => node).find((node: any) => node.activityKind === 'PLEDGE');
}
