import { createHash, randomUUID } from 'node:crypto';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { Jobs } from '../../src/platform/jobs.ts';
import { type TestApp, startApp } from '../support/app.ts';
import { filesOf, madePack, textOf } from '../support/evidence.ts';
import { outcome, smallCompany } from '../support/life.ts';
import { department, employee } from '../support/people.ts';
import { type Published, draft, hashOf, publish, save, statement, toSign } from '../support/statements.ts';

const begun = '2026-11-22T01:00:00.000Z';
const signatureFields =
  'id answer standing versionNumber textHash signedAt hasNote devices { assetTag owner } files { id name }';
const sign = `mutation ($input: SignStatementInput!) { signStatement(input: $input) {
  id standing fulfilledAt attestation { maySign signatures { ${signatureFields} } } } }`;
const mine = `query ($id: ID!) { myAssignment(id: $id) { id dueOn standing attestation {
  nature maySign statement { textHash title { ja } asksDevices } preserve { ja } signatures { ${signatureFields} } } } }`;
const detail = 'id standing answer mayDecide mayCheck drawn checkResult decidedBy { number } checkedBy { number }';
const accept = `mutation ($input: DecideExceptionInput!) { acceptException(input: $input) { ${detail} } }`;
const askAgain = `mutation ($input: DecideExceptionInput!) { askAgain(input: $input) { ${detail} } }`;
const openNote = 'mutation ($input: SignatureNoteInput!) { openSignatureNote(input: $input) { notes } }';
const draw = `mutation ($input: DrawSampleInput!) { drawSample(input: $input) {
  cycle signed waiting undrawn draws { percent seed population drawn matched mismatched } } }`;
const check = `mutation ($input: CheckSignatureInput!) { checkSignature(input: $input) { ${detail} } }`;
const answers = `query ($requirementId: ID!, $cycle: Int!, $standing: SignatureStanding, $toCheck: Boolean, $first: Int = 100, $after: String) {
  signatures(requirementId: $requirementId, cycle: $cycle, standing: $standing, toCheck: $toCheck, first: $first, after: $after) {
    totalCount pageInfo { endCursor } edges { node { id answer standing drawn checkResult person { number } } } } }`;
const proofs = `query ($requirementId: ID!) { signatureProofs(requirementId: $requirementId, cycle: 2026, first: 100) {
  edges { node { id textHash versionNumber signedAt person { number } } } } }`;
const setHold = 'mutation ($input: SetLegalHoldInput!) { setLegalHold(input: $input) { id } }';

let app: TestApp;
let people: Record<string, string>;
const as = (number: string, document: string, input: object) => app.as(number)(document, { input });
const input = (assignmentId: string, { textHash }: Pick<Published, 'textHash'>, more: object = {}) => ({
  signatureId: randomUUID(),
  assignmentId,
  textHash,
  answer: 'YES',
  devices: [],
  proofIds: [],
  ...more,
});
const dutyOf = async (number: string, id: string) => (await app.as(number)(mine, { id })).myAssignment;
const listed = async (variables: object, number = '5001') =>
  (await app.as(number)(answers, { cycle: 2026, ...variables })).signatures.edges.map(({ node }: any) => node);
const upload = async (number: string) => {
  const { body } = await app.nest.inject({
    method: 'POST',
    url: '/proofs',
    headers: {
      'x-employee': number,
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent('削除記録.pdf'),
    },
    payload: Buffer.from('%PDF-1.7 削除済み'),
  });
  return (JSON.parse(body) as { id: string }).id;
};
const fileAs = async (number: string, id: string) =>
  (await app.nest.inject({ url: `/signature-files/${id}`, headers: { 'x-employee': number } })).statusCode;

beforeAll(async () => {
  app = await startApp({ at: begun });
  people = await smallCompany(app);
  const security = await department(app, '900', { name: '情報セキュリティ室' });
  for (const [number, role] of [
    ['5001', 'SECURITY_OFFICER'],
    ['5002', 'SECURITY_OFFICER'],
    ['6001', 'LEGAL'],
    ['7001', 'ADMIN'],
  ] as const)
    people[number] = await employee(app, { number, department: security, roles: [role] });
});
beforeEach(() => app.clock.set(begun));
afterAll(() => app.close());

