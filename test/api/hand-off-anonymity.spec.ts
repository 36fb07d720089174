import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type TestApp, startApp } from '../support/app.ts';
import { beginning, publishedForm, writing } from '../support/interview-forms.ts';
import { department, employee } from '../support/people.ts';
import { type Row, by, everything, placeOf } from '../support/tables.ts';

const begin = 'mutation ($input: BeginInterviewInput!) { beginInterview(input: $input) { id } }';
const save = 'mutation ($input: SaveInterviewSectionInput!) { saveInterviewSection(input: $input) { key } }';
const open = 'query ($id: ID!) { openHandOff(id: $id) { notes } }';

const many = 24;
/** A shuffled order has one match on average, and more than nine once in ten million times. */
const chance = 9;

let app: TestApp;
let tables: Map<string, Row[]>;
/** Interviews, in the order in which a report came up in them. */
const interviews: string[] = [];
/** In which of them the report with this id came up: what the owner of the database would like to know. */
const truth = new Map<unknown, string>();

beforeAll(async () => {
  app = await startApp();
  const corporate = await department(app, 'K00', { name: '管理本部' });
  await employee(app, { number: 'K5', department: corporate, name: '中村 守', roles: ['SECURITY_OFFICER'] });
  await employee(app, { number: 'K8', department: corporate, name: '山本 結', roles: ['WHISTLEBLOWING_OFFICER'] });
  const { versionId } = await publishedForm(app, 'K5', 'reports', { purpose: 'INVESTIGATION' });
  for (let i = 0; i < many; i++) {
    const personId = await employee(app, { number: `K${100 + i}`, department: corporate, name: '佐藤 葵' });
    const { beginInterview } = await app.as('K5')(begin, { input: beginning(versionId, { personId }) });
    app.clock.forward({ minutes: 7 });
    const input = writing(beginInterview.id, 'career', { notes: `${i}番目の通報`, handOff: true });
    await app.as('K5')(save, { input });
    interviews.push(beginInterview.id);
  }
  tables = await everything(app);
  for (const { id } of rowsOf('hand_offs'))
    truth.set(id, interviews[parseInt((await app.as('K8')(open, { id })).openHandOff.notes, 10)]!);
});
afterAll(() => app.close());

const rowsOf = (table: string): Row[] => tables.get(`shinrai.${table}`)!;
const keysOfReports = () => rowsOf('data_keys').filter(row => row['record_type'] === 'HandOff');
const isSame = (a: unknown, b: unknown) => String(a) === String(b);
/** The report that a key is of. */
const reportOf = ({ record_id: id }: Row) => truth.get(id)!;

describe('the owner of the database', () => {
  it('sees no time in a report or its key but the day', () => {
    expect(rowsOf('hand_offs')).toHaveLength(many);
    for (const key of keysOfReports()) expect(key['created_at']).toEqual(new Date('2026-11-21T15:00:00Z'));
    const times = new Set(keysOfReports().map(({ id }) => String(id).slice(0, 13)));
    expect(times.size).toBe(1);
  });

  it('finds nothing in a report or its key that stands in a row of an interview', () => {
    const facts = [...rowsOf('hand_offs'), ...keysOfReports()].flatMap(row => Object.values(row));
    const ours = new Set(['shinrai.hand_offs', 'shinrai.data_keys', 'shinrai.audit_events']);
    const others = new Set(
      [...tables].filter(([name]) => !ours.has(name)).flatMap(([, rows]) => rows.flatMap(row => Object.values(row))),
    );
    for (const fact of facts) if (typeof fact === 'string' && fact.length > 30) expect(others.has(fact)).toBe(false);
    const named = rowsOf('audit_events').filter(row => rowsOf('hand_offs').some(({ id }) => id === row['record_id']));
    expect(named).toEqual([]);
  });

  it('joins them by no transaction: all were written by one', () => {
    const writers = new Set([...rowsOf('hand_offs'), ...keysOfReports()].map(({ xmin }) => xmin));
    expect(writers.size).toBe(1);
  });

  it('joins them no better than chance by any order: of the disk or of ids', () => {
    const sections = rowsOf('interview_sections').filter(row => row['handed_off_on'] !== null);
    const orders = [
      sections.toSorted(by(row => row['saved_at'] as Date)),
      sections.toSorted(by(placeOf)),
      sections.toSorted(by(row => Number(row.xmin))),
      sections.toSorted(by(row => String(row['id']))),
    ].map(rows => rows.map(row => row['interview_id']));
    expect(orders[0]).toEqual(interviews);
    const reports = [
      ...[by(placeOf), by<Row>(row => String(row['id']))].map(order =>
        rowsOf('hand_offs')
          .toSorted(order)
          .map(({ id }) => truth.get(id)!),
      ),
      ...[by(placeOf), by<Row>(row => String(row['id']))].map(order => keysOfReports().toSorted(order).map(reportOf)),
    ];
    for (const order of orders)
      for (const guess of [order, order.toReversed()])
        for (const report of reports)
          expect(guess.filter((id, place) => isSame(id, report[place])).length).toBeLessThanOrEqual(chance);
  });

  it('can change none of them', async () => {
    for (const deed of [`update shinrai.hand_offs set handed_off_on = '2026-01-01'`, 'delete from shinrai.hand_offs'])
      await expect(app.sql(deed)).rejects.toThrow('never changes');
    await expect(app.sql('truncate shinrai.hand_offs')).rejects.toThrow();
  });
});
