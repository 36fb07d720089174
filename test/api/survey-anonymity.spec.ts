import { randomInt } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { MikroORM, RequestContext } from '@mikro-orm/core';

import { system } from '../../src/access/actor.ts';
import { Jobs } from '../../src/platform/jobs.ts';
import { SealService } from '../../src/sealing/seal.service.ts';
import { type TestApp, startApp } from '../support/app.ts';
import { answer, close, opened, read, workforce } from '../support/surveys.ts';
import { type Row, by, everything, placeOf } from '../support/tables.ts';

const secret = (number: string) => `わたし${number}は知っています`;
const authorOf = (text: string) => /\d+/.exec(text)![0];
/** A shuffled order has one match on average, and more than nine once in ten million times. */
const chance = 9;

let app: TestApp;
let survey: Awaited<ReturnType<typeof opened>>;
let numbers: string[];
let before: Map<string, Row[]>;
let after: Map<string, Row[]>;
/** Who wrote the text with this id: what the owner of the database would like to know. */
let truth: Map<string, string>;

beforeAll(async () => {
  app = await startApp();
  const { people } = await workforce(app, 21);
  // in an order of their own, seconds apart, as people come
  numbers = [...people.sales, ...people.personnel].toSorted(() => randomInt(3) - 1);
  survey = await opened(app.as('9002'));
  for (const number of numbers) {
    await answer(app.as(number), survey.id, { yes: randomInt(2) === 0, scale: 3, text: secret(number) });
    app.clock.forward({ minutes: 1 });
  }
  before = await everything(app);
  await close(app.as('9002'), survey);
  await app.nest.get(Jobs, { strict: false }).run('surveys.count');
  const { answers } = await read(app.as('9001'), survey.id);
  truth = new Map(answers.map((each: any) => [each.id, authorOf(each.answers[0].text)]));
  after = await everything(app);
});
afterAll(() => app.close());

const rowsOf = (table: string, all = after): Row[] => all.get(`shinrai.${table}`)!;

const employeeOf = (number: string) => rowsOf('employees').find(row => row['number'] === number)!['id'];

describe('the owner of the database', () => {
  it('finds no word of an answer in any table, neither while the survey is open nor later', () => {
    const bytesOf = (value: unknown) => (Buffer.isBuffer(value) ? value : Buffer.from(JSON.stringify(value) ?? ''));
    const telling = [...before, ...after].filter(([, rows]) =>
      rows.some(row => Object.values(row).some(value => bytesOf(value).includes('は知っています'))),
    );
    expect(telling.map(([table]) => table)).toEqual([]);
  });

  it('sees envelopes of one size, whatever is in them, and none once it is counted', () => {
    const sizes = new Set(rowsOf('survey_envelopes', before).map(({ answers }) => (answers as Buffer).length));
    expect(rowsOf('survey_envelopes', before)).toHaveLength(40);
    expect(sizes.size).toBe(1);
    expect(rowsOf('survey_envelopes')).toEqual([]);
  });

  it('finds nothing in a row of an answer that stands in any row of a person', () => {
    const texts = rowsOf('survey_texts');
    expect(texts).toHaveLength(40);
    expect(new Set(texts.map(({ xmin }) => xmin)).size).toBe(1);
    const known = new Set(['survey_id', 'key_id', 'question']);
    const facts = texts.flatMap(row =>
      Object.entries(row)
        .filter(([name]) => !known.has(name))
        .map(([, value]) => value),
    );
    const others = new Set(
      [...after]
        .filter(([table]) => table !== 'shinrai.survey_texts')
        .flatMap(([, rows]) => rows.flatMap(row => Object.values(row))),
    );
    for (const fact of facts) if (typeof fact === 'string' && fact.length > 30) expect(others.has(fact)).toBe(false);
    const writing = texts[0]!.xmin;
    const together = [...after.keys()].filter(table => after.get(table)!.some(({ xmin }) => xmin === writing));
    expect(together.toSorted()).toEqual([
      ...['audit_events', 'data_keys', 'survey_results', 'survey_texts', 'surveys'].map(table => `shinrai.${table}`),
      'shinrai_jobs.job_common',
    ]);
  });

  it('cannot have an envelope of yesterday opened by the program either: its key is gone', async () => {
    const jobs = app.nest.get(Jobs, { strict: false });
    await jobs.run('sealing.shred');
    const [{ answers_key_id: keyId }] = await app.sql('select answers_key_id from shinrai.surveys');
    const [tombstone] = await app.sql('select rule from shinrai.shredded_keys where key_id = $1', [keyId]);
    expect(tombstone).toEqual({ rule: 'SURVEY_ENVELOPES' });
    const [kept] = rowsOf('survey_envelopes', before);
    const at = { table: 'survey_envelopes', column: 'answers', rowId: String(kept!['id']) };
    const sealed = [{ keyId, at, bytes: kept!['answers'] as Buffer }];
    const open = app.nest.get(MikroORM).em.fork();
    const seals = app.nest.get(SealService, { strict: false });
    await expect(
      RequestContext.create(open, () =>
        open.transactional(() => seals.open(system, 'READ', { recordType: 'Survey', recordId: survey.id }, sealed)),
      ),
    ).rejects.toMatchObject({ code: 'SHREDDED' });
  });

  it('joins them no better than chance by any order: of the disk, of time, of ids', () => {
    const events = rowsOf('audit_events').filter(({ action }) => action === 'ANSWER_SURVEY');
    const invitees = rowsOf('survey_invitees').filter(row => row['answer_key'] !== null);
    const numberOf = (id: unknown) => numbers.find(number => employeeOf(number) === id)!;
    const people = [
      events.toSorted(by(placeOf)).map(row => numberOf(row['actor_id'])),
      events.toSorted(by(row => row['at'] as Date)).map(row => numberOf(row['actor_id'])),
      ...['id', 'answer_key', 'employee_id'].map(key =>
        invitees.toSorted(by(row => String(row[key]))).map(row => numberOf(row['employee_id'])),
      ),
      invitees.toSorted(by(placeOf)).map(row => numberOf(row['employee_id'])),
      invitees.toSorted(by(row => Number(row.xmin))).map(row => numberOf(row['employee_id'])),
      rowsOf('survey_envelopes', before)
        .toSorted(by(row => String(row['id'])))
        .map(row => numberOf(row['employee_id'])),
    ];
    const texts = rowsOf('survey_texts');
    const written = [texts.toSorted(by(placeOf)), texts.toSorted(by(row => String(row['id'])))].map(rows =>
      rows.map(({ id }) => truth.get(String(id))!),
    );
    expect(new Set(people[0])).toEqual(new Set(written[0]));
    for (const order of people)
      for (const answers of written)
        for (const guess of [order, order.toReversed()])
          expect(guess.filter((number, place) => number === answers[place]).length).toBeLessThanOrEqual(chance);
  });
});
