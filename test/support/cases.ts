import { randomUUID } from 'node:crypto';

import type { TestApp } from './app.ts';
import { departments, employee } from './people.ts';

/** The people of a case, by what they are in it: their employee numbers are the keys, their ids the values. */
export interface CaseHouse {
  readonly ids: Readonly<Record<string, string>>;
  readonly id: (number: string) => string;
}

/**
 * A company in which a case can be held: HR1 refers it, SECR and SECR2 are the secretariat, LEG is legal, INV investigates, K1–K3, S1 sit, O1 and O2 come from
 * outside as A3 does, A1–A3 hear the appeal, R1 is the subject, BOSS their superior in the records and K2 was one that the records do not know, W1 a witness, AUD audits, WB takes reports, EMP has nothing to do with it, X2 has left.
 */
export async function caseHouse(app: TestApp): Promise<CaseHouse> {
  const { head, sales1, personnel } = await departments(app);
  const ids: Record<string, string> = {};
  const hire = async (number: string, name: string, more: Partial<Parameters<typeof employee>[1]> = {}) => {
    ids[number] = await employee(app, { number, name, department: head, hiredOn: '2010-04-01', ...more });
  };
  await hire('HR1', '人事 一子', { department: personnel, roles: ['HR'] });
  await hire('HR2', '人事 二郎', { department: personnel, roles: ['HR'] });
  await hire('SECR', '事務 局子', { roles: ['COMMITTEE_SECRETARIAT'] });
  await hire('SECR2', '事務 次郎', { roles: ['COMMITTEE_SECRETARIAT'] });
  await hire('LEG', '法務 守', { roles: ['LEGAL'] });
  await hire('LEG2', '法務 律子', { roles: ['LEGAL'] });
  await hire('SEC', '安全 守男', { roles: ['SECURITY_OFFICER'] });
  await hire('AUD', '監査 明', { roles: ['AUDITOR'] });
  await hire('ADM', '管理 人', { roles: ['ADMIN'] });
  await hire('WB', '窓口 静', { roles: ['WHISTLEBLOWING_OFFICER'] });
  await hire('INV', '調査 進');
  await hire('K1', '委員 長一');
  await hire('K2', '上司 次郎', { department: sales1 });
  await hire('K3', '委員 三郎');
  await hire('S1', '予備 委員');
  await hire('S2', '予備 二郎');
  await hire('O1', '外部 弁護', { employment: 'OUTSIDE' });
  await hire('O2', '外部 専門', { employment: 'OUTSIDE' });
  for (const n of [1, 2, 3]) await hire(`A${n}`, `審査 ${'一二三'[n - 1]}`, n === 3 ? { employment: 'OUTSIDE' } : {});
  await hire('BOSS', '部長 今日子', { department: sales1 });
  await hire('R1', '対象 者', { department: sales1, manager: ids['BOSS']! });
  await hire('W1', '証人 花子', { department: sales1, manager: ids['BOSS']! });
  await hire('EMP', '社員 太郎');
  await hire('X2', '元 従業員', { leftOn: '2016-10-31' });
  return { ids, id: number => ids[number]! };
}

/** An act under a rule, as most stories allege it. */
export const allegation = (more: object = {}) => ({
  conductFrom: '2016-04-01',
  offence: 'supervision',
  reference: '就業規則 第60条第3号',
  text: '共有IDを放置した監督義務違反',
  ...more,
});

/** HR1 writes down a case about R1; its id. */
export async function drafted(
  app: TestApp,
  house: CaseHouse,
  { by = 'HR1', subject = 'R1', knownOn = '2017-02-06', track = 'EMPLOYEE', allegations = [allegation()] } = {},
): Promise<string> {
  const id = randomUUID();
  await app.as(by)('mutation ($input: DraftCaseInput!) { draftCase(input: $input) { id } }', {
    input: { id, subjectId: house.id(subject), track, knownOn, referrerIsSoleWitness: false, allegations },
  });
  return id;
}

