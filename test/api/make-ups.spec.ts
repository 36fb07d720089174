import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type TestApp, startApp } from '../support/app.ts';
import { assignedTo, publishedCourse } from '../support/courses.ts';
import { smallCompany } from '../support/life.ts';
import { dutyOf, pass } from '../support/passing.ts';

const list = `query ($filter: CompletionFilter!, $state: MakeUpState, $first: Int = 50, $after: String) {
  makeUps(first: $first, after: $after, filter: $filter, state: $state) { open closed totalCount pageInfo { hasNextPage endCursor }
    edges { node { id person { number } state attempts firstFailedAt fulfilledAt bestPercent usedUp } } } }`;
const begin = 'mutation ($input: StartAttemptInput!) { startAttempt(input: $input) { id } }';
const submit = 'mutation ($input: SubmitAttemptInput!) { submitAttempt(input: $input) { passed } }';
const grant = 'mutation ($input: GrantAttemptInput!) { grantAttempt(input: $input) { id } }';

let app: TestApp;
let requirement: string;
const cycle = 2026;

const asked = async (number: string, more: object = {}) =>
  (await app.as(number)(list, { filter: { requirementId: requirement, cycle }, ...more })).makeUps;
const told = async (number: string, more: object = {}) =>
  (await asked(number, more)).edges.map(({ node }: any) => `${node.person.number} ${node.state} ${node.attempts}`);

/** Hands in an empty sheet. */
async function fail(number: string): Promise<void> {
  const assignmentId = await dutyOf(app, number, requirement);
  const { startAttempt } = await app.as(number)(begin, { input: { assignmentId } });
  await app.as(number)(submit, { input: { attemptId: startAttempt.id } });
}

beforeAll(async () => {
  app = await startApp({ at: '2026-11-20T01:00:00Z' });
  await smallCompany(app);
  const course = await publishedCourse(app, '2001', 'security', { attemptLimit: 2, waitMinutes: 0 });
  requirement = await assignedTo(app, '2001', course);
});
afterAll(() => app.close());

describe('the list of those below the pass mark', () => {
  it('is empty while nobody has failed', async () => {
    await pass(app, '1002', await dutyOf(app, '1002', requirement));
    expect(await asked('3001')).toMatchObject({ open: 0, closed: 0, totalCount: 0, edges: [] });
  });

  it('keeps who failed until they pass, and how it went after', async () => {
    for (const number of ['1001', '1006']) await fail(number);
    expect(await told('3001')).toEqual(expect.arrayContaining(['1001 OPEN 1', '1006 OPEN 1']));
    app.clock.set('2026-11-22T01:00:00Z');
    await pass(app, '1001', await dutyOf(app, '1001', requirement));
    const { open, closed, edges } = await asked('3001', { state: 'CLOSED' });
    expect([open, closed]).toEqual([1, 1]);
    expect(edges.map(({ node }: any) => node)).toEqual([
      {
        id: await dutyOf(app, '1001', requirement),
        person: { number: '1001' },
        state: 'CLOSED',
        attempts: 2,
        firstFailedAt: '2026-11-20T01:00:00.000Z',
        fulfilledAt: '2026-11-22T01:00:00.000Z',
        bestPercent: 100,
        usedUp: false,
      },
    ]);
  });

  it('marks who has no attempt left, until one more is granted', async () => {
    await fail('1006');
    expect((await asked('3001', { state: 'OPEN' })).edges[0].node).toMatchObject({ attempts: 2, usedUp: true });
    const input = {
      assignmentId: await dutyOf(app, '1006', requirement),
      reason: '補講を受けたため',
      grantedBefore: 0,
    };
    await app.as('2001')(grant, { input });
    expect((await asked('3001', { state: 'OPEN' })).edges[0].node).toMatchObject({ attempts: 2, usedUp: false });
  });

  it('tells a past day as it was', async () => {
    const filter = { requirementId: requirement, cycle, asOf: '2026-11-21' };
    expect((await told('3001', { filter })).toSorted()).toEqual(['1001 OPEN 1', '1006 OPEN 1']);
  });

  it('shows a manager their own line alone, and a learner nothing', async () => {
    expect(await told('1002')).toEqual(['1001 CLOSED 2']);
    expect(await told('1005')).toEqual(['1006 OPEN 2']);
    await expect(asked('1001')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('comes in pages, each person once', async () => {
    const one = await asked('3001', { first: 1 });
    const two = await asked('3001', { first: 1, after: one.pageInfo.endCursor });
    expect([one, two].map(({ pageInfo, totalCount }) => [pageInfo.hasNextPage, totalCount])).toEqual([
      [true, 2],
      [false, 2],
    ]);
    expect(new Set([one, two].map(({ edges }) => edges[0].node.id)).size).toBe(2);
  });

  it.each([{}, { cycle: 2026 }])('is refused without a cycle of a requirement: %j', async filter => {
    await expect(asked('3001', { filter })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});
