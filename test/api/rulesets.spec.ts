import { createHash } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { canonical } from '../../src/courses/course.rules.ts';
import { type TestApp, startApp } from '../support/app.ts';
import { departments, employee } from '../support/people.ts';

const wording = `ladder { sanction maxDays name { ja en } } offences { key reference heaviest name { ja en } }
  parameters { decisionMode tie seats minExternal minEntitled minPresent minExternalPresent quorum { numerator denominator } noticeDays
    postponementDays commentDays appealDays panelSeats panelExternal suspensionReviewDays aggravatesYears retentionYears
    dismissedCaseRetentionYears stayedByAppeal allowsSeveralSanctions publication }`;
const model = `query ($kind: RulesetKind!) { modelRuleset(kind: $kind) { kind ${wording} } }`;
const save = `mutation ($input: SaveRulesetInput!) { saveRuleset(input: $input) {
  kind version draft { number writtenBy { number } file { name sha256 } } latest { number } } }`;
const desk = 'query ($kind: RulesetKind!) { rulesetDesk(kind: $kind) { version draft { number } } }';
const publish = `mutation ($input: PublishRulesetInput!) { publishRuleset(input: $input) {
  id kind number effectiveFrom effectiveUntil bindsFrom madeKnownOn madeKnownHow publishedAt sourceHash file { sha256 } ${wording} } }`;
const inForce = `query ($kind: RulesetKind!, $day: LocalDate!) {
  rulesInForce(kind: $kind, day: $day) { number effectiveUntil bindsFrom sourceHash } }`;
const list = `query ($kind: RulesetKind) { rulesets(first: 10, kind: $kind) {
  totalCount edges { node { id kind versions { id number effectiveUntil } } } } }`;

let app: TestApp;
const as = (number: string, document: string, input: object) => app.as(number)(document, { input });
const known = { madeKnownOn: '2015-03-20', madeKnownHow: '社内ポータルへの掲示と全員へのメール' };
const written = async (kind: string) => {
  const { modelRuleset } = await app.as('LEG')(model, { kind });
  return { ...modelRuleset, effectiveFrom: '2015-04-01', ...known };
};
const seen = async (kind: string) => (await app.as('LEG')(desk, { kind })).rulesetDesk.version;
const upload = async (number: string, bytes = '%PDF-1.7\n就業規則') => {
  const headers = { 'x-employee': number, 'content-type': 'application/octet-stream', 'x-file-name': 'rules.pdf' };
  const sent = await app.nest.inject({ method: 'POST', url: '/proofs', headers, payload: Buffer.from(bytes) });
  return sent.json().id as string;
};
const download = (number: string, versionId: string) =>
  app.nest.inject({ method: 'GET', url: `/rulesets/${versionId}/file`, headers: { 'x-employee': number } });
const versions = async () => (await app.sql('select count(*)::int as n from shinrai.ruleset_versions'))[0].n;

beforeAll(async () => {
  app = await startApp();
  const { head } = await departments(app);
  await employee(app, { number: 'SECR', department: head, name: '事務 局子', roles: ['COMMITTEE_SECRETARIAT'] });
  await employee(app, { number: 'LEG', department: head, name: '法務 守', roles: ['LEGAL'] });
  await employee(app, { number: 'ADM', department: head, name: '管理 人', roles: ['ADMIN'] });
  await employee(app, { number: 'EMP', department: head, name: '社員 太郎' });
});
afterAll(() => app.close());