/** Referred by HR1 and taken in by SECR. */
export async function takenIn(
  app: TestApp,
  house: CaseHouse,
  how: Parameters<typeof drafted>[2] = {},
): Promise<string> {
  const id = await drafted(app, house, how);
  await app.as(how.by ?? 'HR1')('mutation ($id: ID!) { referCase(input: { id: $id }) { id } }', { id });
  await app.as('SECR')('mutation ($id: ID!) { takeInCase(input: { id: $id }) { id } }', { id });
  return id;
}

/** An act that takes two: proposed by one, confirmed by another. */
export async function byTwo(
  app: TestApp,
  act: { caseId: string; act: string; [detail: string]: unknown },
  { first = 'SECR', second = 'LEG' } = {},
): Promise<string> {
  const { proposeCaseAct } = await app.as(first)(
    'mutation ($input: ProposeCaseActInput!) { proposeCaseAct(input: $input) }',
    { input: { reason: '手続を進めるため', ...act } },
  );
  await app.as(second)('mutation ($input: DecideCaseActInput!) { confirmCaseAct(input: $input) }', {
    input: { id: proposeCaseAct, answer: '公益通報への報復ではないことを確認した' },
  });
  return proposeCaseAct;
}

/** Admitted by SECR and LEG; the rules must be published (publishedRules). */
export async function admitted(
  app: TestApp,
  house: CaseHouse,
  how: Parameters<typeof drafted>[2] = {},
): Promise<string> {
  const caseId = await takenIn(app, house, how);
  await byTwo(app, { caseId, act: 'ADMIT' });
  return caseId;
}

/** One more thing for the file, by somebody; the id of the item. */
export async function evidence(
  app: TestApp,
  caseId: string,
  { by = 'INV', ...more }: { by?: string; [field: string]: unknown } = {},
): Promise<string> {
  const id = randomUUID();
  const acts = await app.sql('select id from shinrai.allegations where case_id = $1 order by seq', [caseId]);
  const input = {
    id,
    caseId,
    version: await versionOf(app, caseId),
    kind: 'DOCUMENT',
    title: '共有IDの台帳',
    text: '利用者名簿に、だれが使ったかの記録がない',
    adverse: true,
    allegationIds: acts.map(act => act.id),
    ...more,
  };
  await app.as(by)('mutation ($input: AddEvidenceInput!) { addEvidence(input: $input) }', { input });
  return id;
}

/** INV investigates: evidence and the subject's account for every act, then the report; COMMITTEE_SETUP. */
export async function investigated(
  app: TestApp,
  house: CaseHouse,
  how: Parameters<typeof drafted>[2] & { report?: string } = {},
): Promise<string> {
  const caseId = await admitted(app, house, how);
  await investigator(app, house, caseId);
  await evidence(app, caseId);
  await evidence(app, caseId, {
    kind: 'SUBJECT_ACCOUNT',
    title: '本人の説明',
    text: '引き継ぎのままにしていた',
    adverse: false,
  });
  await app.as('INV')('mutation ($input: ReportInvestigationInput!) { reportInvestigation(input: $input) { id } }', {
    input: {
      caseId,
      version: await versionOf(app, caseId),
      text: how.report ?? '共有IDは二年間、だれの管理も受けていなかった',
    },
  });
  return caseId;
}

/** Appointed by SECR. */
export async function investigator(app: TestApp, house: CaseHouse, caseId: string, who = 'INV'): Promise<void> {
  await app.as('SECR')('mutation ($input: AppointInvestigatorInput!) { appointInvestigator(input: $input) { id } }', {
    input: { caseId, version: await versionOf(app, caseId), personId: house.id(who) },
  });
}

/** The version of a case, as its secretariat sees it. */
export async function versionOf(app: TestApp, id: string): Promise<number> {
  const found = await app.sql('select version from shinrai.cases where id = $1', [id]);
  return found[0].version;
}

