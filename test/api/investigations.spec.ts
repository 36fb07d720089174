import { createHash, randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EntityManager, RequestContext } from '@mikro-orm/core';

import { ReporterService } from '../../src/investigations/reporter.service.ts';
import { type TestApp, startApp } from '../support/app.ts';
import {
  type CaseHouse,
  admitted,
  byTwo,
  caseHouse,
  evidence,
  investigated,
  investigator,
  publishedRules,
  takenIn,
  versionOf,
} from '../support/cases.ts';

let app: TestApp;
let house: CaseHouse;
beforeAll(async () => {
  app = await startApp({ at: '2017-02-17T01:00:00Z' });
  house = await caseHouse(app);
  await publishedRules(app);
});
afterAll(() => app.close());

const add = 'mutation ($input: AddEvidenceInput!) { addEvidence(input: $input) }';
const appoint =
  'mutation ($input: AppointInvestigatorInput!) { appointInvestigator(input: $input) { investigators { number } } }';
const report =
  'mutation ($input: ReportInvestigationInput!) { reportInvestigation(input: $input) { state report { text sha256 } } }';
const remedies = 'mutation ($input: TakeRemediesInput!) { takeRemedies(input: $input) { state } }';
const openMedical = 'mutation ($input: OpenMedicalFactInput!) { openMedicalFact(input: $input) { title text } }';
const full = 'evidence { id number kind adverse title text allegations supersedes hasFile witness { name number } }';
const statement = (more: object = {}) => ({
  kind: 'STATEMENT',
  title: '証人 花子の供述',
  text: '証人花子は、共有IDの紙を見たと述べた',
  witness: { number: 'W1' },
  masked: { title: '同僚の供述', text: '同僚の一人は、共有IDの紙を見たと述べた' },
  ...more,
});
const as = (who: string, document: string, input: object) => app.as(who)(document, { input });
const onCase = async (who: string, document: string, caseId: string, more: object) =>
  as(who, document, { caseId, version: await versionOf(app, caseId), ...more });
/** Where later stages put a case, whose own stories are elsewhere. */
const put = (id: string, state: string) =>
  app.sql(`update shinrai.cases set state = $2, noticed_at = coalesce(noticed_at, now()) where id = $1`, [id, state]);
const upload = async (who: string, name = 'scan.pdf', content: string | Buffer = '%PDF-1.7\n台帳') =>
  app.nest.inject({
    method: 'POST',
    url: '/proofs',
    headers: { 'x-employee': who, 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(name) },
    payload: Buffer.from(content),
  });
const read = (who: string, id: string) =>
  app.nest.inject({ method: 'GET', url: `/case-files/${id}`, headers: { 'x-employee': who } });
const seat = async (caseId: string, who: string, { part = 'MEMBER', cleared = true } = {}) =>
  app.sql(
    `insert into shinrai.case_parties (id, case_id, person_id, part, seat, external, from_at, cleared_at) values ($1, $2, $3, $4, 1, false, now(), $5)`,
    [randomUUID(), caseId, house.id(who), part, cleared ? new Date() : null],
  );