describe('a statement', () => {
  it('is written in both languages, published once and then never changes', async () => {
    const { saveStatement: saved } = await as('5001', save, draft());
    expect(saved).toMatchObject({ nature: 'CONFIRM', versions: [{ number: 1, state: 'DRAFT', textHash: null }] });
    const { id, version } = saved;
    const { publishStatement } = await as('2001', publish, { id, version });
    expect(publishStatement).toMatchObject({
      askedAnew: 0,
      statement: { versions: [{ number: 1, state: 'PUBLISHED', textHash: hashOf(draft()), publishedAt: begun }] },
    });
    expect(await outcome(as('2001', publish, { id, version }))).toBe('STALE');
    const seen = publishStatement.statement.version;
    expect(await outcome(as('2001', publish, { id, version: seen }))).toBe('MOVE_NOT_ALLOWED');
    await expect(
      app.sql(`update shinrai.statement_versions set body = '{}' where statement_id = $1`, [id]),
    ).rejects.toThrow('never changes');
    expect(await outcome(as('2001', save, draft({ id, version: seen, nature: 'DELETE' })))).toBe('INVALID_INPUT');
  });

  it.each([
    ['an employee', '1001', {}, 'FORBIDDEN'],
    ['HR', '3001', {}, 'FORBIDDEN'],
    ['nobody without English', '2001', { body: { ja: '本文', en: '' } }, 'INVALID_INPUT'],
    ['nobody for DELETE without a text to preserve', '2001', { nature: 'DELETE', preserveText: null }, 'INVALID_INPUT'],
    ['nobody with 200 kB', '2001', { body: { ja: 'あ'.repeat(70_000), en: 'x' } }, 'INVALID_INPUT'],
  ])('may be written by: %s', async (_, number, more, code) => {
    expect(await outcome(as(number, save, draft(more)))).toBe(code);
  });
});