const word = (ja: string) => ({ ja, en: null });
const ladder = [
  ['NONE', '不処分'],
  ['GUIDANCE', '注意・指導'],
  ['ADMONITION', '戒告'],
  ['REPRIMAND', '譴責'],
  ['PAY_CUT', '減給'],
  ['SUSPENSION', '出勤停止'],
  ['DEMOTION', '降格'],
  ['RESIGNATION_URGED', '諭旨解雇'],
  ['DISMISSAL', '懲戒解雇'],
].map(([sanction, name]) => ({ sanction, name: word(name!), maxDays: sanction === 'SUSPENSION' ? 14 : null }));
const offences = [
  { key: 'supervision', name: word('監督義務違反'), reference: '第60条第3号', heaviest: 'SUSPENSION' },
  { key: 'data-theft', name: word('顧客情報の持ち出し'), reference: '第61条第1号', heaviest: 'DISMISSAL' },
];
const parameters = {
  decisionMode: 'COMMITTEE_BINDING',
  seats: 5,
  minExternal: 1,
  minEntitled: 3,
  minPresent: 3,
  minExternalPresent: 1,
  quorum: { numerator: 2, denominator: 3 },
  noticeDays: 7,
  postponementDays: 5,
  commentDays: 5,
  appealDays: 14,
  panelSeats: 3,
  panelExternal: 1,
  stayedByAppeal: true,
  tie: 'LIGHTER',
  suspensionReviewDays: 30,
  aggravatesYears: 3,
  retentionYears: 5,
  dismissedCaseRetentionYears: 1,
  allowsSeveralSanctions: false,
  publication: false,
};

/** Work rules and committee rules as published on a day; both in force from then on. */
export async function publishedRules(
  app: TestApp,
  { effectiveFrom = '2015-04-01', madeKnownOn = '2015-04-01', params = {} } = {},
): Promise<void> {
  for (const [kind, rungs, acts, settings] of [
    ['WORK_RULES', ladder, offences, null],
    ['COMMITTEE_RULES', [], [], { ...parameters, ...params }],
  ] as const) {
    const id = randomUUID();
    await app.sql(`insert into shinrai.rulesets (id, kind, created_at) values ($1, $2, $3)`, [id, kind, effectiveFrom]);
    await app.sql(
      `insert into shinrai.ruleset_versions (id, ruleset_id, number, effective_from, made_known_on, ladder, offences, parameters, source_hash, written_at, published_at)
       values ($1, $2, 1, $3::date, $4::date, $5, $6, $7, 'by hand', $3::date, $3::date)`,
      [
        randomUUID(),
        id,
        effectiveFrom,
        madeKnownOn,
        JSON.stringify(rungs),
        JSON.stringify(acts),
        settings && JSON.stringify(settings),
      ],
    );
  }
}

const formed = 'mutation ($input: FormCommitteeInput!) { formCommittee(input: $input) { id } }';
const declared = 'mutation ($input: DeclareConflictInput!) { declareConflict(input: $input) { result } }';

/** K1 chairs, K3 deputises, K2 sits, O1 and O2 come from outside; S1 and S2 stand in. */
export const committeeOf = (house: CaseHouse) => ({
  seats: [
    { personId: house.id('K1'), chairOrder: 1 },
    { personId: house.id('K2') },
    { personId: house.id('K3'), chairOrder: 2 },
    { personId: house.id('O1') },
    { personId: house.id('O2') },
  ],
  substitutes: [house.id('S1'), house.id('S2')],
});

/** A committee for an admitted case, which all have declared on: K1 (chair), K3, S1 in the seat of K2 (once the superior of the subject), O1 and O2; S2 stands in. */
export async function seated(app: TestApp, house: CaseHouse, caseId: string): Promise<void> {
  const version = await versionOf(app, caseId);
  await app.as('SECR')(formed, { input: { caseId, version, ...committeeOf(house) } });
  for (const number of ['K1', 'K2', 'K3', 'O1', 'O2', 'S1', 'S2']) {
    const grounds = number === 'K2' ? ['LINE_SUPERIOR'] : [];
    await app.as(number)(declared, { input: { caseId, grounds } });
  }
}

