import { randomUUID } from 'node:crypto';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { Jobs } from '../../src/index.ts';
import { type TestApp, startApp } from '../support/app.ts';
import { beginning, formDocument, type PublishedForm, publishedForm, writing } from '../support/interview-forms.ts';
import { interviewRequirement, owesInterview } from '../support/interviews.ts';
import { outcome } from '../support/life.ts';
import { departments, employee } from '../support/people.ts';

const begin = 'mutation ($input: BeginInterviewInput!) { beginInterview(input: $input) { id state startedAt } }';
const save = `mutation ($input: SaveInterviewSectionInput!) { saveInterviewSection(input: $input) { key revision unanswered handedOffOn } }`;
const seal = `mutation ($input: EndInterviewInput!) { sealInterview(input: $input) { id state sealedAt contentHash sectionHashes { section } } }`;
const stop = 'mutation ($input: EndInterviewInput!) { stopInterview(input: $input) { id state } }';
const amend = 'mutation ($input: AmendInterviewInput!) { amendInterview(input: $input) { id amendmentCount } }';
const acknowledge = 'mutation ($input: AcknowledgeInterviewInput!) { acknowledgeInterview(input: $input) }';
const addFollowUp = 'mutation ($input: AddFollowUpInput!) { addFollowUp(input: $input) { id overdue } }';
const finishFollowUp = 'mutation ($input: FinishFollowUpInput!) { finishFollowUp(input: $input) { id doneAt } }';
const state = 'mutation ($input: AddInterviewStatementInput!) { addInterviewStatement(input: $input) { id } }';
const check = 'mutation ($input: CheckInterviewStatementInput!) { checkInterviewStatement(input: $input) { id } }';
const inspect = 'mutation ($input: AddInspectionInput!) { addInspection(input: $input) { id } }';
const saveForm = 'mutation ($input: SaveInterviewFormInput!) { saveInterviewForm(input: $input) { id version } }';
const sections = `sections { key revision answers { question value } notes unanswered handedOffOn
  amendments { seq text reason requestedBy { number } } }`;
const record = `query ($id: ID!, $section: String) { interviewRecord(id: $id, section: $section) {
  title { ja } seq closed ${sections} acknowledgements { seq result comment } followUps { text owner { number } doneNote }
  statements { id seq text about verification checks { verification evidence } } inspections { object consent result } } }`;
const myRecord = `query ($id: ID!) { myInterviewRecord(id: $id) { seq waitsForMe ${sections} acknowledgements { seq result comment }
  statements { seq text } followUps { text } } }`;
const mine = '{ myInterviews(first: 10) { edges { node { id waitsForMe sealedAt interviewers { number } } } } }';
const waiting = '{ myInterviews(first: 10, waiting: true) { totalCount edges { node { id } } } }';
const toInvestigate = `query ($personId: ID!) { investigationToBegin(personId: $personId) {
  person { number } forms { id notice { ja } } } }`;
const openings =
  'query ($id: ID!) { myInterviewOpenings(id: $id, first: 10) { totalCount edges { node { person { number } } } } }';
const list =
  'query ($filter: InterviewFilter) { interviews(first: 10, filter: $filter) { totalCount edges { node { id state person { number } contentHash } } } }';
const heldList =
  '{ heldInterviews(first: 10) { totalCount edges { node { heldOn title { ja } person { number } } } } }';
const handOffs = '{ handOffs(first: 10) { totalCount edges { node { id handedOffOn } } } }';
const openHandOff =
  'query ($id: ID!) { openHandOff(id: $id) { reporter { number } takenBy { number } title { ja } questions { key } answers { question } notes } }';

let app: TestApp;
let people: Record<string, string>;
let form: PublishedForm;
let duty: string;

/** 1001 reports to 1002; 2005 and 2007 are security officers, 2006 the auditor, 2003 HR, 2008 handles reports, 2009 runs the servers. */
beforeEach(async () => {
  app = await startApp({ at: '2026-11-24T01:00:00Z' });
  const { sales1, corporate, personnel } = await departments(app);
  people = {};
  const hire = async (number: string, department: string, name: string, more: object = {}) => {
    people[number] = await employee(app, { number, department, name, ...more });
  };
  await hire('1002', sales1, '佐藤 健');
  await hire('1001', sales1, '髙橋 一郎', { manager: people['1002'] });
  await hire('1003', sales1, '渡邉 葵');
  await hire('2003', personnel, '伊藤 桜', { roles: ['HR'] });
  await hire('2005', corporate, '中村 守', { roles: ['SECURITY_OFFICER'] });
  await hire('2006', corporate, '小林 実', { roles: ['AUDITOR'] });
  await hire('2007', corporate, '加藤 翔', { roles: ['SECURITY_OFFICER'] });
  await hire('2008', corporate, '山本 結', { roles: ['WHISTLEBLOWING_OFFICER'] });
  await hire('2009', corporate, '松本 陸', { roles: ['ADMIN'] });
  form = await publishedForm(app, '2005', 'yearly');
  duty = await owesInterview(app, await interviewRequirement(app, form), people['1001']!);
}, 60_000);
afterEach(() => app.close());