describe('work rules', () => {
  it('are written by one and published by another, and then read by everybody', async () => {
    const rules = await written('WORK_RULES');
    const fileId = await upload('SECR');
    const { saveRuleset: draft } = await as('SECR', save, { ...rules, fileId });
    expect(draft).toMatchObject({ draft: { number: 1, writtenBy: { number: 'SECR' } }, latest: null });
    expect((await app.as('EMP')(list)).rulesets.totalCount).toBe(0);
    const input = { kind: 'WORK_RULES', version: draft.version };
    await expect(as('SECR', publish, input)).rejects.toMatchObject({ code: 'SAME_PERSON' });
    const { publishRuleset: first } = await as('LEG', publish, input);
    expect(first).toMatchObject({ number: 1, bindsFrom: '2015-04-01', effectiveUntil: null, ladder: rules.ladder });
    const [{ node }] = (await app.as('EMP')(list)).rulesets.edges;
    expect(node.versions).toEqual([{ id: first.id, number: 1, effectiveUntil: null }]);
    const { kind, offences, ladder, effectiveFrom } = rules;
    const said = { kind, number: 1, effectiveFrom, ...known, ladder, offences, parameters: null };
    const all = canonical({ ...said, file: first.file.sha256 });
    expect(first.sourceHash).toBe(createHash('sha256').update(all).digest('hex'));
  });

  it('are handed out as a file to everybody, and a draft only to those who write rules', async () => {
    const [{ node }] = (await app.as('EMP')(list, { kind: 'WORK_RULES' })).rulesets.edges;
    const sent = await download('EMP', node.versions[0].id);
    expect([sent.statusCode, sent.headers['content-type'], sent.rawPayload.toString()]).toEqual([
      200,
      'application/pdf',
      '%PDF-1.7\n就業規則',
    ]);
    const rules = await written('WORK_RULES');
    const change = { effectiveFrom: '2017-10-01', version: await seen('WORK_RULES'), fileId: await upload('LEG') };
    await as('LEG', save, { ...rules, ...change });
    const [draft] = await app.sql('select id from shinrai.ruleset_versions where published_at is null');
    expect((await download('EMP', draft.id)).statusCode).toBe(404);
    expect((await download('SECR', draft.id)).statusCode).toBe(200);
    expect((await download('EMP', 'nothing')).statusCode).toBe(404);
  });

  it('are replaced from a later day on, and keep what was in force before it', async () => {
    const input = { kind: 'WORK_RULES', version: await seen('WORK_RULES') };
    await as('SECR', publish, input);
    for (const [day, number, until] of [
      ['2015-03-31', null, null],
      ['2017-09-30', 1, '2017-09-30'],
      ['2017-10-01', 2, null],
    ] as const) {
      const { rulesInForce: found } = await app.as('EMP')(inForce, { kind: 'WORK_RULES', day });
      expect([found?.number ?? null, found?.effectiveUntil ?? null]).toEqual([number, until]);
    }
    await expect(as('SECR', publish, { ...input, version: input.version + 1 })).rejects.toMatchObject({
      code: 'MOVE_NOT_ALLOWED',
    });
  });

  it('never change once published, whoever asks the database', async () => {
    const change = app.sql(`update shinrai.ruleset_versions set made_known_on = '2000-01-01' where number = 1`);
    await expect(change).rejects.toThrow('never changes');
    await expect(app.sql(`delete from shinrai.ruleset_versions`)).rejects.toThrow();
  });

  it('bind from the day on which they were made known, and are not published before it', async () => {
    const rules = await written('WORK_RULES');
    const late = { ...rules, effectiveFrom: '2026-11-01', version: await seen('WORK_RULES') };
    const { saveRuleset: silent } = await as('SECR', save, { ...late, madeKnownOn: null, madeKnownHow: null });
    const input = { kind: 'WORK_RULES', version: silent.version };
    await expect(as('LEG', publish, input)).rejects.toMatchObject({ code: 'RULE_NOT_MADE_KNOWN' });
    const told = { ...late, version: silent.version, madeKnownOn: '2026-11-20' };
    const { saveRuleset: draft } = await as('SECR', save, told);
    const { publishRuleset } = await as('LEG', publish, { ...input, version: draft.version });
    expect(publishRuleset).toMatchObject({ number: 3, effectiveFrom: '2026-11-01', bindsFrom: '2026-11-20' });
  });

  it.each([
    ['a day before rules that were published', { effectiveFrom: '2026-11-01' }, 'effectiveFrom', 'laterThanBefore'],
    ['being made known tomorrow', { madeKnownOn: '2026-11-23' }, 'madeKnownOn', 'notInTheFuture'],
    ['no word on how they were made known', { madeKnownHow: ' ' }, 'madeKnownHow', 'isNotEmpty'],
    ['a file of somebody else', { fileId: 'of EMP' }, 'fileId', 'exists'],
    ['a ladder without NONE', { ladder: [] }, 'ladder', 'includesNone'],
  ])('refuse %s, and nothing is written', async (_, change: any, field, rule) => {
    const before = await versions();
    const rules = await written('WORK_RULES');
    const fileId = change.fileId && (await upload('EMP'));
    const input = { ...rules, effectiveFrom: '2027-01-01', ...change, fileId, version: await seen('WORK_RULES') };
    await expect(as('SECR', save, input)).rejects.toMatchObject({ params: { fields: { [field]: [rule] } } });
    expect(await versions()).toBe(before);
  });
});