describe('signing', () => {
  it('binds the person, the time and the text shown, and fulfils the duty', async () => {
    const told = await statement(app, { asksDevices: true, asksEvidence: true });
    const { duties } = await toSign(app, told, [people['1001']!]);
    const id = duties[0]!;
    expect(await dutyOf('1001', id)).toMatchObject({
      standing: 'DUE',
      attestation: { maySign: true, statement: { textHash: told.textHash, asksDevices: true }, signatures: [] },
    });
    const devices = [{ assetTag: ' PC-0123 ', owner: 'COMPANY' }];
    expect(await outcome(as('1001', sign, input(id, told, { devices })))).toBe('INVALID_INPUT');
    const proofIds = [await upload('1001')];
    expect(await outcome(as('1001', sign, input(id, told, { devices, proofIds: [await upload('1002')] })))).toBe(
      'INVALID_INPUT',
    );
    const { signStatement } = await as('1001', sign, input(id, told, { devices, proofIds }));
    expect(signStatement).toMatchObject({ standing: 'DONE', fulfilledAt: begun, attestation: { maySign: false } });
    const [signature] = signStatement.attestation.signatures;
    expect(signature).toMatchObject({
      answer: 'YES',
      standing: 'COUNTS',
      textHash: told.textHash,
      devices: [{ assetTag: 'PC-0123', owner: 'COMPANY' }],
      files: [{ name: '削除記録.pdf' }],
    });
    const [kept] = await app.sql('select employee_id, request_id from shinrai.signatures where id = $1', [
      signature.id,
    ]);
    expect(kept).toEqual({ employee_id: people['1001'], request_id: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    const file = signature.files[0].id;
    expect(await Promise.all(['1001', '5001', '1002', '3001'].map(one => fileAs(one, file)))).toEqual([
      200, 200, 404, 404,
    ]);
    await expect(app.sql(`update shinrai.signatures set answer = 'NO'`)).rejects.toThrow(
      /append-only|permission denied/,
    );
    const [{ certificates }] = await app.sql('select count(*)::int as certificates from shinrai.certificates');
    expect(certificates).toBe(0);
  });

  it('is done by nobody for anybody else', async () => {
    const told = await statement(app);
    const { duties } = await toSign(app, told, [people['1001']!]);
    const tries = { '1002': 'NOT_FOUND', '7001': 'NOT_FOUND', '3001': 'ATTEST_PROXY', '5001': 'ATTEST_PROXY' };
    for (const [number, code] of Object.entries(tries))
      expect(await outcome(as(number, sign, input(duties[0]!, told)))).toBe(code);
    expect(await outcome(as('1001', sign, input('nonsense', told)))).toBe('NOT_FOUND');
  });

  it('twice at once is one signature; a retry is the same one', async () => {
    const told = await statement(app);
    const { duties } = await toSign(app, told, [people['1001']!, people['1002']!]);
    const same = input(duties[0]!, told);
    expect(await Promise.all([1, 2, 3].map(() => outcome(as('1001', sign, same))))).toEqual(['DONE', 'DONE', 'DONE']);
    expect(await outcome(as('1001', sign, same))).toBe('DONE');
    const other = await Promise.all([1, 2].map(() => outcome(as('1002', sign, input(duties[1]!, told)))));
    expect(other.toSorted()).toEqual(['ALREADY_SIGNED', 'DONE']);
    expect(await outcome(as('1002', sign, { ...input(duties[1]!, told), signatureId: same.signatureId }))).toBe(
      'INVALID_INPUT',
    );
    const [{ count }] = await app.sql('select count(*)::int from shinrai.signatures where assignment_id = any($1)', [
      duties,
    ]);
    expect(count).toBe(2);
  });

  it('of a wording that was published over meanwhile is refused, and the new one is shown', async () => {
    const told = await statement(app);
    const { duties } = await toSign(app, told, [people['1001']!]);
    const next = await statement(app, {
      id: told.id,
      version: told.version,
      body: { ja: '新しい本文', en: 'A new text' },
    });
    expect(await outcome(as('1001', sign, input(duties[0]!, told)))).toBe('ATTEST_TEXT_CHANGED');
    expect((await dutyOf('1001', duties[0]!)).attestation.statement.textHash).toBe(next.textHash);
    expect(await outcome(as('1001', sign, input(duties[0]!, next)))).toBe('DONE');
  });

  it('with NO leaves it open, and can be signed again', async () => {
    const told = await statement(app);
    const { duties, requirement } = await toSign(app, told, [people['1001']!]);
    const { signStatement } = await as('1001', sign, input(duties[0]!, told, { answer: 'NO' }));
    expect(signStatement).toMatchObject({
      standing: 'DUE',
      attestation: { maySign: true, signatures: [{ standing: 'NOT_YET' }] },
    });
    app.clock.set('2026-11-23T01:00:00Z');
    await as('1001', sign, input(duties[0]!, told));
    expect(await listed({ requirementId: requirement })).toMatchObject([
      { answer: 'YES', standing: 'COUNTS' },
      { answer: 'NO', standing: 'SUPERSEDED' },
    ]);
  });
});

describe('an exception', () => {
  const asked = async (number = '1001', note = '出向先の端末が手元にないため') => {
    const told = await statement(app);
    const { duties, requirement } = await toSign(app, told, [people[number]!]);
    const { signStatement } = await as(number, sign, input(duties[0]!, told, { answer: 'EXCEPTION', note }));
    return { told, requirement, duty: duties[0]!, signatureId: signStatement.attestation.signatures[0].id as string };
  };

  it('needs its reason, waits for the security officer, and fulfils the duty once it is accepted', async () => {
    const { duty, signatureId, told } = await asked();
    expect(await dutyOf('1001', duty)).toMatchObject({ standing: 'DUE', attestation: { maySign: false } });
    expect(await outcome(as('1001', sign, input(duty, told)))).toBe('ALREADY_SIGNED');
    for (const number of ['3001', '2001', '4001', '1002'])
      expect(await outcome(as(number, accept, { signatureId, reason: '確認済み' }))).toBe('FORBIDDEN');
    const { acceptException } = await as('5001', accept, { signatureId, reason: '戻り次第、確認する' });
    expect(acceptException).toMatchObject({ standing: 'COUNTS', decidedBy: { number: '5001' }, mayDecide: false });
    expect((await dutyOf('1001', duty)).standing).toBe('DONE');
    expect(await outcome(as('5002', askAgain, { signatureId, reason: '再確認' }))).toBe('ALREADY_DECIDED');
    const notes = ['出向先の端末が手元にないため', '戻り次第、確認する'];
    for (const number of ['1001', '5002'])
      expect((await as(number, openNote, { signatureId })).openSignatureNote.notes).toEqual(notes);
    for (const number of ['1002', '3001', '4001', '7001'])
      expect(await outcome(as(number, openNote, { signatureId }))).toBe('NOT_FOUND');
  });

  it('that does not do asks again; nobody decides about their own, and two at once decide once', async () => {
    const { duty, signatureId, told } = await asked('5001');
    expect(await outcome(as('5001', accept, { signatureId, reason: '自分で' }))).toBe('BENEFICIARY');
    const both = await Promise.all(
      [
        as('5002', askAgain, { signatureId, reason: '端末名も書いてください' }),
        as('5002', accept, { signatureId, reason: '可' }),
      ].map(outcome),
    );
    expect(both.toSorted()).toEqual(['ALREADY_DECIDED', 'DONE']);
    const after = await dutyOf('5001', duty);
    if (after.standing === 'DUE') expect(await outcome(as('5001', sign, input(duty, told)))).toBe('DONE');
  });

  it('to a wording that changed is not accepted', async () => {
    const { duty, signatureId, told } = await asked();
    const next = await statement(app, {
      id: told.id,
      version: told.version,
      body: { ja: '新しい本文', en: 'A new text' },
    });
    expect(await outcome(as('5001', accept, { signatureId, reason: '可' }))).toBe('ATTEST_TEXT_CHANGED');
    expect(await outcome(as('1001', sign, input(duty, next)))).toBe('DONE');
  });

  it('is kept in words by nothing but the seal', async () => {
    const { signatureId } = await asked('1001', '秘密のカナリア');
    await as('5001', accept, { signatureId, reason: 'カナリア了承' });
    const tables = ['signatures', 'signature_decisions', 'audit_events', 'notices'];
    for (const table of tables) {
      const [{ found }] = await app.sql(
        `select coalesce(string_agg(t::text, ' '), '') as found from shinrai.${table} t`,
      );
      expect(found).not.toContain('カナリア');
      expect(found).not.toContain(Buffer.from('カナリア').toString('hex'));
    }
  });
});

describe('another wording', () => {
  it('asks everybody of the current cycle anew; what they signed stays as history', async () => {
    const told = await statement(app);
    const { duties, requirement } = await toSign(app, told, [people['1001']!, people['1002']!], {
      dueOn: '2026-11-30',
    });
    await as('1001', sign, input(duties[0]!, told));
    const { saveStatement } = await as(
      '2001',
      save,
      draft({ id: told.id, version: told.version, title: { ja: '改訂版', en: 'Revised' } }),
    );
    const { publishStatement } = await as('2001', publish, { id: told.id, version: saveStatement.version });
    expect(publishStatement.askedAnew).toBe(1);
    const { myAssignments } = await app.as('1001')(
      `query { myAssignments(first: 50) { edges { node { id standing dueOn attestation { maySign signatures { standing versionNumber } } } } } }`,
    );
    const again = myAssignments.edges
      .map(({ node }: any) => node)
      .find(({ attestation }: any) => attestation?.maySign && attestation.signatures.length > 0);
    expect(again).toMatchObject({
      standing: 'DUE',
      dueOn: '2026-12-22',
      attestation: { maySign: true, signatures: [{ standing: 'SUPERSEDED', versionNumber: 1 }] },
    });
    expect(await listed({ requirementId: requirement })).toMatchObject([{ standing: 'SUPERSEDED' }]);
    const rows = await app.sql(
      'select count(*)::int as open from shinrai.assignments where requirement_id = $1 and ended_at is null',
      [requirement],
    );
    expect(rows).toEqual([{ open: 2 }]);
  });

  it('published while somebody signs: refused, or asked anew', async () => {
    const told = await statement(app);
    const numbers = ['1001', '1002', '1005', '1006'];
    const { duties, requirement } = await toSign(
      app,
      told,
      numbers.map(number => people[number]!),
    );
    const { saveStatement } = await as(
      '2001',
      save,
      draft({ id: told.id, version: told.version, title: { ja: '改訂', en: 'New' } }),
    );
    const [published, ...signed] = await Promise.all([
      as('2001', publish, { id: told.id, version: saveStatement.version }),
      ...numbers.map((number, i) => outcome(as(number, sign, input(duties[i]!, told)))),
    ]);
    const done = signed.filter(one => one === 'DONE').length;
    expect(published.publishStatement.askedAnew).toBe(done);
    expect(signed.filter(one => one === 'ATTEST_TEXT_CHANGED')).toHaveLength(numbers.length - done);
    const [{ open }] = await app.sql(
      'select count(*)::int as open from shinrai.assignments where requirement_id = $1 and ended_at is null and fulfilled_at is null',
      [requirement],
    );
    expect(open).toBe(numbers.length);
  });
});

describe('somebody under a legal hold', () => {
  const hold = (number: string) => as('6001', setHold, { personId: people[number], reason: '調査のため' });

  it('is not asked to delete, though to confirm; the duty is excused and not gone', async () => {
    const deletion = await statement(app, { nature: 'DELETE' });
    const other = await statement(app);
    const { duties } = await toSign(app, deletion, [people['1006']!]);
    const [confirmation] = (await toSign(app, other, [people['1006']!])).duties;
    await hold('1006');
    expect((await dutyOf('1006', duties[0]!)).attestation).toMatchObject({
      statement: null,
      preserve: { ja: expect.any(String) },
      maySign: false,
    });
    expect(await outcome(as('1006', sign, input(duties[0]!, deletion)))).toBe('ATTEST_HOLD');
    expect(await outcome(as('1006', sign, input(confirmation!, other)))).toBe('DONE');
  });

  it('set while they sign: signed before, or refused', async () => {
    const told = await statement(app, { nature: 'DELETE' });
    const { duties } = await toSign(app, told, [people['1005']!]);
    const [signed] = await Promise.all([outcome(as('1005', sign, input(duties[0]!, told))), hold('1005')]);
    expect(['DONE', 'ATTEST_HOLD']).toContain(signed);
    const [{ wrong }] = await app.sql(
      `select count(*)::int as wrong from shinrai.signatures s join shinrai.legal_holds h on h.employee_id = s.employee_id
       where s.assignment_id = $1 and h.set_at < s.signed_at`,
      [duties[0]],
    );
    expect(wrong).toBe(0);
  });
});

describe('verification of a sample', () => {
  const signedBy = async (numbers: string[]) => {
    const told = await statement(app);
    const { duties, requirement } = await toSign(
      app,
      told,
      numbers.map(number => people[number]!),
    );
    for (const [i, number] of numbers.entries()) await as(number, sign, input(duties[i]!, told));
    return { told, requirement };
  };

  it('is drawn so that anybody can draw again, and each signature stands in one draw', async () => {
    const { requirement } = await signedBy(['1001', '1002', '2001', '3001', '3002']);
    const { drawSample } = await as('5001', draw, { requirementId: requirement, cycle: 2026, percent: 25 });
    expect(drawSample).toMatchObject([
      { signed: 5, undrawn: 0, draws: [{ percent: 25, population: 5, drawn: 2, matched: 0 }] },
    ]);
    const { seed } = drawSample[0].draws[0];
    const all = await listed({ requirementId: requirement });
    const rankOf = (id: string) => createHash('sha256').update(`${seed}:${id}`).digest('hex');
    const expected = all.map(({ id }: any) => id).toSorted((a: string, b: string) => (rankOf(a) < rankOf(b) ? -1 : 1));
    const drawn = all.filter((one: any) => one.drawn).map(({ id }: any) => id);
    expect(new Set(drawn)).toEqual(new Set(expected.slice(0, 2)));
    expect(await outcome(as('5001', draw, { requirementId: requirement, cycle: 2026, percent: 100 }))).toBe(
      'NOTHING_TO_DRAW',
    );
    expect(await outcome(as('5001', draw, { requirementId: requirement, cycle: 2026, percent: 0 }))).toBe(
      'INVALID_INPUT',
    );
    expect(await outcome(as('3001', draw, { requirementId: requirement, cycle: 2026 }))).toBe('FORBIDDEN');
    const { attestationCycles } = await app.as('4001')(
      'query ($id: ID) { attestationCycles(requirementId: $id) { draws { seed } } }',
      { id: requirement },
    );
    expect(attestationCycles).toEqual([{ draws: [{ seed }] }]);
  });

  it('two at once draw once', async () => {
    const { requirement } = await signedBy(['1001', '1002']);
    const both = await Promise.all(
      [1, 2].map(() => outcome(as('5001', draw, { requirementId: requirement, cycle: 2026 }))),
    );
    expect(both.toSorted()).toEqual(['DONE', 'NOTHING_TO_DRAW']);
  });

  it('is done by another person; a mismatch opens the duty anew', async () => {
    const { requirement } = await signedBy(['1001', '5001']);
    await as('5001', draw, { requirementId: requirement, cycle: 2026, percent: 100 });
    const waiting = await listed({ requirementId: requirement, toCheck: true });
    const of = (number: string) => waiting.find((one: any) => one.person.number === number).id as string;
    expect(await outcome(as('5001', check, { signatureId: of('5001'), method: 'VISUAL', result: 'MATCH' }))).toBe(
      'BENEFICIARY',
    );
    expect(await outcome(as('5002', check, { signatureId: of('5001'), method: 'VISUAL', result: 'MATCH' }))).toBe(
      'DONE',
    );
    expect(await outcome(as('5001', check, { signatureId: of('1001'), method: 'SCAN', result: 'MISMATCH' }))).toBe(
      'INVALID_INPUT',
    );
    const found = {
      signatureId: of('1001'),
      method: 'SCAN',
      result: 'MISMATCH',
      note: '共有フォルダに旧顧客名簿が残っている',
    };
    const { checkSignature } = await as('5001', check, found);
    expect(checkSignature).toMatchObject({ standing: 'MISMATCH', checkedBy: { number: '5001' }, mayCheck: false });
    expect(await outcome(as('5002', check, found))).toBe('ALREADY_CHECKED');
    const rows = await app.sql(
      'select part, ending, fulfilled_at is not null as done from shinrai.assignments where requirement_id = $1 and employee_id = $2 order by part',
      [requirement, people['1001']],
    );
    expect(rows).toEqual([
      { part: 1, ending: 'RELEASED', done: true },
      { part: 2, ending: null, done: false },
    ]);
    const { attestationCycles } = await app.as('5001')(
      'query ($id: ID) { attestationCycles(requirementId: $id) { signed draws { drawn matched mismatched } } }',
      { id: requirement },
    );
    expect(attestationCycles).toEqual([{ signed: 1, draws: [{ drawn: 2, matched: 1, mismatched: 1 }] }]);
    expect((await as('5002', openNote, { signatureId: of('1001') })).openSignatureNote.notes).toEqual([found.note]);
    expect((await as('1001', openNote, { signatureId: of('1001') })).openSignatureNote.notes).toEqual([]);
  });
});

describe('a notice', () => {
  const inbox = async (number: string, kind: string) => {
    const { myNotices } = await app.as(number)(
      '{ myNotices(first: 100) { edges { node { kind subject lines path } } } }',
    );
    return myNotices.edges.map(({ node }: any) => node).filter((node: any) => node.kind === kind);
  };
  const toldTo = async (kind: string, about: string) =>
    (
      await app.sql(
        `select e.number from shinrai.notices n join shinrai.employees e on e.id = n.employee_id
         where n.kind = $1 and n.params::text like '%' || $2 || '%' order by 1`,
        [kind, about],
      )
    ).map(({ number }) => number);
  const claimedBy = async (number: string) => {
    const told = await statement(app);
    const { duties } = await toSign(app, told, [people[number]!]);
    const claimed = input(duties[0]!, told, { answer: 'EXCEPTION', note: '秘密の事情' });
    await as(number, sign, claimed);
    return { told, duty: duties[0]!, signatureId: claimed.signatureId };
  };
  /** The requirement, and the duty that is open now. */
  const openDuty = async (number: string, statementId: string) => {
    const [found] = await app.sql(
      `select id from shinrai.assignments where employee_id = $1 and activity_id = $2 and ended_at is null and fulfilled_at is null`,
      [people[number], statementId],
    );
    return found?.id as string;
  };

  it('of an exception goes to those who decide, but not to whoever claims it; it names nobody and no reason', async () => {
    const { signatureId } = await claimedBy('1001');
    expect(await toldTo('ATTESTATION_EXCEPTION', signatureId)).toEqual(['5001', '5002']);
    const own = await claimedBy('5002');
    expect(await toldTo('ATTESTATION_EXCEPTION', own.signatureId)).toEqual(['5001']);
    const notice = (await inbox('5001', 'ATTESTATION_EXCEPTION')).find(({ path }: any) => path.endsWith(signatureId));
    expect(notice).toMatchObject({
      subject: '「旧顧客ファイルの削除」に例外の申し出が届いています',
      path: `/signatures/${signatureId}`,
    });
    expect(JSON.stringify(notice)).not.toMatch(/秘密|1001|髙橋/);
  });

  it('of an exception that does not do goes to whoever claimed it', async () => {
    const { duty, signatureId } = await claimedBy('1001');
    await as('5001', askAgain, { signatureId, reason: '秘密の理由' });
    const [notice] = (await inbox('1001', 'ATTESTATION_ANEW')).filter(({ path }: any) => path.endsWith(duty));
    expect(notice.lines[0]).toContain('例外の申し出は承認されませんでした');
    expect(JSON.stringify(notice)).not.toContain('秘密');
    expect(await toldTo('ATTESTATION_ANEW', duty)).toEqual(['1001']);
  });

  it('of another wording goes to those who signed the one before, in the place of the first reminder', async () => {
    const told = await statement(app);
    const { duties } = await toSign(app, told, [people['1001']!, people['1002']!]);
    await as('1001', sign, input(duties[0]!, told));
    await statement(app, { id: told.id, version: told.version, body: { ja: '新しい本文', en: 'A new text' } });
    const again = await openDuty('1001', told.id);
    const [notice] = (await inbox('1001', 'ATTESTATION_ANEW')).filter(({ path }: any) => path.endsWith(again));
    expect(notice).toMatchObject({ subject: '「旧顧客ファイルの削除」にもう一度お答えください' });
    expect(notice.lines).toEqual([
      '文面が新しくなりました。新しい文面を読んで、もう一度お答えください。',
      '期限は2026年12月31日(木)です。前のお答えは、履歴として残っています。',
    ]);
    expect(await toldTo('ATTESTATION_ANEW', again)).toEqual(['1001']);
    await app.nest.get(Jobs, { strict: false }).run('reminders.send');
    expect(await toldTo('ASSIGNED', again)).toEqual([]);
  });

  it('of a mismatch goes to whoever signed', async () => {
    const told = await statement(app);
    const { duties, requirement } = await toSign(app, told, [people['1001']!]);
    const signed = input(duties[0]!, told);
    await as('1001', sign, signed);
    await as('5001', draw, { requirementId: requirement, cycle: 2026, percent: 100 });
    const { signatureId } = signed;
    await as('5001', check, { signatureId, method: 'SCAN', result: 'MISMATCH', note: '秘密の結果' });
    const again = await openDuty('1001', told.id);
    const [notice] = (await inbox('1001', 'ATTESTATION_ANEW')).filter(({ path }: any) => path.endsWith(again));
    expect(notice.lines[0]).toContain('異なる点がありました');
    expect(JSON.stringify(notice)).not.toContain('秘密');
  });
});

describe('who has answered nothing by the end', () => {
  const counts = 'query ($id: ID!) { attestationCycles(requirementId: $id) { noReply } }';
  const names = `query ($id: ID!, $first: Int!, $after: String) { found: attestationNoReplies(
    requirementId: $id, cycle: 2026, first: $first, after: $after) {
    totalCount pageInfo { endCursor } edges { node { number } } } }`;

  it('is counted and named from the day after, but for who is excused or has said anything', async () => {
    const told = await statement(app, { nature: 'DELETE' });
    const numbers = ['1001', '1002', '2001', '3001', '3002'];
    const { duties, requirement } = await toSign(
      app,
      told,
      numbers.map(number => people[number]!),
      { dueOn: '2026-11-22' },
    );
    await as('1001', sign, input(duties[0]!, told));
    await as('1002', sign, input(duties[1]!, told, { answer: 'NO' }));
    await as('6001', setHold, { personId: people['3001'], reason: '調査のため' });
    const noReply = async () =>
      (await app.as('4001')(counts, { id: requirement })).attestationCycles[0].noReply as number;
    expect(await noReply()).toBe(0);
    app.clock.set('2026-11-23T01:00:00Z');
    expect(await noReply()).toBe(2);
    const { found } = await app.as('4001')(names, { id: requirement, first: 1 });
    const after = found.pageInfo.endCursor;
    const { found: rest } = await app.as('4001')(names, { id: requirement, first: 1, after });
    expect([found, rest].map(({ edges }) => edges[0].node.number)).toEqual(['2001', '3002']);
    expect(found.totalCount).toBe(2);
    for (const number of ['1001', '2001'])
      expect(await outcome(app.as(number)(names, { id: requirement, first: 1 }))).toBe('FORBIDDEN');
  });
});

describe('what was signed', () => {
  it('is seen with answers by the security officer and HR, without them by the auditor, and by nobody else', async () => {
    const told = await statement(app);
    const { duties, requirement } = await toSign(app, told, [people['1001']!, people['1002']!]);
    await as('1001', sign, input(duties[0]!, told));
    app.clock.set('2026-11-22T02:00:00Z');
    await as('1002', sign, input(duties[1]!, told, { answer: 'EXCEPTION', note: '確認中' }));
    const { signatureProofs } = await app.as('4001')(proofs, { requirementId: requirement });
    expect(signatureProofs.edges.map(({ node }: any) => [node.person.number, node.textHash])).toEqual([
      ['1002', told.textHash],
      ['1001', told.textHash],
    ]);
    expect(await outcome(app.as('4001')(answers, { requirementId: requirement, cycle: 2026 }))).toBe('FORBIDDEN');
    expect(await listed({ requirementId: requirement, standing: 'WAITING' }, '3001')).toMatchObject([
      { answer: 'EXCEPTION' },
    ]);
    for (const number of ['1001', '2001', '6001', '7001'])
      expect(await outcome(app.as(number)(answers, { requirementId: requirement, cycle: 2026 }))).toBe('FORBIDDEN');
    const first = await app.as('5001')(answers, { requirementId: requirement, cycle: 2026, first: 1 });
    const after = first.signatures.pageInfo.endCursor;
    const second = await app.as('5001')(answers, { requirementId: requirement, cycle: 2026, first: 1, after });
    expect([first, second].map(({ signatures }) => signatures.edges[0].node.person.number)).toEqual(['1002', '1001']);
  });

  it('stands in the completion of the company by itself', async () => {
    const told = await statement(app);
    const { duties, requirement } = await toSign(app, told, [people['1001']!, people['1002']!]);
    await as('1001', sign, input(duties[0]!, told));
    const { completionByEmployee } = await app.as('3001')(
      `query ($id: ID!) { completionByEmployee(first: 50, filter: { requirementId: $id }) { edges { node { person { number } counts { done due } } } } }`,
      { id: requirement },
    );
    expect(
      completionByEmployee.edges.map(({ node }: any) => [node.person.number, node.counts.done, node.counts.due]),
    ).toEqual(
      expect.arrayContaining([
        ['1001', 1, 0],
        ['1002', 0, 1],
      ]),
    );
  });

  it('is proven to an auditor by its hash, without what was answered', async () => {
    const told = await statement(app);
    const { duties, requirement } = await toSign(app, told, [people['1001']!, people['1002']!]);
    await as('1001', sign, input(duties[0]!, told));
    await as('1002', sign, input(duties[1]!, told, { answer: 'EXCEPTION', note: '確認中' }));
    const files = await filesOf(app, '4001', await madePack(app, '4001', { requirementId: requirement, cycle: 2026 }));
    const lines = textOf(files, 'signatures.csv').trimEnd().split('\r\n').slice(1);
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(line).toContain(`,1,${told.textHash},2026-11-22`);
    expect(textOf(files, 'signatures.csv')).not.toMatch(/例外|EXCEPTION/);
    expect(textOf(files, 'completions.csv')).toContain('確認書への署名');
  });

  it('cannot be replaced by a certificate from elsewhere', async () => {
    const { duties } = await toSign(app, await statement(app), [people['1001']!]);
    const certificate = { certificateTitle: '修了証', issuer: '協会', issuedOn: '2026-11-01', validUntil: null };
    const handIn = 'mutation ($input: HandInCertificateInput!) { handInCertificate(input: $input) }';
    for (const number of ['1001', '3001'])
      expect(
        await outcome(as(number, handIn, { assignmentId: duties[0], proofId: await upload(number), ...certificate })),
      ).toBe('MOVE_NOT_ALLOWED');
  });
});