const as = (number: string, document: string, input: object) => app.as(number)(document, { input });
const begun = async (change: object = {}): Promise<string> =>
  (await as('2005', begin, beginning(form.versionId, { assignmentId: duty, ...change }))).beginInterview.id;
const written = (id: string, section: string, change: object = {}) => as('2005', save, writing(id, section, change));
const opened = async (id: string, number = '2005') => (await app.as(number)(record, { id })).interviewRecord;
const openedMine = async (id: string) => (await app.as('1001')(myRecord, { id })).myInterviewRecord;
const sectionIn = (all: any, key: string) => all.sections.find((section: any) => section.key === key);

/** An interview in which everything that is required was answered, and something was noted under each heading. */
async function answered(): Promise<string> {
  const id = await begun();
  await written(id, 'work', { answers: [{ question: 'mood', value: '4' }], notes: '在宅勤務が多い' });
  await written(id, 'data', { answers: [{ question: 'usb', value: 'NO' }], notes: '古い顧客名簿を見つけた' });
  await written(id, 'career', { notes: '来年は経理に移りたい' });
  await written(id, 'health', { answers: [{ question: 'since', value: '2026-10-01' }], notes: '腰が痛い' });
  return id;
}

async function sealed(): Promise<string> {
  const id = await answered();
  await as('2005', seal, { id });
  return id;
}

const investigationForm = () =>
  publishedForm(app, '2005', 'investigation', {
    purpose: 'INVESTIGATION',
    sections: [
      {
        key: 'matter',
        title: { ja: '事案' },
        confidentiality: 'SECURITY',
        questions: [
          { key: 'taken', text: { ja: '持ち出しましたか' }, kind: 'YES_NO', required: false, investigative: true },
        ],
      },
    ],
  });

async function investigation(change: object = {}): Promise<string> {
  const { versionId } = await investigationForm();
  const { beginInterview } = await as('2005', begin, beginning(versionId, { personId: people['1001'], ...change }));
  return beginInterview.id;
}

describe('a form', () => {
  it('for routine talks asks for no wrongdoing', async () => {
    const [first, ...rest] = formDocument('x').sections;
    const questions = first!.questions.map(each => ({ ...each, investigative: true }));
    const input = formDocument('x', { sections: [{ ...first, questions }, ...rest] });
    await expect(as('2005', saveForm, input)).rejects.toMatchObject({
      code: 'INTERVIEW_PURPOSE',
      params: { questions: ['mood'] },
    });
  });

  it('asks for no reports, and stays what it was made for', async () => {
    const section = { ...formDocument('x').sections[0], confidentiality: 'HANDOFF' };
    await expect(as('2005', saveForm, formDocument('x', { sections: [section] }))).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      params: { fields: { 'sections.0.confidentiality': ['isChosen'] } },
    });
    await expect(as('2005', saveForm, formDocument('yearly'))).rejects.toMatchObject({ code: 'CODE_TAKEN' });
    const { id, version } = form;
    const changed = { ...formDocument('yearly', { purpose: 'INVESTIGATION' }), id, version };
    await expect(as('2005', saveForm, changed)).rejects.toMatchObject({
      params: { fields: { purpose: ['isUnchanged'] } },
    });
  });

  it('has texts that can be read out', async () => {
    const [first, ...rest] = formDocument('x').sections;
    const [question, ...others] = first!.questions;
    const long = { ja: 'あ'.repeat(70_000) };
    const asking = { ...first, questions: [{ ...question, text: long }, ...others] };
    const wrong = [
      [{ title: long }, { title: ['maxLength'] }],
      [{ notice: { ja: ' ' } }, { notice: ['isNotEmpty'] }],
      [{ sections: [{ ...first, title: long }, ...rest] }, { 'sections.0.title': ['maxLength'] }],
      [{ sections: [asking, ...rest] }, { 'sections.0.questions.0.text': ['maxLength'] }],
    ] as const;
    for (const [change, fields] of wrong)
      await expect(as('2005', saveForm, formDocument('x', change))).rejects.toMatchObject({ params: { fields } });
  });

  it('that changes while an interview is open leaves it the version it began with', async () => {
    const id = await begun();
    const renamed = formDocument('yearly').sections.map(section => ({ ...section, title: { ja: '新しい見出し' } }));
    const next = await publishedForm(
      app,
      '2005',
      'yearly',
      { sections: renamed },
      { id: form.id, version: form.version },
    );
    expect(next.versionId).not.toBe(form.versionId);
    const [shown] = (
      await app.as('2005')(`query ($id: ID!) { interviewRecord(id: $id) { sections { title { ja } } } }`, { id })
    ).interviewRecord.sections;
    expect(shown.title.ja).toBe('仕事');
    // whoever read the old notice begins with the new one
    const other = await owesInterview(app, await interviewRequirement(app, form), people['1003']!);
    await expect(begun({ assignmentId: other })).rejects.toMatchObject({ code: 'STALE' });
    await expect(begun({ assignmentId: other, formVersionId: next.versionId })).resolves.toEqual(expect.any(String));
  });

  it('is something that can be owed, unless it investigates', async () => {
    await investigationForm();
    const { activities } = await app.as('2003')(
      '{ activities(first: 10) { edges { node { kind title { ja } published } } } }',
    );
    expect(activities.edges.map(({ node }: any) => node)).toEqual([
      { kind: 'INTERVIEW', title: { ja: '年次面談' }, published: true },
    ]);
  });
});