describe('committee rules', () => {
  it('are written within their bounds; a refusal says what is allowed, before anything is written', async () => {
    const rules = await written('COMMITTEE_RULES');
    const parameters = { ...rules.parameters, noticeDays: 2, minExternal: 0 };
    await expect(as('SECR', save, { ...rules, parameters })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      params: {
        fields: { 'parameters.noticeDays': ['min'], 'parameters.minExternal': ['min'] },
        allowed: { 'parameters.noticeDays': { min: 3 }, 'parameters.minExternal': { min: 1 } },
      },
    });
    expect(await app.sql(`select 1 from shinrai.rulesets where kind = 'COMMITTEE_RULES'`)).toEqual([]);
  });

  it('begun by two at once are one draft', async () => {
    const rules = await written('COMMITTEE_RULES');
    const both = await Promise.allSettled([as('SECR', save, rules), as('LEG', save, rules)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const late = both.find(each => each.status === 'rejected');
    expect(late?.reason).toMatchObject({ code: 'STALE' });
    await expect(as('LEG', save, { ...rules, version: 99 })).rejects.toMatchObject({ code: 'STALE' });
  });

  it('hold the parameters, and the list can be asked for one kind', async () => {
    const version = await seen('COMMITTEE_RULES');
    const rules = await written('COMMITTEE_RULES');
    const { saveRuleset: draft } = await as('SECR', save, { ...rules, version });
    const { publishRuleset } = await as('LEG', publish, { kind: 'COMMITTEE_RULES', version: draft.version });
    expect(publishRuleset).toMatchObject({ parameters: rules.parameters, ladder: [], offences: [] });
    const found = await app.as('EMP')(list, { kind: 'COMMITTEE_RULES' });
    expect(found.rulesets.edges.map(({ node }: any) => node.kind)).toEqual(['COMMITTEE_RULES']);
    expect((await app.as('EMP')(list)).rulesets.edges.map(({ node }: any) => node.kind)).toEqual([
      'COMMITTEE_RULES',
      'WORK_RULES',
    ]);
  });
});

it('everybody reads rules; nobody but the secretariat and legal writes them', async () => {
  const rules = await written('WORK_RULES');
  for (const number of ['EMP', 'ADM']) {
    await expect(as(number, save, rules)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(app.as(number)(desk, { kind: 'WORK_RULES' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await app.as(number)(list)).rulesets.totalCount).toBe(2);
  }
  const { parameterRules: bounds } = await app.as('EMP')(
    '{ parameterRules { name default floor ceiling unit source { ja en confirmed } } }',
  );
  expect(bounds).toContainEqual(
    expect.objectContaining({ name: 'noticeDays', default: 7, floor: 3, ceiling: 60, unit: 'DAYS' }),
  );
});
