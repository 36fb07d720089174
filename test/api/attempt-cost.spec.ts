import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type Counter, countStatements } from '../bench/counter.ts';
import { type TestApp, startApp } from '../support/app.ts';
import { assignedTo, publishedCourse } from '../support/courses.ts';
import { freshDatabase } from '../support/database.ts';
import { dutyOf, sitting } from '../support/passing.ts';
import { departments, employee } from '../support/people.ts';

const list = `query ($standing: Standing) { myAssignments(first: 50, standing: $standing) {
  edges { node { course { attempts { number } sitting { attemptsLeft nextAttemptAt mayPause } } } } } }`;
const start = 'mutation ($input: StartAttemptInput!) { startAttempt(input: $input) { questions { id stem { ja } } } }';
const submit =
  'mutation ($input: SubmitAttemptInput!) { submitAttempt(input: $input) { passed questions { result { earned right } } } }';

let counter: Counter;
let app: TestApp;
const duties: string[] = [];
const me = (document: string, variables?: Record<string, unknown>) => app.as('1001')(document, variables);

/** Somebody with one duty that is overdue and five that are not, all of them begun. */
beforeAll(async () => {
  const database = await freshDatabase();
  counter = await countStatements(database.url);
  app = await startApp({ on: { ...database, url: counter.url } });
  const { sales1, personnel } = await departments(app);
  await employee(app, {
    number: '2001',
    department: personnel,
    name: '佐々木 恵',
    kana: 'ササキ メグミ',
    roles: ['TRAINING_ADMIN'],
  });
  await employee(app, { number: '1001', department: sales1, name: '髙橋 一郎', kana: 'タカハシ イチロウ' });
  for (const number of [1, 2, 3, 4, 5, 6]) {
    const course = await publishedCourse(app, '2001', `course-${number}`);
    const dueOn = number === 1 ? '2026-11-22' : '2026-12-31';
    duties.push(await dutyOf(app, '1001', await assignedTo(app, '2001', course, { dueOn })));
  }
  app.clock.forward({ days: 1 });
  for (const assignmentId of duties) await me(start, { input: { assignmentId } });
});
afterAll(async () => {
  await app.close();
  counter.close();
});

/** How many statements it takes, those that mark a transaction apart. */
async function costOf(
  document: string,
  variables: Record<string, unknown>,
): Promise<{ statements: number; data: any }> {
  const before = { ...counter.seen };
  const data = await me(document, variables);
  const { statements, marks } = counter.seen;
  return { data, statements: statements - before.statements - (marks - before.marks) };
}

describe('a list of duties', () => {
  it('costs as much as one duty, with what may be sat and what was', async () => {
    const [one, five] = [await costOf(list, { standing: 'OVERDUE' }), await costOf(list, { standing: 'DUE' })];
    expect([one, five].map(({ data }) => data.myAssignments.edges.length)).toEqual([1, 5]);
    expect(five.statements).toBe(one.statements);
  });
});

describe('an attempt', () => {
  /** The harness asks twice who somebody is, and once whether a mutation left its trace. */
  const harness = 3;

  it('is started by three statements, one of which begins the duty; five hand it in and reward it', async () => {
    const course = await publishedCourse(app, '2001', 'measured');
    const assignmentId = await dutyOf(app, '1001', await assignedTo(app, '2001', course));
    const started = await costOf(start, { input: { assignmentId } });
    expect(started.statements).toBe(3 + harness);
    const attemptId = await sitting(app, '1001', assignmentId);
    const handedIn = await costOf(submit, { input: { attemptId } });
    expect(handedIn.data.submitAttempt.passed).toBe(true);
    expect(handedIn.statements).toBe(5 + harness);
  });
});