/** Where a case stands that others have brought so far: an admitted case, decided by a committee of K1, K3, O1 and O2 (K2 recused), investigated by INV, which reached R1 on a day. */
export async function inAppealWindow(
  app: TestApp,
  house: CaseHouse,
  { outcome = 'PAY_CUT', deliveredOn = '2017-03-06' } = {},
): Promise<string> {
  // each about another thing, or the same act would be decided twice
  const id = await admitted(app, house, { allegations: [allegation({ objects: [randomUUID()] })] });
  const part = (person: string, name: string, seat: number | null, ended: string | null = null) =>
    app.sql(
      `insert into shinrai.case_parties (id, case_id, person_id, part, seat, external, from_at, cleared_at, until_at, ended_because)
       values (gen_random_uuid(), $1, $2, $3, $4, $5, '2017-02-20', '2017-02-20', $6::timestamptz, case when $6::text is null then null else 'RECUSED' end)`,
      [id, house.id(person), name, seat, person.startsWith('O'), ended],
    );
  await part('INV', 'INVESTIGATOR', null);
  await part('K2', 'MEMBER', 2, '2017-02-21');
  for (const [i, member] of ['K1', 'K3', 'O1', 'O2'].entries()) await part(member, 'MEMBER', i + 3);
  await app.sql(
    `insert into shinrai.case_steps (id, case_id, seq, move, "from", "to", at)
     select gen_random_uuid(), $1, max(seq) + 1, 'OPEN_APPEAL_WINDOW', 'DELIVERED', 'APPEAL_WINDOW', $2::timestamptz from shinrai.case_steps where case_id = $1`,
    [id, deliveredOn],
  );
  await app.sql(
    `update shinrai.cases set state = 'APPEAL_WINDOW', outcome = $2, delivered_on = $3::date, decided_at = '2017-03-03', noticed_at = '2017-02-20', version = version + 1 where id = $1`,
    [id, outcome, deliveredOn],
  );
  return id;
}

const fileAppeal = 'mutation ($input: FileAppealInput!) { fileAppeal(input: $input) { id state } }';
const formPanel = 'mutation ($input: FormAppealPanelInput!) { formAppealPanel(input: $input) { id state } }';
const voteOnAppeal = 'mutation ($input: VoteOnAppealInput!) { voteOnAppeal(input: $input) { id } }';
const decideAppeal = 'mutation ($input: DecideAppealInput!) { decideAppeal(input: $input) { id state } }';
const deliverAppealLetter =
  'mutation ($input: DeliverAppealLetterInput!) { deliverAppealLetter(input: $input) { id state } }';

/** A file that somebody hands in; its id. */
export async function proofOf(app: TestApp, number: string): Promise<string> {
  const response = await app.nest.inject({
    method: 'POST',
    url: '/proofs',
    headers: { 'x-employee': number, 'content-type': 'application/octet-stream', 'x-file-name': 'proof.pdf' },
    payload: Buffer.from('%PDF-1.7\n'),
  });
  return response.json<{ id: string }>().id;
}

/** R1 appeals in time; A1 chairs the panel, A3 comes from outside, and all of them have declared. */
export async function appealed(app: TestApp, house: CaseHouse, how: Parameters<typeof inAppealWindow>[2] = {}) {
  const caseId = await inAppealWindow(app, house, how);
  const text = '共有IDの運用は部署の慣行であり、処分が重すぎます。';
  await app.as('R1')(fileAppeal, { input: { id: randomUUID(), caseId, grounds: ['PROPORTIONALITY'], text } });
  const memberIds = ['A1', 'A2', 'A3'].map(house.id);
  const version = await versionOf(app, caseId);
  await app.as('SECR')(formPanel, { input: { caseId, version, memberIds } });
  for (const number of ['A1', 'A2', 'A3']) await app.as(number)(declared, { input: { caseId, grounds: [] } });
  return caseId;
}

/** The panel of an appealed case agrees on an opinion; the letter of it is handed over. */
export async function appealDecided(
  app: TestApp,
  caseId: string,
  opinion: object = { result: 'LIGHTEN', sanction: 'REPRIMAND' },
  deliveredOn = '2017-03-27',
): Promise<void> {
  for (const number of ['A1', 'A2', 'A3'])
    await app.as(number)(voteOnAppeal, { input: { id: randomUUID(), caseId, ...opinion } });
  const version = await versionOf(app, caseId);
  await app.as('A1')(decideAppeal, { input: { caseId, version, ...opinion, reasons: '統制の不備も一因である。' } });
  app.clock.set(`${deliveredOn}T03:00:00Z`);
  const letter = { caseId, deliveredOn, how: '手渡し', proofId: await proofOf(app, 'SECR') };
  await app.as('SECR')(deliverAppealLetter, { input: { ...letter, version: await versionOf(app, caseId) } });
}