describe('an investigator', () => {
  it('is appointed by the secretariat, and then has the case', async () => {
    const id = await admitted(app, house);
    await expect(app.as('INV')('query ($id: ID!) { investigatedCase(id: $id) { id } }', { id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const { appointInvestigator } = await onCase('SECR', appoint, id, { personId: house.id('INV') });
    expect(appointInvestigator.investigators).toEqual([{ number: 'INV' }]);
    await as('SECR', appoint, { caseId: id, version: 0, personId: house.id('INV') }); // the same again
    expect(
      (await app.as('INV')('query ($id: ID!) { investigatedCase(id: $id) { state } }', { id })).investigatedCase.state,
    ).toBe('INVESTIGATION');
  });

  it('is nobody who is it, decides it, saw it or is excluded, and nobody who is gone', async () => {
    const id = await admitted(app, house);
    await investigator(app, house, id);
    await evidence(app, id, statement());
    await seat(id, 'K1');
    await app.sql('insert into shinrai.case_exclusions (id, case_id, person_id, at) values ($1, $2, $3, now())', [
      randomUUID(),
      id,
      house.id('EMP'),
    ]);
    for (const [who, ground] of [
      ['R1', 'SUBJECT'],
      ['K1', 'MEMBER'],
      ['W1', 'WITNESS'],
      ['EMP', 'EXCLUDED'],
    ])
      await expect(onCase('SECR', appoint, id, { personId: house.id(who!) })).rejects.toMatchObject({
        code: 'VOTER_IS_SUBJECT',
        params: { ground },
      });
    await expect(onCase('SECR', appoint, id, { personId: house.id('X2') })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    await expect(as('SECR', appoint, { caseId: id, version: 1, personId: house.id('HR1') })).rejects.toMatchObject({
      code: 'STALE',
    });
    await expect(onCase('LEG', appoint, id, { personId: house.id('HR1') })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('the file', () => {
  it('takes what it is given once, for good, and shows it as it was written', async () => {
    const id = await admitted(app, house);
    await investigator(app, house, id);
    const item = await evidence(app, id, statement());
    await onCase('INV', add, id, { id: item, kind: 'OTHER', title: 'x', text: 'x', adverse: false, allegationIds: [] }); // the same again
    const better = await evidence(app, id, { by: 'SECR', kind: 'SYSTEM_LOG', title: '接続の記録', supersedes: null });
    await evidence(app, id, { supersedes: better });
    await expect(evidence(app, id, { supersedes: better })).rejects.toMatchObject({ code: 'ALREADY_DONE' });
    const { investigatedCase } = await app.as('INV')(`query ($id: ID!) { investigatedCase(id: $id) { ${full} } }`, {
      id,
    });
    expect(investigatedCase.evidence).toMatchObject([
      {
        number: 1,
        kind: 'STATEMENT',
        title: '証人 花子の供述',
        allegations: [1],
        witness: { name: '証人 花子', number: 'W1' },
      },
      { number: 2, kind: 'SYSTEM_LOG', witness: null, hasFile: false },
      { number: 3, supersedes: 2 },
    ]);
    await expect(app.sql('update shinrai.evidence_items set adverse = false')).rejects.toThrow('append-only');
    await expect(app.sql('delete from shinrai.evidence_links')).rejects.toThrow();
  });

  it('belongs to one case: acts, items and files of others do not exist in it', async () => {
    const [id, other] = [await admitted(app, house), await admitted(app, house)];
    await investigator(app, house, id);
    const strange = await evidence(app, other, { by: 'SECR' });
    const [act] = await app.sql('select id from shinrai.allegations where case_id = $1', [other]);
    await expect(evidence(app, id, { allegationIds: [act.id] })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(evidence(app, id, { supersedes: strange })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    const { id: proofId } = (await upload('SECR')).json();
    await expect(evidence(app, id, { proofId })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    for (const who of ['INV', 'EMP', 'R1', 'K1']) {
      await expect(evidence(app, other, { by: who })).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(onCase(who, report, other, { text: 'x' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    await expect(
      as('INV', add, {
        caseId: id,
        version: 0,
        kind: 'OTHER',
        title: 'x',
        text: 'x',
        adverse: true,
        allegationIds: [],
      }),
    ).rejects.toMatchObject({
      code: 'STALE',
    });
  });

  it('takes nothing adverse after the hearing, what helps until the decision, then nothing', async () => {
    const id = await admitted(app, house);
    await put(id, 'HEARING');
    await evidence(app, id, { by: 'SECR' });
    await put(id, 'DELIBERATION_FACTS');
    await expect(evidence(app, id, { by: 'SECR' })).rejects.toMatchObject({ code: 'NEW_GROUNDS_AFTER_HEARING' });
    await evidence(app, id, { by: 'SECR', adverse: false });
    await put(id, 'DECIDED');
    await expect(evidence(app, id, { by: 'SECR', adverse: false })).rejects.toMatchObject({ code: 'SEALED' });
    const early = await takenIn(app, house);
    await expect(evidence(app, early, { by: 'SECR' })).rejects.toMatchObject({ code: 'MOVE_NOT_ALLOWED' });
  });

  it('holds no look at private things without written consent and a rule', async () => {
    const id = await admitted(app, house);
    const look = (inspection: object | null) =>
      evidence(app, id, { by: 'SECR', kind: 'INSPECTION', title: '私物の鞄', inspection });
    for (const lacking of [
      { consent: 'ORAL', ruleReference: '第70条' },
      { consent: 'WRITTEN', ruleReference: ' ' },
      { consent: 'NONE' },
    ])
      await expect(look({ owner: 'PERSON', ...lacking })).rejects.toMatchObject({ code: 'NO_CONSENT' });
    await expect(look(null)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await look({ owner: 'PERSON', consent: 'WRITTEN', ruleReference: '第70条' });
    await look({ owner: 'COMPANY', consent: 'NONE' });
  });
});

describe('a witness', () => {
  it.each([
    ['text', { title: '供述', text: '花 子が見た' }],
    ['text', { title: '供述', text: 'ｗ１の社員が見た' }],
    ['title', { title: '証人さんの供述', text: '同僚が見た' }],
  ])('is not named in the %s that the subject reads', async (field, masked) => {
    const id = await admitted(app, house);
    await expect(evidence(app, id, { by: 'SECR', ...statement({ masked }) })).rejects.toMatchObject({
      code: 'MASK_NAMES_WITNESS',
      params: { field: `masked.${field}` },
    });
  });

  it('is not named in what another one said', async () => {
    const id = await admitted(app, house);
    await evidence(app, id, { by: 'SECR', ...statement() });
    const other = { witness: { name: '取引先 一郎' }, masked: { title: '取引先の人の供述', text: '花子さんもいた' } };
    await expect(evidence(app, id, { by: 'SECR', ...statement(other) })).rejects.toMatchObject({
      code: 'MASK_NAMES_WITNESS',
    });
    await expect(evidence(app, id, { by: 'SECR', ...statement({ masked: null }) })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    await expect(evidence(app, id, { by: 'SECR', ...statement({ witness: { number: 'R1' } }) })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });

  it('stays unknown to the subject, who reads the file from the notice to the end of the hearing', async () => {
    const id = await admitted(app, house);
    const { id: proofId } = (await upload('SECR')).json();
    const said = await evidence(app, id, { by: 'SECR', proofId, ...statement() });
    const paper = await evidence(app, id, { by: 'SECR', proofId });
    const look = () =>
      app.as('R1')('query ($id: ID!) { mySubjectCase(id: $id) { evidence { number title text hasFile } } }', { id });
    await expect(look()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await read('R1', paper)).statusCode).toBe(404);
    await put(id, 'NOTICE_SERVED');
    const { evidence: file } = (await look()).mySubjectCase;
    expect(file).toEqual([
      { number: 1, title: '同僚の供述', text: '同僚の一人は、共有IDの紙を見たと述べた', hasFile: false },
      { number: 2, title: '共有IDの台帳', text: '利用者名簿に、だれが使ったかの記録がない', hasFile: true },
    ]);
    expect((await read('R1', said)).statusCode).toBe(404);
    expect((await read('R1', paper)).statusCode).toBe(200);
    await expect(
      app.as('R1')('query ($id: ID!) { mySubjectCase(id: $id) { evidence { witness { name } } } }', { id }),
    ).rejects.toThrow('Cannot query field');
    await put(id, 'DELIBERATION_FACTS');
    expect((await look()).mySubjectCase.evidence).toEqual([]);
    expect((await read('R1', paper)).statusCode).toBe(404);
  });
});

describe('a file in the file', () => {
  it('opens here, for those who may read it, and each opening is logged', async () => {
    const id = await admitted(app, house);
    await investigator(app, house, id);
    const { id: proofId } = (await upload('INV')).json();
    const item = await evidence(app, id, { proofId });
    await seat(id, 'K1');
    await seat(id, 'A1', { part: 'PANEL', cleared: false });
    const answer = await read('K1', item);
    expect(answer.rawPayload.toString()).toBe('%PDF-1.7\n台帳');
    expect(answer.headers).toMatchObject({ 'content-disposition': 'inline', 'cache-control': 'private, no-store' });
    for (const who of ['SECR', 'LEG', 'INV']) expect((await read(who, item)).statusCode).toBe(200);
    expect((await read('A1', item)).json().code).toBe('CONFLICT_DECLARATION_MISSING');
    for (const who of ['EMP', 'HR1', 'AUD', 'WB', 'ADM', 'R1'])
      expect((await read(who, item)).json().code).toBe('NOT_FOUND');
    for (const nothing of [randomUUID(), 'x', await evidence(app, id)])
      expect((await read('SECR', nothing)).statusCode).toBe(404);
    const [opened] = await app.sql(
      `select count(*)::int as n from shinrai.audit_events where action = 'OPEN_CASE_FILE' and outcome = 'DONE' and record_id = $1`,
      [id],
    );
    expect(opened.n).toBe(4);
  });

  it.each([
    ['scan.pdf', '%PDF-1.7 << /OpenAction << /S /JavaScript /JS (x) >> >>'],
    ['scan.png', '%PDF-1.7'],
    ['evidence.docx', 'PK\u0003\u0004 word'],
    ['evidence.zip', 'PK\u0003\u0004'],
  ])('is refused as %s with %j', async (name, content) => {
    expect((await upload('INV', name, content)).json().code).toBe('PROOF_REFUSED');
  });
});

describe('facts of health and family', () => {
  it('open for two, and are for everybody else at most a flag', async () => {
    const id = await admitted(app, house);
    await investigator(app, house, id);
    await seat(id, 'K1');
    const medical = { confidentiality: 'MEDICAL', title: '診断書', text: '通院中', adverse: false };
    await expect(evidence(app, id, medical)).rejects.toMatchObject({ code: 'NOT_ENTITLED' });
    const item = await evidence(app, id, { by: 'SECR', ...medical });
    await expect(as('SECR', openMedical, { id: item })).rejects.toMatchObject({ code: 'TWO_PERSON' });
    await expect(byTwo(app, { caseId: id, act: 'OPEN_MEDICAL', recordId: randomUUID() })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    const propose = 'mutation ($input: ProposeCaseActInput!) { proposeCaseAct(input: $input) }';
    const wanted = { caseId: id, act: 'OPEN_MEDICAL', recordId: item, reason: '手続を進めるため' };
    await as('SECR', propose, wanted);
    await expect(as('SECR', openMedical, { id: item })).rejects.toMatchObject({ code: 'TWO_PERSON' }); // one is not two
    await byTwo(app, { caseId: id, act: 'OPEN_MEDICAL', recordId: item });
    expect((await as('SECR2', openMedical, { id: item })).openMedicalFact).toEqual({ title: '診断書', text: '通院中' });
    await expect(as('LEG', openMedical, { id: item })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const facts = `query ($id: ID!) { case(id: $id) { evidence { id } medicalFacts { id number isOpen } } }`;
    expect((await app.as('LEG')(facts, { id })).case).toEqual({
      evidence: [],
      medicalFacts: [{ id: item, number: 1, isOpen: true }],
    });
    const flag = 'query ($id: ID!) { committeeCase(id: $id) { hasMedicalFacts evidence { id } } }';
    expect((await app.as('K1')(flag, { id })).committeeCase).toEqual({ hasMedicalFacts: true, evidence: [] });
    expect((await read('K1', item)).statusCode).toBe(404);
  });
});

describe('the report', () => {
  it('waits for evidence and an account of every act', async () => {
    const id = await admitted(app, house);
    await investigator(app, house, id);
    const lacks = (what: string) => ({ code: 'INVESTIGATION_INCOMPLETE', params: { allegations: [1], lacks: what } });
    await expect(onCase('INV', report, id, { text: 'x' })).rejects.toMatchObject(lacks('EVIDENCE'));
    const item = await evidence(app, id);
    await expect(onCase('INV', report, id, { text: 'x' })).rejects.toMatchObject(lacks('ACCOUNT'));
    await evidence(app, id, { kind: 'ACCOUNT_REFUSED', title: '説明の拒否', text: '答えないと述べた' });
    await evidence(app, id, { supersedes: item, allegationIds: [] });
    await expect(onCase('INV', report, id, { text: 'x' })).rejects.toMatchObject(lacks('EVIDENCE'));
    await expect(as('SECR', remedies, { caseId: id })).rejects.toMatchObject({ code: 'MOVE_NOT_ALLOWED' });
  });

  it('is read by those who decide; auditors have its hash', async () => {
    const text = '管理を受けていなかった';
    const id = await investigated(app, house, { report: text });
    await seat(id, 'K1');
    const sha256 = createHash('sha256').update(text).digest('hex');
    for (const [who, door] of [
      ['SECR', 'case'],
      ['LEG', 'case'],
      ['INV', 'investigatedCase'],
      ['K1', 'committeeCase'],
    ]) {
      const seen = await app.as(who!)(`query ($id: ID!) { ${door}(id: $id) { state report { text sha256 } } }`, { id });
      expect(seen[door!]).toEqual({ state: 'COMMITTEE_SETUP', report: { text, sha256 } });
    }
    const audited = 'query ($id: ID!) { auditedCase(id: $id) { report { sha256 } evidence { number kind fileHash } } }';
    expect((await app.as('AUD')(audited, { id })).auditedCase).toMatchObject({
      report: { sha256 },
      evidence: [
        { number: 1, kind: 'DOCUMENT' },
        { number: 2, kind: 'SUBJECT_ACCOUNT' },
      ],
    });
    await expect(
      app.as('AUD')('query ($id: ID!) { auditedCase(id: $id) { report { text } } }', { id }),
    ).rejects.toThrow('Cannot query');
    await expect(onCase('INV', report, id, { text: 'x' })).rejects.toMatchObject({ code: 'MOVE_NOT_ALLOWED' });
    await expect(onCase('SECR', appoint, id, { personId: house.id('EMP') })).rejects.toMatchObject({ code: 'SEALED' });
  });

  it('is none where nobody can be sanctioned: the secretariat goes on to the remedies', async () => {
    const id = await admitted(app, house, { track: 'EX_EMPLOYEE_REMEDY', subject: 'X2' });
    await expect(as('SECR', remedies, { caseId: id })).rejects.toMatchObject({ code: 'INVESTIGATION_INCOMPLETE' });
    await evidence(app, id, { by: 'SECR' });
    expect((await as('SECR', remedies, { caseId: id })).takeRemedies.state).toBe('EXECUTION');
    const told = `select e.number from shinrai.notices n join shinrai.employees e on e.id = n.employee_id
      where n.params->>'caseId' = $1 and n.params->>'part' = 'HR' order by 1`;
    expect(await app.sql(told, [id])).toEqual([{ number: 'HR1' }, { number: 'HR2' }]);
  });
});

describe('who reported', () => {
  const record = 'mutation ($input: RecordReporterInput!) { recordReporter(input: $input) { id } }';
  const openIt = 'mutation ($input: OpenReporterInput!) { openReporter(input: $input) { name number reportedOn } }';
  const reported = 'query ($id: ID!) { reportedCase(id: $id) { number state } }';
  const told = '{ myReports { status reportedOn } }';
  const reportedBy = async (more: object = { number: 'W1' }, how: object = {}) => {
    const caseId = await admitted(app, house, how);
    await as('WB', record, { id: randomUUID(), caseId, reportedOn: '2017-02-06', ...more });
    return caseId;
  };
  const inTransaction = async <Answer>(
    ask: (reporters: ReporterService, matter: { id: string }) => Promise<Answer>,
    id: string,
  ) => {
    const reporters = app.nest.get(ReporterService, { strict: false });
    const em = app.nest.get(EntityManager, { strict: false }).fork();
    return RequestContext.create(em, () => em.transactional(() => ask(reporters, { id })));
  };

  it('is recorded by the number of the case, as the officers were told it', async () => {
    const caseId = await admitted(app, house);
    const [{ number }] = await app.sql('select number from shinrai.cases where id = $1', [caseId]);
    const input = { id: randomUUID(), caseId: ` ${number.toLowerCase()} `, number: 'W1', reportedOn: '2017-02-06' };
    expect((await as('WB', record, input)).recordReporter.id).toBe(caseId);
    await expect(as('WB', record, { ...input, caseId: 'DC-2017-9999' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is known to the officers of the reporting line, who say why, and to nobody else', async () => {
    const caseId = await reportedBy();
    for (const reason of ['', '  '])
      await expect(as('WB', openIt, { caseId, reason })).rejects.toMatchObject({ code: 'IDENTITY_NEED' });
    const { openReporter } = await as('WB', openIt, { caseId, reason: '報復がないかを本人に確かめる' });
    expect(openReporter).toEqual([{ name: '証人 花子', number: 'W1', reportedOn: '2017-02-06' }]);
    for (const who of ['SECR', 'LEG', 'AUD', 'ADM', 'HR1', 'SEC', 'W1'])
      for (const [document, input] of [
        [openIt, { caseId, reason: 'x' }],
        [record, { caseId, number: 'EMP', reportedOn: '2017-02-06' }],
      ] as const)
        await expect(as(who, document, input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const [kept] = await app.sql(`select count(*)::int as n from shinrai.reporter_readings`);
    expect(kept.n).toBe(1);
    await expect(app.sql('update shinrai.case_reporters set reported_on = now()')).rejects.toThrow('append-only');
  });

  it('opens no door to cases that nobody reported, and none about an officer themselves', async () => {
    const unreported = await admitted(app, house);
    const caseId = await reportedBy();
    expect((await app.as('WB')(reported, { id: caseId })).reportedCase.state).toBe('INVESTIGATION');
    const { reportedCases } = await app.as('WB')('{ reportedCases(first: 50) { edges { node { id } } totalCount } }');
    const ids = reportedCases.edges.map(({ node }: { node: { id: string } }) => node.id);
    expect(ids).toContain(caseId);
    expect(ids).not.toContain(unreported);
    expect(reportedCases.totalCount).toBe(ids.length);
    for (const id of [unreported, randomUUID(), 'x']) {
      await expect(app.as('WB')(reported, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
      if (id !== 'x')
        await expect(as('WB', openIt, { caseId: id, reason: '必要' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    const own = await admitted(app, house, { subject: 'WB' });
    await expect(as('WB', record, { caseId: own, number: 'W1', reportedOn: '2017-02-06' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('leaves no way in the log from the report to the case', async () => {
    const caseId = await reportedBy({ name: '取引先 一郎', kana: 'トリヒキサキ イチロウ' });
    await as('WB', openIt, { caseId, reason: '必要' });
    await inTransaction((reporters, matter) => reporters.isReporter(matter, house.id('W1')), caseId);
    const events = await app.sql(
      `select action, record_type, record_id, details::text as details from shinrai.audit_events where action like '%REPORTER' and outcome = 'DONE'`,
    );
    expect(events.length).toBeGreaterThanOrEqual(3);
    for (const event of events) {
      expect(event.record_type).toBe('Report');
      expect(JSON.stringify(event)).not.toContain(caseId);
    }
    const [{ id: row }] = await app.sql('select id from shinrai.case_reporters where case_id = $1', [caseId]);
    expect(events.filter(({ action, record_id: id }) => action === 'CHECK_REPORTER' && id === row)).toEqual([]);
  });

  it('is told how far it has come, and no more', async () => {
    expect((await app.as('EMP')(told)).myReports).toEqual([]);
    const caseId = await reportedBy({ personId: house.id('EMP') });
    expect((await app.as('EMP')(told)).myReports).toEqual([{ status: 'UNDER_WAY', reportedOn: '2017-02-06' }]);
    await byTwo(app, { caseId, act: 'WITHDRAW', cause: 'NO_GROUNDS' });
    expect((await app.as('EMP')(told)).myReports).toEqual([{ status: 'CLOSED', reportedOn: '2017-02-06' }]);
    for (const door of ['case', 'reportedCase', 'mySubjectCase', 'investigatedCase'])
      await expect(app.as('EMP')(`query ($id: ID!) { ${door}(id: $id) { id } }`, { id: caseId })).rejects.toMatchObject(
        {
          code: expect.stringMatching(/NOT_FOUND|FORBIDDEN/),
        },
      );
  });

  it('is told to the program alone: whether somebody did, and whether a text names them', async () => {
    const caseId = await reportedBy();
    const other = await admitted(app, house);
    const asked = (id: string, who: string) =>
      inTransaction((reporters, matter) => reporters.isReporter(matter, house.id(who)), id);
    expect([await asked(caseId, 'W1'), await asked(caseId, 'EMP'), await asked(other, 'W1')]).toEqual([
      true,
      false,
      false,
    ]);
    const named = (text: string) =>
      inTransaction((reporters, matter) => reporters.mentionsReporter(matter, text), caseId);
    expect([await named('花 子の通報により'), await named('社員Ｗ１から'), await named('通報により')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