describe('an interview begins', () => {
  it.each([
    ['before its notice was read', { noticeRead: false }, 'NOTICE_NOT_READ'],
    ['before the right to decline was explained', { rightToDeclineExplained: false }, 'NOTICE_NOT_READ'],
    ['with a recording that nobody agreed to', { recording: 'AUDIO' }, 'RECORDING_WITHOUT_CONSENT'],
  ])('not %s', async (_, change, code) => {
    await expect(begun(change)).rejects.toMatchObject({ code });
    expect(await app.sql('select from shinrai.interviews')).toHaveLength(0);
  });

  it('not by the one who is asked, by whom nobody appointed, or with a conflict', async () => {
    const input = beginning(form.versionId, { assignmentId: duty });
    await expect(as('2006', begin, input)).rejects.toMatchObject({ code: 'INTERVIEWER_NOT_APPOINTED' });
    const own = await owesInterview(app, await interviewRequirement(app, form), people['2005']!);
    await expect(begun({ assignmentId: own })).rejects.toMatchObject({ code: 'INTERVIEW_SELF' });
    for (const number of ['1001', '2006'])
      await expect(begun({ interviewerIds: [people[number]] })).rejects.toMatchObject({
        params: { fields: { interviewerIds: ['mayInterview'] } },
      });
    await expect(begun({ observerIds: [people['2005']] })).rejects.toMatchObject({
      params: { fields: { observerIds: ['isAnother'] } },
    });
    const conflict = { personId: people['2005'], otherId: people['1001'] };
    await as(
      '2003',
      'mutation ($input: DeclareInterviewConflictInput!) { declareInterviewConflict(input: $input) { id } }',
      conflict,
    );
    await expect(begun()).rejects.toMatchObject({ code: 'INTERVIEW_CONFLICT' });
  });

  it('at the time of the server, once for a duty', async () => {
    const id = await begun();
    const [row] = await app.sql('select started_at, notice_read_at from shinrai.interviews');
    expect([row.started_at, row.notice_read_at]).toEqual([app.clock.now(), app.clock.now()]);
    await expect(begun()).rejects.toMatchObject({ code: 'INTERVIEW_BEGUN', params: { id } });
    const backdated = begun({ startedAt: '2026-04-01T00:00:00Z' });
    await expect(backdated).rejects.toThrow('startedAt');
  });

  it('by one of two who press at once', async () => {
    const input = beginning(form.versionId, { assignmentId: duty });
    const outcomes = await Promise.all([outcome(as('2005', begin, input)), outcome(as('2007', begin, input))]);
    expect(outcomes.toSorted()).toEqual(['DONE', 'INTERVIEW_BEGUN']);
  });

  it('for an investigation only with a form and a notice of its own, and after a talk that was stopped', async () => {
    const routine = beginning(form.versionId, { personId: people['1001'] });
    await expect(as('2005', begin, routine)).rejects.toMatchObject({ code: 'INTERVIEW_PURPOSE' });
    const talk = await begun();
    const { versionId } = await investigationForm();
    const after = beginning(versionId, { personId: people['1001'], followsId: talk });
    await expect(as('2005', begin, after)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await as('2005', stop, { id: talk });
    await expect(as('2005', begin, after)).resolves.toMatchObject({ beginInterview: { state: 'OPEN' } });
  });
});

describe('an investigation to begin', () => {
  it('tells what may be asked, only to who may ask it', async () => {
    const { versionId } = await investigationForm();
    const personId = people['1001'];
    const { investigationToBegin } = await app.as('2005')(toInvestigate, { personId });
    expect(investigationToBegin).toMatchObject({ person: { number: '1001' }, forms: [{ id: versionId }] });
    const asked = (number: string, id = personId) => outcome(app.as(number)(toInvestigate, { personId: id }));
    expect(await asked('2006')).toBe('INTERVIEWER_NOT_APPOINTED');
    expect(await asked('2005', people['2005'])).toBe('INTERVIEW_SELF');
    expect(await asked('2005', 'nobody')).toBe('NOT_FOUND');
    expect(await asked('1001')).toBe('FORBIDDEN');
  });
});

describe('what is written', () => {
  it('is kept section by section; a writing sent twice changes nothing, a stale one is refused', async () => {
    const id = await begun();
    const patch = writing(id, 'data', { notes: '最初' });
    for (let time = 0; time < 2; time += 1)
      expect((await as('2005', save, patch)).saveInterviewSection).toMatchObject({ revision: 1, unanswered: ['usb'] });
    await expect(written(id, 'data', { notes: '別の画面' })).rejects.toMatchObject({
      code: 'STALE',
      params: { revision: 1 },
    });
    await written(id, 'data', { revision: 1, answers: [{ question: 'usb', value: 'YES' }], notes: '次' });
    const shown = sectionIn(await opened(id), 'data');
    expect(shown).toMatchObject({
      revision: 2,
      notes: '次',
      answers: [{ question: 'usb', value: 'YES' }],
      unanswered: [],
    });
  });

  it('by two at once is kept from one of them', async () => {
    const id = await begun({ interviewerIds: [people['2007']] });
    const outcomes = await Promise.all([
      outcome(as('2005', save, writing(id, 'work', { notes: '中村' }))),
      outcome(as('2007', save, writing(id, 'work', { notes: '加藤' }))),
    ]);
    expect(outcomes.toSorted()).toEqual(['DONE', 'STALE']);
  });

  it('is refused where it is too long or no answer, by its field', async () => {
    const id = await begun();
    const long = written(id, 'work', { notes: 'あ'.repeat(70_000) });
    await expect(long).rejects.toMatchObject({ code: 'INVALID_INPUT', params: { fields: { notes: ['maxLength'] } } });
    await expect(written(id, 'work', { answers: [{ question: 'mood', value: '6' }] })).rejects.toMatchObject({
      params: { fields: { 'answers.0.value': ['isAnswer'] } },
    });
    await expect(written(id, 'nowhere')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('sealing', () => {
  it('waits for what is required', async () => {
    const id = await begun();
    await written(id, 'work', { answers: [{ question: 'mood', value: '3' }] });
    await expect(as('2005', seal, { id })).rejects.toMatchObject({
      code: 'REQUIRED_UNANSWERED',
      params: { questions: ['usb'] },
    });
  });

  it('ends it for good and fulfils the duty', async () => {
    const id = await answered();
    app.clock.set('2026-11-24T02:00:00Z');
    const { sealInterview } = await as('2005', seal, { id });
    expect(sealInterview).toMatchObject({
      state: 'SEALED',
      sealedAt: '2026-11-24T02:00:00.000Z',
      contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(sealInterview.sectionHashes).toHaveLength(4);
    const [owed] = await app.sql('select fulfilled_at, fulfilled_by from shinrai.assignments where id = $1', [duty]);
    expect(owed).toEqual({ fulfilled_at: new Date('2026-11-24T02:00:00Z'), fulfilled_by: id });
    await expect(written(id, 'work', { revision: 1, notes: '後から' })).rejects.toMatchObject({ code: 'SEALED' });
    await expect(as('2005', stop, { id })).rejects.toMatchObject({ code: 'SEALED' });
  });

  it('twice at once is one seal', async () => {
    const id = await answered();
    const outcomes = await Promise.all([outcome(as('2005', seal, { id })), outcome(as('2005', seal, { id }))]);
    expect(outcomes.toSorted()).toEqual(['DONE', 'SEALED']);
    expect(
      await app.sql(`select from shinrai.audit_events where action = 'SEAL_INTERVIEW' and outcome = 'DONE'`),
    ).toHaveLength(1);
  });

  it.each([
    ['interviews', `update shinrai.interviews set sealed_at = now()`],
    ['interviews', `delete from shinrai.interviews`],
    ['interview_sections', `update shinrai.interview_sections set sealed = null`],
    ['interview_sections', `delete from shinrai.interview_sections`],
  ])('is kept by the database itself: %s, %s', async (_, statement) => {
    await sealed();
    await expect(app.sql(statement)).rejects.toThrow(/never changes|violates foreign key/);
  });
});

describe('the one who was asked', () => {
  it('reads all of it once it is sealed, and says so', async () => {
    const id = await answered();
    await expect(app.as('1001')(myRecord, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await as('2005', seal, { id });
    const { sections: shown, waitsForMe } = await openedMine(id);
    expect([shown.map(({ notes }: any) => notes), waitsForMe]).toEqual([
      ['在宅勤務が多い', '古い顧客名簿を見つけた', '来年は経理に移りたい', '腰が痛い'],
      true,
    ]);
    expect((await app.as('1001')(waiting)).myInterviews.edges).toEqual([{ node: { id } }]);
    await as('1001', acknowledge, { id, seq: 0, result: 'WITH_COMMENT', comment: '腰のことは言い過ぎました' });
    expect((await app.as('1001')(waiting)).myInterviews).toEqual({ totalCount: 0, edges: [] });
    expect(await openedMine(id)).toMatchObject({
      waitsForMe: false,
      acknowledgements: [{ seq: 0, result: 'WITH_COMMENT', comment: '腰のことは言い過ぎました' }],
    });
    expect((await app.as('1001')(mine)).myInterviews.edges).toMatchObject([
      { node: { id, waitsForMe: false, interviewers: [{ number: '2005' }] } },
    ]);
    await expect(as('1001', acknowledge, { id, seq: 0, result: 'DECLINED' })).rejects.toMatchObject({
      code: 'ALREADY_ACKNOWLEDGED',
    });
  });

  it('is asked again when it was amended; the original stays, and so does what was said of it', async () => {
    const id = await sealed();
    await as('1001', acknowledge, { id, seq: 0, result: 'DECLINED' });
    const amendment = {
      interviewId: id,
      section: 'data',
      text: '名簿はもう消した',
      reason: '聞き違い',
      requestedBy: people['1001'],
    };
    await as('2005', amend, amendment);
    const shown = await openedMine(id);
    expect(shown).toMatchObject({ seq: 1, waitsForMe: true });
    expect(sectionIn(shown, 'data')).toMatchObject({
      notes: '古い顧客名簿を見つけた',
      amendments: [{ seq: 1, text: '名簿はもう消した', reason: '聞き違い', requestedBy: { number: '1001' } }],
    });
    await expect(as('1001', acknowledge, { id, seq: 0, result: 'ACKNOWLEDGED' })).rejects.toMatchObject({
      code: 'STALE',
      params: { seq: 1 },
    });
    await as('1001', acknowledge, { id, seq: 1, result: 'ACKNOWLEDGED' });
    expect((await openedMine(id)).acknowledgements).toMatchObject([
      { seq: 0, result: 'DECLINED' },
      { seq: 1, result: 'ACKNOWLEDGED' },
    ]);
    await expect(app.sql('update shinrai.acknowledgements set seq = 9')).rejects.toThrow(
      /append-only|permission denied/,
    );
    await expect(app.sql('delete from shinrai.interview_amendments')).rejects.toThrow(/append-only|permission denied/);
  });

  it('never acknowledges what they had not seen, whoever is first', async () => {
    const id = await sealed();
    const amendment = { interviewId: id, section: 'data', text: '訂正', reason: '誤記', requestedBy: people['2005'] };
    const [amended, said] = await Promise.all([
      outcome(as('2005', amend, amendment)),
      outcome(as('1001', acknowledge, { id, seq: 0, result: 'ACKNOWLEDGED' })),
    ]);
    expect(amended).toBe('DONE');
    expect(['DONE', 'STALE']).toContain(said);
    expect(await openedMine(id)).toMatchObject({ seq: 1, waitsForMe: true });
  });

  it('sees who else opened it, and nobody else can say so for them', async () => {
    const id = await sealed();
    await opened(id, '2007');
    await openedMine(id);
    const { totalCount, edges } = (await app.as('1001')(openings, { id })).myInterviewOpenings;
    expect([totalCount, edges.map(({ node }: any) => node.person.number)]).toEqual([1, ['2007']]);
    for (const number of ['1003', '2005']) {
      await expect(app.as(number)(openings, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(as(number, acknowledge, { id, seq: 0, result: 'ACKNOWLEDGED' })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    }
  });

  it('is corrected only after the seal, by who asked', async () => {
    const id = await answered();
    const amendment = { interviewId: id, section: 'data', text: '訂正', reason: '誤記', requestedBy: people['1001'] };
    await expect(as('2005', amend, amendment)).rejects.toMatchObject({ code: 'NOT_SEALED' });
    await as('2005', seal, { id });
    await expect(as('2007', amend, amendment)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(as('2005', amend, { ...amendment, requestedBy: people['1003'] })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });
});

describe('a signed paper', () => {
  const scan = Buffer.from('%PDF-1.7 署名済み');
  const post = (number: string, id: string, query: string, payload = scan) =>
    app.nest.inject({
      method: 'POST',
      url: `/interview-papers/${id}?${query}`,
      headers: { 'x-employee': number, 'content-type': 'application/octet-stream' },
      payload,
    });
  const get = (number: string, id: string) =>
    app.nest.inject({ method: 'GET', url: `/interview-papers/${id}`, headers: { 'x-employee': number } });

  it('says it for the one who was asked, sealed, and is read by both sides', async () => {
    const id = await sealed();
    const filed = await post('2005', id, 'seq=0&result=DECLINED');
    expect(filed.statusCode).toBe(201);
    const paper = filed.json<{ id: string }>().id;
    expect((await openedMine(id)).acknowledgements).toEqual([{ seq: 0, result: 'DECLINED', comment: null }]);
    for (const number of ['2005', '1001']) expect((await get(number, paper)).rawPayload).toEqual(scan);
    for (const number of ['2007', '2003', '1003']) expect((await get(number, paper)).statusCode).not.toBe(200);
    const [{ kept }] = await app.sql('select sealed as kept from shinrai.acknowledgements');
    expect(kept.includes('署名済み')).toBe(false);
  });

  it('is refused where it is no scan, too early, of something older, or from somebody else', async () => {
    const id = await answered();
    const codeOf = async (reply: ReturnType<typeof post>) => JSON.parse((await reply).body).code;
    expect(await codeOf(post('2005', id, 'seq=0&result=DECLINED'))).toBe('NOT_SEALED');
    await as('2005', seal, { id });
    expect(await codeOf(post('2005', id, 'seq=0&result=DECLINED', Buffer.from('MZ')))).toBe('PROOF_REFUSED');
    expect(await codeOf(post('2005', id, 'seq=1&result=ACKNOWLEDGED'))).toBe('STALE');
    expect(await codeOf(post('2005', id, 'seq=0&result=WITH_COMMENT'))).toBe('INVALID_INPUT');
    expect(await codeOf(post('2007', id, 'seq=0&result=DECLINED'))).toBe('NOT_FOUND');
  });
});

describe('a notice', () => {
  it('asks for acknowledgement of what was sealed and amended, and tells nothing else', async () => {
    const id = await sealed();
    await as('2005', amend, {
      interviewId: id,
      section: 'data',
      text: '訂正',
      reason: '誤記',
      requestedBy: people['1001'],
    });
    const told = await app.sql(
      `select employee_id, params from shinrai.notices where kind = 'INTERVIEW_TO_ACKNOWLEDGE' order by key`,
    );
    expect(told).toEqual([0, 1].map(seq => ({ employee_id: people['1001'], params: { seq, interviewId: id } })));
  });

  it('is not given of an investigation, whose notices others would read', async () => {
    await as('2005', seal, { id: await investigation() });
    expect(await app.sql('select from shinrai.notices')).toHaveLength(0);
  });
});

describe('a class', () => {
  it('is open to a security officer as far as it is theirs to know', async () => {
    const id = await sealed();
    const { sections: shown, closed } = await opened(id, '2007');
    expect([shown.map(({ key }: any) => key), closed]).toEqual([
      ['work', 'data'],
      ['career', 'health'],
    ]);
    await expect(app.as('2007')(record, { id, section: 'health' })).rejects.toMatchObject({
      code: 'CLASS_CLOSED',
      params: { confidentiality: 'HEALTH' },
    });
    expect(await app.sql(`select actor_label from shinrai.audit_events where refusal = 'CLASS_CLOSED'`)).toEqual([
      { actor_label: '2007' },
    ]);
  });

  it('is closed to HR, managers, auditors and administrators', async () => {
    const id = await sealed();
    for (const number of ['2003', '2006'])
      await expect(app.as(number)(record, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    for (const number of ['1002', '2008', '2009'])
      await expect(app.as(number)(record, { id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const held = [{ node: { heldOn: '2026-11-24', title: { ja: '年次面談' }, person: { number: '1001' } } }];
    for (const number of ['2003', '1002']) expect((await app.as(number)(heldList)).heldInterviews.edges).toEqual(held);
    expect((await app.as('2006')(list)).interviews.edges).toMatchObject([
      { node: { id, contentHash: expect.any(String) } },
    ]);
    expect((await app.as('2003')(list)).interviews.totalCount).toBe(0);
    await expect(app.as('2009')(list)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('a suspicion', () => {
  it('stops the talk: what was written stays, the duty too, and HR sees no difference', async () => {
    const id = await begun();
    await written(id, 'data', { notes: '持ち出しの疑い' });
    await as('2005', stop, { id });
    expect(
      (await app.sql('select fulfilled_at from shinrai.assignments where id = $1', [duty]))[0].fulfilled_at,
    ).toBeNull();
    await expect(written(id, 'data', { revision: 1, notes: '続き' })).rejects.toMatchObject({ code: 'SEALED' });
    expect(sectionIn(await openedMine(id), 'data').notes).toBe('持ち出しの疑い');
    const { edges } = (await app.as('2003')(heldList)).heldInterviews;
    expect(edges).toEqual([{ node: { heldOn: '2026-11-24', title: { ja: '年次面談' }, person: { number: '1001' } } }]);
    await investigation({ followsId: id });
    expect((await app.as('2003')(heldList)).heldInterviews.totalCount).toBe(1);
    // the talk itself can be had later
    await expect(begun()).resolves.not.toBe(id);
  });

  it('is looked into by statements that are checked, not believed', async () => {
    const talk = await begun();
    await expect(as('2005', state, { interviewId: talk, text: '持ち出した' })).rejects.toMatchObject({
      code: 'INTERVIEW_PURPOSE',
    });
    const id = await investigation();
    await as('2005', state, { interviewId: id, text: '自宅のPCには残っていない', about: '年末ごろ' });
    const [first] = (await opened(id)).statements;
    expect(first).toMatchObject({ seq: 1, about: '年末ごろ', verification: 'UNVERIFIED', checks: [] });
    await as('2005', seal, { id });
    await as('2005', check, { statementId: first.id, verification: 'INSPECTED' });
    await as('2005', check, { statementId: first.id, verification: 'CONTRADICTED', evidence: '解析で見つかった' });
    expect((await opened(id)).statements).toMatchObject([
      { verification: 'CONTRADICTED', checks: [{ verification: 'INSPECTED' }, { evidence: '解析で見つかった' }] },
    ]);
    expect((await openedMine(id)).statements).toEqual([{ seq: 1, text: '自宅のPCには残っていない' }]);
    await expect(as('2005', state, { interviewId: id, text: '後から' })).rejects.toMatchObject({ code: 'SEALED' });
    await expect(as('2007', check, { statementId: first.id, verification: 'FORENSIC' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('opens nobody’s own things without their written consent and a rule', async () => {
    const id = await investigation();
    const look = { interviewId: id, object: '私物のUSBメモリー', method: '目視', result: '名簿はなかった' };
    await expect(
      as('2005', inspect, { ...look, owner: 'PERSON', consent: 'ORAL', ruleReference: '第45条' }),
    ).rejects.toMatchObject({ code: 'NO_CONSENT' });
    await as('2005', inspect, { ...look, owner: 'PERSON', consent: 'WRITTEN', ruleReference: '第45条' });
    expect((await opened(id)).inspections).toEqual([
      { object: '私物のUSBメモリー', consent: 'WRITTEN', result: '名簿はなかった' },
    ]);
  });
});

describe('a protected report', () => {
  const report = { notes: '課長が請求書を偽造している', handOff: true };

  it('leaves the record, and is read by those who handle reports alone', async () => {
    const id = await begun();
    const { saveInterviewSection } = await written(id, 'career', report);
    expect(saveInterviewSection).toMatchObject({ handedOffOn: '2026-11-24', unanswered: [] });
    expect(sectionIn(await opened(id), 'career')).toMatchObject({ notes: '', handedOffOn: '2026-11-24' });
    const { edges } = (await app.as('2008')(handOffs)).handOffs;
    expect(edges).toHaveLength(1);
    expect((await app.as('2008')(openHandOff, { id: edges[0].node.id })).openHandOff).toEqual({
      reporter: { number: '1001' },
      takenBy: { number: '2005' },
      title: { ja: '異動の希望' },
      questions: [],
      answers: [],
      notes: '課長が請求書を偽造している',
    });
    for (const number of ['2005', '2003', '2006', '2009', '1001'])
      await expect(app.as(number)(handOffs)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('leaves a sealed record too, which changes in nothing else', async () => {
    const id = await sealed();
    const correction = { section: 'career', text: '正しくは人事', reason: '言い違い', requestedBy: people['1001'] };
    await as('2005', amend, { interviewId: id, ...correction });
    const hash = (await app.as('2005')(list)).interviews.edges[0].node.contentHash;
    const [{ since }] = await app.sql('select max(id::text) as since from shinrai.audit_events');
    await written(id, 'career', { ...report, revision: 1, notes: 'ここに書いたものは使われない' });
    const logged = await app.sql('select action from shinrai.audit_events where id > $1', [since]);
    expect(logged).toEqual([{ action: 'OPEN_INTERVIEW' }]);
    expect(sectionIn(await openedMine(id), 'career')).toMatchObject({
      notes: '',
      handedOffOn: '2026-11-24',
      amendments: [],
    });
    expect((await app.as('2005')(list)).interviews.edges[0].node.contentHash).toBe(hash);
    const [{ node }] = (await app.as('2008')(handOffs)).handOffs.edges;
    expect((await app.as('2008')(openHandOff, { id: node.id })).openHandOff.notes).toBe(
      '来年は経理に移りたい\n\n正しくは人事',
    );
  });

  it('is something that was said', async () => {
    const id = await begun();
    await expect(written(id, 'career', { handOff: true })).rejects.toMatchObject({
      params: { fields: { notes: ['isNotEmpty'] } },
    });
  });

  it('tells neither the log nor any list who reported', async () => {
    const id = await begun();
    await written(id, 'career', report);
    const events = await app.sql(
      `select action, record_type, record_id, details::text as details from shinrai.audit_events where actor_id = $1`,
      [people['2005']],
    );
    expect(events.filter(({ action, details }) => /HAND/.test(action + details))).toEqual([]);
    expect(events.map(({ record_type }) => record_type)).not.toContain('HandOff');
    const [row] = await app.sql('select h::text as row, h.id from shinrai.hand_offs h');
    for (const known of [id, ...Object.values(people)]) expect(row.row).not.toContain(known);
    // an id that knew its millisecond would tell during whose interview it was made
    expect(row.id.charAt(14)).toBe('4');
  });
});

describe('a follow-up', () => {
  it('is done once, by who owns it, and is overdue after its day', async () => {
    const id = await sealed();
    const input = { interviewId: id, text: '名簿を消す', ownerId: people['1003'], dueOn: '2026-11-30' };
    await expect(as('2005', addFollowUp, { ...input, dueOn: '2026-11-23' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    const { addFollowUp: added } = await as('2005', addFollowUp, input);
    app.clock.set('2026-12-01T01:00:00Z');
    const overdue =
      '{ followUps(first: 10, overdue: true) { edges { node { id interviewId overdue owner { number } person { number } } } } }';
    const node = {
      id: added.id,
      interviewId: id,
      overdue: true,
      owner: { number: '1003' },
      person: { number: '1001' },
    };
    expect((await app.as('2007')(overdue)).followUps.edges).toEqual([{ node }]);
    expect((await app.as('1003')(overdue)).followUps.edges).toEqual([
      { node: { ...node, interviewId: null, person: null } },
    ]);
    const text = 'query ($id: ID!) { openFollowUp(id: $id) { text doneNote } }';
    expect((await app.as('1003')(text, { id: added.id })).openFollowUp).toEqual({ text: '名簿を消す', doneNote: null });
    for (const number of ['1002', '2003'])
      await expect(app.as(number)(text, { id: added.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(as('2007', finishFollowUp, { id: added.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await as('1003', finishFollowUp, { id: added.id, note: '消しました' });
    await expect(as('1003', finishFollowUp, { id: added.id })).rejects.toMatchObject({ code: 'ALREADY_DONE' });
    expect((await opened(id)).followUps).toEqual([
      { text: '名簿を消す', owner: { number: '1003' }, doneNote: '消しました' },
    ]);
    expect((await app.as('2007')(overdue)).followUps.edges).toEqual([]);
  });
});

describe('after three years', () => {
  it('what was said is gone, and that it was said stays', async () => {
    const id = await sealed();
    app.clock.set('2029-11-25T01:00:00Z');
    await app.nest.get(Jobs, { strict: false }).run('sealing.shred');
    await expect(app.as('2005')(record, { id })).rejects.toMatchObject({ code: 'SHREDDED' });
    expect((await app.as('2006')(list)).interviews.edges).toMatchObject([{ node: { id, state: 'SEALED' } }]);
    expect((await app.as('1001')(mine)).myInterviews.edges).toMatchObject([{ node: { id } }]);
  });
});

it('what nobody may see is not found', async () => {
  const id = randomUUID();
  await expect(app.as('2005')(record, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(app.as('2005')(record, { id: 'x' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(as('2005', seal, { id: await begunByAnother() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

async function begunByAnother(): Promise<string> {
  const input = beginning(form.versionId, { assignmentId: duty });
  return (await as('2007', begin, input)).beginInterview.id;
}
