import { randomUUID } from 'node:crypto';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { Jobs } from '../../src/platform/jobs.ts';
import { type Send, type TestApp, startApp } from '../support/app.ts';
import { employee } from '../support/people.ts';
import { queued } from '../support/queue.ts';
import { answer, asking, close, draft, open, opened, read, result, workforce } from '../support/surveys.ts';

let app: TestApp;
let company: Awaited<ReturnType<typeof workforce>>;
beforeEach(async () => {
  app = await startApp();
  company = await workforce(app);
});
afterEach(() => app.close());

const run = (name: string) => app.nest.get(Jobs, { strict: false }).run(name);
const count = () => run('surveys.count');
const officer = () => app.as('9001');
const hr = () => app.as('9002');

const noticesOf = async (kind: string) =>
  app.sql(
    `select e.number from shinrai.notices n join shinrai.employees e on e.id = n.employee_id where n.kind = $1 order by 1`,
    [kind],
  );

describe('a survey', () => {
  it('is made by HR or the security officer, asks who belongs on the day it opens, and tells each of them', async () => {
    await expect(draft(app.as('1001'))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const made = await draft(hr());
    expect(made).toMatchObject({ state: 'DRAFT', invited: 20 });
    await employee(app, { number: '1999', department: company.sales });
    await expect(open(hr(), made)).rejects.toMatchObject({
      code: 'AUDIENCE_CHANGED',
      params: { expected: 20, actual: 21 },
    });
    expect(await open(officer(), { ...made, invited: 21 })).toMatchObject({
      state: 'OPEN',
      invited: 21,
      participants: 0,
    });
    expect(await noticesOf('SURVEY_OPEN')).toHaveLength(21);
    await employee(app, { number: '3000', department: company.sales });
    expect(await app.as('3000')('{ mySurveys { id } }')).toEqual({ mySurveys: [] });
    await expect(answer(app.as('3000'), made.id, {})).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('shows what is asked and how to whom it asks, and to nobody else', async () => {
    const { id } = await opened(hr());
    const { mySurveys } = await app.as('1001')(
      '{ mySurveys { id title { ja } mode minCell tookPart leniency { ja } questions { place kind options { ja } isRequired } } }',
    );
    expect(mySurveys).toMatchObject([
      { id, title: { ja: '顧客情報の取扱いに関する調査' }, mode: 'ANONYMOUS', minCell: 5, tookPart: false },
    ]);
    expect(mySurveys[0].questions.map(({ kind }: { kind: string }) => kind)).toEqual(['YES_NO', 'SCALE', 'TEXT']);
    await expect(app.as('1001')('{ surveys(first: 10) { totalCount } }')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await employee(app, { number: '3000', department: company.sales });
    await expect(app.as('3000')(`{ mySurvey(id: "${id}") { id } }`)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(app.as('1001')('{ mySurvey(id: "x") { id } }')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is locked once it is open', async () => {
    const { id, version } = await opened(hr());
    const change = 'mutation ($input: ChangeSurveyInput!) { changeSurvey(input: $input) { id } }';
    const input = { id, version, ...asking({ mode: 'IDENTIFIED' }) };
    await expect(hr()(change, { input })).rejects.toMatchObject({ code: 'SURVEY_MODE_LOCKED' });
    for (const deed of [
      `mode = 'IDENTIFIED'`,
      'min_cell = 1',
      `questions = '[]'`,
      `state = 'DRAFT'`,
      `closes_on = '2027-01-01'`,
    ])
      await expect(app.sql(`update shinrai.surveys set ${deed}`)).rejects.toThrow('never changes');
    await expect(app.sql('delete from shinrai.survey_envelopes')).resolves.toEqual([]);
    await answer(app.as('1001'), id, {});
    await expect(app.sql('delete from shinrai.survey_envelopes')).rejects.toThrow('never changes');
  });

  it('refuses what nobody could answer, by its place', async () => {
    const [yes] = asking().questions;
    const wrong = [
      [{ questions: [] }, { questions: ['arrayMinSize'] }],
      [{ questions: [yes, { ...yes, kind: 'CHOICE' }] }, { 'questions[1].options': ['arrayMinSize'] }],
      [{ minCell: 4 }, { minCell: ['min'] }],
      [{ closesOn: '2026-11-21' }, { closesOn: ['notInThePast'] }],
      [{ title: ' ' }, { title: ['isNotEmpty'] }],
      [{ purpose: { ja: 'あ'.repeat(70_000) } }, { purpose: ['maxLength'] }],
      [{ questions: [{ ...yes, text: { ja: 'あ'.repeat(501) } }] }, { 'questions[0].text': ['maxLength'] }],
      [{ audience: { people: [randomUUID()] } }, { 'audience.people': ['exists'] }],
    ] as const;
    for (const [change, fields] of wrong)
      await expect(draft(hr(), asking(change))).rejects.toMatchObject({ code: 'INVALID_INPUT', params: { fields } });
  });
});

describe('taking part', () => {
  it('counts once, however often it is sent', async () => {
    const { id } = await opened(hr());
    const key = randomUUID();
    expect(await answer(app.as('1001'), id, { yes: true }, key)).toEqual({ answerSurvey: { id, tookPart: true } });
    await answer(app.as('1001'), id, { yes: true }, key);
    await expect(answer(app.as('1001'), id, { yes: false })).rejects.toMatchObject({ code: 'SURVEY_ALREADY_TAKEN' });
    expect(await app.sql('select from shinrai.survey_envelopes')).toHaveLength(1);
    const pasted = answer(app.as('1003'), id, { text: 'あ'.repeat(70_000) });
    await expect(pasted).rejects.toMatchObject({ params: { fields: { 'answers.1.text': ['maxLength'] } } });
    // another person cannot take the place of somebody by the same key
    await answer(app.as('1002'), id, { yes: true }, key);
    expect(await app.sql('select from shinrai.survey_envelopes')).toHaveLength(2);
  });

  it('counts once when it is sent twice at the same instant', async () => {
    const { id } = await opened(hr());
    const key = randomUUID();
    const sent = await queued(app, 'select from shinrai.survey_invitees for update', [
      () => answer(app.as('1001'), id, { yes: true }, key),
      () => answer(app.as('1001'), id, { yes: true }, key),
      () => answer(app.as('1001'), id, { yes: false }),
    ]);
    expect(sent.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    expect(await app.sql('select from shinrai.survey_envelopes')).toHaveLength(1);
  });

  it('is either in time and counted, or refused, while the survey closes', async () => {
    const survey = await opened(hr());
    const sent = await queued<unknown>(app, 'select from shinrai.surveys for update', [
      () => answer(app.as('1001'), survey.id, { yes: true }),
      () => close(hr(), survey),
      () => answer(app.as('1002'), survey.id, { yes: true }),
    ]);
    await count();
    const done = [sent[0], sent[2]].filter(each => each!.status === 'fulfilled').length;
    expect((await result(hr(), survey.id)).result.participants).toBe(done);
    await expect(answer(app.as('1003'), survey.id, {})).rejects.toMatchObject({ code: 'SURVEY_NOT_OPEN' });
  });

  it('ends with the last day, and whoever has not taken part is reminded once before it', async () => {
    const { id } = await opened(hr());
    await answer(app.as('1001'), id, {});
    await run('surveys.follow');
    expect(await noticesOf('SURVEY_CLOSING')).toEqual([]);
    app.clock.set('2026-12-02T15:10:00Z');
    await run('surveys.follow');
    await run('surveys.follow');
    const told = await noticesOf('SURVEY_CLOSING');
    expect(told).toHaveLength(19);
    expect(told).not.toContainEqual({ number: '1001' });
    app.clock.set('2026-12-04T15:10:00Z');
    await expect(answer(app.as('1002'), id, {})).rejects.toMatchObject({ code: 'SURVEY_NOT_OPEN' });
    expect(await run('surveys.follow')).toMatchObject({ closed: 1, reminded: 0 });
    expect(await result(hr(), id)).toMatchObject({ state: 'CLOSED', countedAt: null, result: null });
    await count();
    expect((await result(hr(), id)).result).toMatchObject({ invited: 20, participants: 1, tables: [] });
  });
});

/** Seven of 営業部 say yes, of 人事部 one does; everybody writes something. */
async function answered(survey: { id: string }): Promise<void> {
  for (const [i, number] of company.people.sales.entries())
    await answer(app.as(number), survey.id, { yes: i < 7, scale: 2, text: `営業部の${number}が見たこと` });
  for (const [i, number] of company.people.personnel.entries())
    await answer(app.as(number), survey.id, { yes: i < 1, scale: 4, ...(i > 0 && { text: `人事部の${number}の話` }) });
}

describe('an anonymous survey', () => {
  it('tells nothing before it has closed, and then nothing of fewer than five', async () => {
    const survey = await opened(hr());
    await answered(survey);
    expect((await result(hr(), survey.id)).result).toBeNull();
    await expect(read(officer(), survey.id)).rejects.toMatchObject({ code: 'SURVEY_NOT_COUNTED' });
    await close(hr(), survey);
    await count();
    expect((await result(hr(), survey.id)).result).toEqual({
      invited: 20,
      participants: 18,
      tables: [
        {
          question: 1,
          classes: [
            { options: [1], withNone: false },
            { options: [2], withNone: false },
            { options: [], withNone: true },
          ],
          rows: [{ departments: [{ code: '100' }, { code: '200' }], counts: [8, 10, 0] }],
        },
        {
          question: 2,
          classes: [
            ...[[1], [2], [3], [4], [5]].map(options => ({ options, withNone: false })),
            { options: [], withNone: true },
          ],
          rows: [
            { departments: [{ code: '100' }], counts: [0, 9, 0, 0, 0, 0] },
            { departments: [{ code: '200' }], counts: [0, 0, 0, 9, 0, 0] },
          ],
        },
      ],
    });
  });

  it('shows what was written to the security officer, without whose it is, and says so in the log', async () => {
    const survey = await opened(hr());
    await answered(survey);
    await close(officer(), survey);
    await count();
    await expect(read(hr(), survey.id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const one = await read(officer(), survey.id, { first: 10 });
    const two = await read(officer(), survey.id, { first: 10, after: one.next });
    const all = [...one.answers, ...two.answers];
    expect(two.next).toBeNull();
    expect(all.every(({ person }) => person === null)).toBe(true);
    expect(new Set(all.map(({ answers }) => answers[0].text))).toEqual(
      new Set([
        ...company.people.sales.map(number => `営業部の${number}が見たこと`),
        ...company.people.personnel.slice(1).map(number => `人事部の${number}の話`),
      ]),
    );
    const events = await app.sql(
      `select actor_label from shinrai.audit_events where action = 'READ_SURVEY_ANSWERS' and outcome = 'DONE'`,
    );
    expect(events).toEqual([{ actor_label: '9001' }, { actor_label: '9001' }]);
  });

  it('needs enough people to hide among', async () => {
    const few = asking({ audience: { departments: { ids: [company.sales], below: false } }, minCell: 11 });
    await expect(opened(hr(), few)).rejects.toMatchObject({
      code: 'SURVEY_SMALL_CELL',
      params: { minCell: 11, people: 10 },
    });
    await expect(opened(hr(), { ...few, mode: 'IDENTIFIED' })).resolves.toMatchObject({ state: 'OPEN' });
  });

  it('is not asked again of all but a few: the difference would be what those few said', async () => {
    const first = await opened(hr());
    const [out] = await app.sql(`select id from shinrai.employees where number = '1001'`);
    const butOne = asking({ audience: { not: { people: [out.id] } } });
    await expect(opened(hr(), butOne)).rejects.toMatchObject({ code: 'SURVEY_DIFFERENCING' });
    await close(hr(), first);
    await expect(opened(hr(), butOne)).rejects.toMatchObject({ code: 'SURVEY_DIFFERENCING' });
    await expect(opened(hr())).resolves.toMatchObject({ state: 'OPEN' });
    const other = { ...butOne, questions: [{ ...butOne.questions[0]!, text: { ja: '別の質問です。' } }] };
    await expect(opened(hr(), other)).resolves.toMatchObject({ state: 'OPEN' });
  });

  it('is not opened beside such another one at the same instant', async () => {
    const [out] = await app.sql(`select id from shinrai.employees where number = '1001'`);
    const [all, butOne] = [await draft(hr()), await draft(hr(), asking({ audience: { not: { people: [out.id] } } }))];
    const both = await queued<unknown>(app, 'lock table shinrai.survey_invitees in share mode', [
      () => open(hr(), all),
      () => open(officer(), butOne),
    ]);
    expect(both).toMatchObject([{ status: 'fulfilled' }, { reason: { code: 'SURVEY_DIFFERENCING' } }]);
  });

  it('that too few answered leaves nothing behind', async () => {
    const survey = await opened(hr());
    for (const number of company.people.sales.slice(0, 4))
      await answer(app.as(number), survey.id, { yes: true, text: '少数の声' });
    await close(hr(), survey);
    await count();
    expect((await result(hr(), survey.id)).result).toEqual({ invited: 20, participants: 4, tables: [] });
    expect(await read(officer(), survey.id)).toEqual({ answers: [], next: null });
    expect(await app.sql('select from shinrai.survey_envelopes')).toEqual([]);
  });
});

describe('who has not answered by the end', () => {
  const noReplies = async (send: Send, id: string, first = 50, after: string | null = null) =>
    (
      await send(
        `query ($id: ID!, $first: Int!, $after: String) { found: surveyNoReplies(id: $id, first: $first, after: $after) {
          totalCount pageInfo { endCursor } edges { node { number } } } }`,
        { id, first, after },
      )
    ).found;
  const counted = async (id: string) =>
    (await hr()('query ($id: ID!) { survey(id: $id) { noReply } }', { id })).survey.noReply;

  it('is counted, and in an identified survey named', async () => {
    const survey = await opened(hr(), asking({ mode: 'IDENTIFIED' }));
    for (const number of company.people.sales) await answer(app.as(number), survey.id, {});
    expect(await counted(survey.id)).toBeNull();
    await expect(noReplies(hr(), survey.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await close(hr(), survey);
    expect(await counted(survey.id)).toBe(11);
    const page = await noReplies(officer(), survey.id, 10);
    const rest = await noReplies(officer(), survey.id, 10, page.pageInfo.endCursor);
    expect(page.totalCount).toBe(11);
    expect([...page.edges, ...rest.edges].map(({ node }: any) => node.number)).toEqual([
      ...company.people.personnel,
      '9001',
      '9002',
    ]);
    await expect(noReplies(app.as('1001'), survey.id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is not named in an anonymous one: it would tell what each of those said who all said the same', async () => {
    const survey = await opened(hr());
    for (const number of company.people.sales) await answer(app.as(number), survey.id, { yes: true });
    await close(hr(), survey);
    await count();
    expect(await counted(survey.id)).toBe(11);
    for (const send of [hr(), officer()])
      await expect(noReplies(send, survey.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('what was answered', () => {
  it('is gone a year after the survey closed, with a tombstone; the results stay', async () => {
    const named = await opened(hr(), asking({ mode: 'IDENTIFIED' }));
    const unnamed = await opened(hr());
    await answered(unnamed);
    await answer(app.as('1001'), named.id, { yes: true });
    await close(hr(), named);
    await close(hr(), unnamed);
    await count();
    app.clock.forward({ days: 364 });
    await run('sealing.shred');
    expect((await read(officer(), named.id)).answers).toHaveLength(1);
    app.clock.forward({ days: 2 });
    await run('sealing.shred');
    for (const { id } of [named, unnamed]) {
      await expect(read(officer(), id)).rejects.toMatchObject({ code: 'SHREDDED' });
      expect((await result(hr(), id)).result).not.toBeNull();
    }
    const tombstones = await app.sql('select rule from shinrai.shredded_keys order by rule');
    expect(tombstones.map(({ rule }) => rule)).toEqual(['SURVEY_ANSWERS', 'SURVEY_ANSWERS', 'SURVEY_ENVELOPES']);
  });
});

describe('an identified survey', () => {
  it('lets the security officer read who answered what, once it has closed', async () => {
    const survey = await opened(hr(), asking({ mode: 'IDENTIFIED' }));
    await answer(app.as('1001'), survey.id, { yes: true, scale: 1, text: '退職者が名簿を持っていました。' });
    await close(hr(), survey);
    await count();
    await count();
    expect(await read(officer(), survey.id)).toEqual({
      next: null,
      answers: [
        {
          id: expect.any(String),
          person: { number: '1001' },
          answers: [
            { question: 1, option: 1, text: null, handedOffOn: null },
            { question: 2, option: 1, text: null, handedOffOn: null },
            { question: 3, option: null, text: '退職者が名簿を持っていました。', handedOffOn: null },
          ],
        },
      ],
    });
  });
});