const beginExecution =
  'mutation ($input: CaseVersionInput!) { beginExecution(input: $input) { id state executionItems { id seq kind version } } }';
const finishItem = 'mutation ($input: FinishExecutionItemInput!) { finishExecutionItem(input: $input) { id } }';
const closeCase = 'mutation ($input: CaseVersionInput!) { closeCase(input: $input) { id state } }';

/** A reprimand after an appeal, entered in the personnel record and closed on a day. */
export async function closed(app: TestApp, house: CaseHouse, doneOn = '2017-03-31'): Promise<string> {
  const caseId = await appealed(app, house);
  await appealDecided(app, caseId);
  const at = async () => ({ input: { caseId, version: await versionOf(app, caseId) } });
  const { beginExecution: begun } = await app.as('HR1')(beginExecution, await at());
  app.clock.set(`${doneOn}T03:00:00Z`);
  for (const { id, version } of begun.executionItems)
    await app.as('HR1')(finishItem, { input: { id, version, doneOn, reference: '人事記録 2017-03' } });
  await app.as('HR1')(closeCase, await at());
  return caseId;
}

/** Investigated and before a committee (K1 chair, K3, S1, O1, O2): the notice comes next. */
export async function setUp(app: TestApp, house: CaseHouse): Promise<string> {
  const caseId = await admitted(app, house, { allegations: [allegation({ objects: [randomUUID()] })] });
  await seated(app, house, caseId);
  await app.sql(`update shinrai.cases set state = 'COMMITTEE_SETUP', version = version + 1 where id = $1`, [caseId]);
  return caseId;
}

/** A notice of hearing, as it is served where nothing else is said. */
export const noticeInput = (more: object = {}) => ({
  hearingAt: '2017-02-28T01:00:00Z',
  place: '本社 第2会議室',
  mode: 'IN_PERSON',
  maximum: 'SUSPENSION',
  rights: ['WRITTEN_STATEMENT', 'COMPANION', 'INSPECTION'],
  delivery: 'PORTAL',
  ...more,
});

/** The notice is served on 20 February 2017 for the 28th, and R1 has read it in the portal. */
export async function noticed(app: TestApp, house: CaseHouse, more: object = {}): Promise<string> {
  const caseId = await setUp(app, house);
  app.clock.set('2017-02-20T01:00:00Z');
  const input = { id: randomUUID(), caseId, version: await versionOf(app, caseId), ...noticeInput(more) };
  await app.as('SECR')('mutation ($input: ServeNoticeInput!) { serveNotice(input: $input) { id } }', { input });
  await app.as('R1')('mutation ($id: ID!) { acknowledgeNotice(input: { id: $id }) { id } }', { id: caseId });
  return caseId;
}

/** R1 was heard on 28 February 2017 and has nothing to add to the record; with `closed` K1 has closed the hearing and the facts are voted on next. */
export async function heard(app: TestApp, house: CaseHouse, { closed: isClosed = true } = {}): Promise<string> {
  const caseId = await noticed(app, house);
  app.clock.set('2017-02-28T03:00:00Z');
  await app.as('SECR')('mutation ($id: ID!) { openHearing(input: { id: $id }) { id } }', { id: caseId });
  const input = {
    id: randomUUID(),
    caseId,
    version: await versionOf(app, caseId),
    outcome: 'ORAL_HELD',
    heldAt: '2017-02-28T01:00:00Z',
    presentIds: ['K1', 'K3', 'S1', 'O1', 'O2'].map(house.id),
    subjectPresent: true,
    companionPresent: true,
    text: '対象者は事実を認め、引き継ぎがなかったと述べた。',
  };
  await app.as('SECR')('mutation ($input: RecordHearingInput!) { recordHearing(input: $input) { id } }', { input });
  const comment = 'mutation ($input: CommentOnRecordInput!) { commentOnRecord(input: $input) { id } }';
  await app.as('R1')(comment, { input: { caseId } });
  if (isClosed) await app.as('K1')('mutation ($id: ID!) { closeHearing(input: { id: $id }) { id } }', { id: caseId });
  return caseId;
}
