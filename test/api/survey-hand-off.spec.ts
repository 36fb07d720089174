import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { Jobs } from '../../src/platform/jobs.ts';
import { type Send, type TestApp, startApp } from '../support/app.ts';
import { outcome } from '../support/life.ts';
import { employee } from '../support/people.ts';
import { answer, asking, close, handOff, opened, read, workforce } from '../support/surveys.ts';

const report = '営業部長が請求書を偽造しています。';
const list = '{ handOffs(first: 10) { totalCount edges { node { id handedOffOn } } } }';
const open = `query ($id: ID!) { openHandOff(id: $id) {
  reporter { number } takenBy { number } title { ja en } notes answers { value } } }`;

let app: TestApp;
let people: string[];
beforeEach(async () => {
  app = await startApp();
  const company = await workforce(app);
  people = company.people.sales;
  await employee(app, { number: '9008', department: company.sales, roles: ['WHISTLEBLOWING_OFFICER'] });
});
afterEach(() => app.close());

const officer = () => app.as('9001');
const hr = () => app.as('9002');

/** A survey that is counted: 1001 wrote the report, the others something else. */
async function told(mode: 'IDENTIFIED' | 'ANONYMOUS', reader: Send = officer()) {
  const survey = await opened(hr(), asking({ mode }));
  for (const [i, number] of people.entries())
    await answer(app.as(number), survey.id, { yes: i === 0, scale: 4, text: i === 0 ? report : `${number}の意見` });
  await close(hr(), survey);
  await app.nest.get(Jobs, { strict: false }).run('surveys.count');
  const found = await read(reader, survey.id);
  return { survey: survey.id, id: found.answers.find((each: any) => textOf(each) === report).id as string };
}
const textOf = ({ answers }: any): string => answers.find(({ question }: any) => question === 3).text;
const readAgain = async (survey: string, id: string) =>
  (await read(officer(), survey)).answers.find((each: any) => each.id === id);
const handedOver = async () => {
  const { edges } = (await app.as('9008')(list)).handOffs;
  expect(edges).toHaveLength(1);
  return (await app.as('9008')(open, { id: edges[0].node.id })).openHandOff;
};

describe('a protected report in an identified survey', () => {
  it('leaves the answers, and is read by those who handle reports alone', async () => {
    const { survey, id } = await told('IDENTIFIED');
    const left = [
      { question: 1, option: 1, text: null, handedOffOn: null },
      { question: 2, option: 4, text: null, handedOffOn: null },
      { question: 3, option: null, text: null, handedOffOn: '2026-11-22' },
    ];
    expect(await handOff(officer(), survey, id)).toEqual({ id, person: { number: '1001' }, answers: left });
    expect((await readAgain(survey, id)).answers).toEqual(left);
    expect(await handedOver()).toEqual({
      reporter: { number: '1001' },
      takenBy: { number: '9001' },
      title: {
        ja: '顧客情報の取扱いに関する調査:知っていることを書いてください。',
        en: '顧客情報の取扱いに関する調査: 知っていることを書いてください。',
      },
      notes: report,
      answers: [],
    });
    for (const number of ['9001', '9002', '1001'])
      await expect(app.as(number)(list)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('tells neither the log nor a column whose it was', async () => {
    const { survey, id } = await told('IDENTIFIED');
    const [{ since }] = await app.sql('select max(id::text) as since from shinrai.audit_events');
    const sizes = 'select distinct octet_length(answers) as bytes from shinrai.survey_envelopes';
    const before = await app.sql(sizes);
    await handOff(officer(), survey, id);
    expect(await app.sql(sizes)).toEqual(before);
    expect(await app.sql('select distinct xmin::text from shinrai.survey_envelopes')).toHaveLength(1);
    expect(await app.sql('select action, record_id from shinrai.audit_events where id > $1', [since])).toEqual([
      { action: 'READ_SURVEY_ANSWERS', record_id: survey },
    ]);
    const [{ row }] = await app.sql('select h::text as row from shinrai.hand_offs h');
    for (const known of await app.sql('select id from shinrai.employees')) expect(row).not.toContain(known.id);
  });

  it('is handed over once, by whoever reads the answers, and not before they are counted', async () => {
    const { survey, id } = await told('IDENTIFIED');
    await expect(handOff(hr(), survey, id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(handOff(officer(), survey, survey)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(handOff(officer(), survey, 'x')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    // a choice is no report
    await expect(handOff(officer(), survey, id, 1)).rejects.toMatchObject({ code: 'MOVE_NOT_ALLOWED' });
    const twice = await Promise.all([1, 2].map(() => outcome(handOff(officer(), survey, id))));
    expect(twice.toSorted()).toEqual(['DONE', 'MOVE_NOT_ALLOWED']);
    expect((await handedOver()).notes).toBe(report);
    const other = await opened(hr(), asking({ mode: 'IDENTIFIED' }));
    await answer(app.as('1001'), other.id, { text: report });
    await expect(handOff(officer(), other.id, id)).rejects.toMatchObject({ code: 'SURVEY_NOT_COUNTED' });
    const early = `update shinrai.survey_envelopes set answers = 'x' where survey_id = '${other.id}'`;
    await expect(app.sql(early)).rejects.toThrow('never changes');
    await expect(app.sql('update shinrai.survey_envelopes set employee_id = id')).rejects.toThrow('never changes');
  });
});

describe('a protected report in an anonymous survey', () => {
  it('is handed over without a reporter, and only its day remains', async () => {
    const { survey, id } = await told('ANONYMOUS');
    await expect(handOff(officer(), survey, id, 2)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const twice = await Promise.all([1, 2].map(() => outcome(handOff(officer(), survey, id))));
    expect(twice.toSorted()).toEqual(['DONE', 'MOVE_NOT_ALLOWED']);
    expect(await readAgain(survey, id)).toEqual({
      id,
      person: null,
      answers: [{ question: 3, option: null, text: null, handedOffOn: '2026-11-22' }],
    });
    expect((await read(officer(), survey)).answers).toHaveLength(people.length);
    expect(await handedOver()).toMatchObject({ reporter: null, takenBy: { number: '9001' }, notes: report });
  });

  it('is the only way in which a text ever changes', async () => {
    const { survey, id } = await told('ANONYMOUS');
    await handOff(officer(), survey, id);
    for (const deed of [
      `set text = 'x'`,
      'set handed_off_on = null',
      `set text = null, handed_off_on = '2026-01-01', question = 1`,
      `set handed_off_on = '2026-01-01'`,
    ])
      await expect(app.sql(`update shinrai.survey_texts ${deed}`)).rejects.toThrow('never changes');
    await expect(app.sql('delete from shinrai.survey_texts')).rejects.toThrow('never changes');
    await expect(app.sql('truncate shinrai.survey_texts')).rejects.toThrow();
  });
});
