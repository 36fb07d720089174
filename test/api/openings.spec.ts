import { randomInt } from 'node:crypto';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { type TestApp, startApp } from '../support/app.ts';
import { beginning, publishedForm, writing } from '../support/interview-forms.ts';
import { outcome } from '../support/life.ts';
import { department, employee } from '../support/people.ts';

const begin = 'mutation ($input: BeginInterviewInput!) { beginInterview(input: $input) { id } }';
const save = 'mutation ($input: SaveInterviewSectionInput!) { saveInterviewSection(input: $input) { key } }';
const seal = 'mutation ($input: EndInterviewInput!) { sealInterview(input: $input) { id } }';
const read = 'query ($id: ID!) { interviewRecord(id: $id) { sections { key } } }';
const readMine = 'query ($id: ID!) { myInterviewRecord(id: $id) { sections { key } } }';
const openings = `query ($id: ID!, $after: String) { myInterviewOpenings(id: $id, first: 20, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } edges { node { id at person { number } } } } }`;
const inbox = '{ myNotices(first: 10) { edges { node { kind subject path } } } }';

let app: TestApp;
let people: Record<string, string>;

beforeEach(async () => {
  app = await startApp({ options: { openingsAnHour: { alarmAbove: 3, refuseAbove: 5 } } });
  const corporate = await department(app, 'O00', { name: '管理本部' });
  people = {};
  for (const [number, name, ...roles] of [
    ['O1', '髙橋 一郎'],
    ['O2', '渡邉 葵'],
    ['O5', '中村 守', 'SECURITY_OFFICER'],
    ['O6', '三浦 徹', 'SECURITY_OFFICER'],
    ['O7', '木村 監', 'AUDITOR'],
    ['O8', '小林 兼', 'SECURITY_OFFICER', 'AUDITOR'],
  ] as const)
    people[number] = await employee(app, { number, department: corporate, name, roles: [...roles] });
});
afterEach(() => app.close());

/** Sealed interviews with these people, held by O6. */
async function held(numbers: readonly string[]): Promise<string[]> {
  const { versionId } = await publishedForm(app, 'O6', 'opened', { purpose: 'INVESTIGATION' });
  const ids: string[] = [];
  for (const number of numbers) {
    const input = beginning(versionId, { personId: people[number] });
    const { id } = (await app.as('O6')(begin, { input })).beginInterview;
    for (const [section, question, value] of [
      ['work', 'mood', '3'],
      ['data', 'usb', 'NO'],
    ])
      await app.as('O6')(save, { input: writing(id, section!, { answers: [{ question, value }] }) });
    await app.as('O6')(seal, { input: { id } });
    ids.push(id);
  }
  return ids;
}
const alarms = async (number: string) =>
  (await app.as(number)(inbox)).myNotices.edges
    .map(({ node }: any) => node)
    .filter(({ kind }: any) => kind === 'MANY_OPENED');

describe('whoever opens many sealed records within an hour', () => {
  it('is told of to others, once, and never to themselves', async () => {
    const ids = await held(['O1', 'O2', 'O1', 'O2', 'O1']);
    for (const id of ids.slice(0, 3)) for (const _ of [1, 2]) await app.as('O5')(read, { id });
    expect(await alarms('O7')).toEqual([]);
    for (const id of ids.slice(3)) await app.as('O5')(read, { id });
    expect(await alarms('O7')).toEqual([
      {
        kind: 'MANY_OPENED',
        subject: '中村 守(O5)さんが1時間に4件の秘密の記録を開きました',
        path: `/audit?who=${people['O5']}`,
      },
    ]);
    expect(await alarms('O6')).toMatchObject([{ path: '/notices' }]);
    expect(await alarms('O8')).toHaveLength(1);
    for (const number of ['O5', 'O1']) expect(await alarms(number)).toEqual([]);
  });

  it('opens no more than so many, still those that are open, and others in an hour', async () => {
    const ids = await held(['O1', 'O2', 'O1', 'O2', 'O1', 'O2']);
    for (const id of ids.slice(0, 5)) await app.as('O8')(read, { id });
    const last = { id: ids[5] };
    await expect(app.as('O8')(read, last)).rejects.toMatchObject({ code: 'TOO_MANY_OPENED', params: { records: 5 } });
    await app.as('O8')(read, { id: ids[0] });
    await app.as('O5')(read, last);
    const events = await app.sql(
      `select outcome, refusal from shinrai.audit_events where actor_id = $1 and (record_id = $2 or refusal is not null)`,
      [people['O8'], last.id],
    );
    expect(events).toEqual([{ outcome: 'REFUSED', refusal: 'TOO_MANY_OPENED' }]);
    app.clock.forward({ minutes: 61 });
    await app.as('O8')(read, last);
  });
});

describe('who opened my record', () => {
  it('is told to me as the log has it, whoever read whatever in whatever order', async () => {
    await app.close();
    app = await startApp({ options: { openingsAnHour: {} } });
    const corporate = await department(app, 'O00', { name: '管理本部' });
    for (const number of ['O1', 'O2', 'O5', 'O6'])
      people[number] = await employee(app, {
        number,
        department: corporate,
        name: '佐藤 葵',
        roles: ['O5', 'O6'].includes(number) ? ['SECURITY_OFFICER'] : [],
      });
    const whose = ['O1', 'O2', 'O1'];
    const ids = await held(whose);
    const done: { id: string; number: string }[] = [];
    for (let time = 0; time < 150; time++) {
      const [number, place] = [['O1', 'O2', 'O5', 'O6'][randomInt(4)]!, randomInt(ids.length)];
      const id = ids[place]!;
      const isMine = whose[place] === number;
      const result = await outcome(app.as(number)(isMine ? readMine : read, { id }));
      if (result === 'DONE' && !isMine) done.push({ id, number });
      app.clock.forward({ minutes: randomInt(2) });
    }
    expect(done.length).toBeGreaterThan(20);
    for (const [place, id] of ids.entries()) {
      const told: any[] = [];
      for (let after: string | null = null; ;) {
        const page: any = (await app.as(whose[place]!)(openings, { id, after })).myInterviewOpenings;
        told.push(...page.edges.map(({ node }: any) => node));
        if (!page.pageInfo.hasNextPage) break;
        after = page.pageInfo.endCursor;
      }
      const logged = await app.sql(
        `select a.id, a.at, e.number from shinrai.audit_events a join shinrai.employees e on e.id = a.actor_id
         where a.record_id = $1 and a.action = 'OPEN_INTERVIEW' and a.outcome = 'DONE' and e.number <> $2
         order by a.at desc, a.id desc`,
        [id, whose[place]],
      );
      expect(told.map(({ id: event, at, person }) => ({ id: event, at: new Date(at), number: person.number }))).toEqual(
        logged,
      );
      expect(told.map(({ person }) => person.number)).toEqual(
        done
          .filter(reading => reading.id === id)
          .map(({ number }) => number)
          .toReversed(),
      );
    }
  });
});
