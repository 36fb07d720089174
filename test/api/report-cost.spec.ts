import { EntityManager, RequestContext } from '@mikro-orm/core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { rows, sql } from '../../src/platform/sql.ts';
import { ownCountsOf } from '../../src/reports/completion.query.ts';
import { ScopeQuery } from '../../src/reports/scope.query.ts';
import { type TestApp, startApp } from '../support/app.ts';
import { assignMany, requirement, round } from '../support/duties.ts';
import { department, employees } from '../support/people.ts';

const size = 300;
const people = 20;
const cycles = [2022, 2023, 2024, 2025, 2026];

let app: TestApp;
let security = '';
let departments: string[] = [];

/** 300 departments of 20 people who owe one training in five cycles. */
beforeAll(async () => {
  app = await startApp();
  const head = await department(app, '000', { name: '本社' });
  departments = await Promise.all(
    Array.from({ length: size }, (_, i) => department(app, `D${i}`, { name: `第${i + 1}営業部`, above: head })),
  );
  await employees(app, [
    { number: '3001', department: head, roles: ['HR'] },
    ...departments.flatMap((place, i) =>
      Array.from({ length: people }, (_, j) => ({ number: `${i}-${j}`, department: place })),
    ),
  ]);
  security = await requirement(app, '情報セキュリティ研修');
  await assignMany(app, security, { cycles });
  for (const cycle of cycles) await round(app, security, { cycle, assignedAt: `${cycle}-05-01` });
  await app.sql('analyze');
}, 60_000);
afterAll(() => app.close());

interface Plan {
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: Plan[];
}

/** How many rows of a table were looked at, whether or not they were wanted. */
function lookedAt(plan: Plan, table: string): number {
  const seen =
    plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0) + (plan['Rows Removed by Index Recheck'] ?? 0);
  const own = plan['Relation Name'] === table ? seen * plan['Actual Loops'] : 0;
  return own + (plan.Plans ?? []).reduce((sum, below) => sum + lookedAt(below, table), 0);
}

/** What the summary of these departments costs the database. */
async function planOf(within: string | null): Promise<Plan> {
  const em = app.nest.get(EntityManager).fork();
  const hr = { id: null, label: '3001', roles: ['HR' as const], requestId: null };
  const scope = await RequestContext.create(em, () => app.nest.get(ScopeQuery, { strict: false }).of(hr, {}, within));
  const [told] = await rows<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
    em,
    sql`explain (analyze, format json) ${ownCountsOf(scope)}`,
  );
  return told!['QUERY PLAN'][0].Plan;
}

describe('what a report costs', () => {
  it('is the department asked for and not the company', async () => {
    const one = await planOf(departments[7]!);
    expect(lookedAt(one, 'assignments')).toBe(people * cycles.length);
    expect(lookedAt(one, 'employees')).toBeLessThanOrEqual(2 * people);
    const all = await planOf(null);
    expect(lookedAt(all, 'assignments')).toBe((size * people + 1) * cycles.length);
  });
});

describe('reports', () => {
  it('only read: a database that cannot be written answers all of them', async () => {
    await app.sql(
      `do $$ begin execute format('alter database %I set default_transaction_read_only = on', current_database()); end $$`,
    );
    app = await app.restart();
    const hr = app.as('3001');
    const filter = { requirementId: security, cycle: 2026 };
    await hr(
      `query ($filter: CompletionFilter!) {
        completionByEmployee(first: 5, filter: $filter) { totalCount totals { done } edges { node { nextDueOn } } }
        completionByDepartment(filter: $filter) { total { done } }
        assignments(first: 5, filter: $filter) { totalCount edges { node { standing attempts { number } } } }
        reportedRequirements(first: 5) { totalCount }
        cycleComparison(filter: $filter) { sameDay { counts { done } } }
        completionOverTime(filter: $filter) { now { points { done } } }
        savedReports { id }
      }`,
      { filter },
    );
    await expect(hr('mutation { saveReport(input: { name: "今年度", filter: {} }) { id } }')).rejects.toMatchObject({
      code: expect.stringMatching(/INTERNAL|UNAVAILABLE|ERROR/),
    });
  });
});
