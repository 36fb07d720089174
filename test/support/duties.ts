import { randomUUID } from 'node:crypto';

import type { TestApp } from './app.ts';

type Database = Pick<TestApp, 'sql'>;

export interface Duty {
  employee: string;
  requirement: string;
  cycle?: number;
  assignedAt?: string;
  dueOn: string;
  fulfilledAt?: string | null;
}

/** A requirement for everybody; the id. */
export async function requirement(app: Database, ja: string, en: string | null = null): Promise<string> {
  const id = randomUUID();
  await app.sql(
    `insert into shinrai.requirements (id, title_ja, title_en, activity_kind, activity_id, audience, created_at)
     values ($1, $2, $3, 'COURSE', gen_random_uuid(), '{"all": []}', '2025-04-01')`,
    [id, ja, en],
  );
  return id;
}

/** A cycle of a requirement, begun by its first assignment. */
export const round = (app: Database, of: string, { cycle = 2026, dueOn = '2026-12-15', assignedAt = '2026-04-30' }) =>
  app.sql(
    `insert into shinrai.requirement_cycles (id, requirement_id, cycle, due_on, assigned_at, assigned_count)
     values (gen_random_uuid(), $1, $2, $3, $4, 0)`,
    [of, cycle, dueOn, assignedAt],
  );

/** Duties as they stand; their ids. */
export async function assign(app: Database, duties: Duty[]): Promise<string[]> {
  const rows = duties.map(
    ({ employee, requirement, cycle = 2026, assignedAt = '2026-04-30T15:30:00Z', dueOn, fulfilledAt = null }) => ({
      id: randomUUID() as string,
      employee_id: employee,
      requirement_id: requirement,
      cycle,
      activity_kind: 'COURSE',
      activity_id: requirement,
      assigned_at: assignedAt,
      part: 1,
      due_on: dueOn,
      baseline_on: dueOn,
      periods: 0,
      due_steps: [],
      fulfilled_at: fulfilledAt,
    }),
  );
  await app.sql(
    'insert into shinrai.assignments select * from json_populate_recordset(null::shinrai.assignments, $1)',
    [JSON.stringify(rows)],
  );
  return rows.map(({ id }) => id);
}

/** Many duties at once: each of these people owes this requirement in so many cycles. */
export const assignMany = (app: Database, of: string, { cycles = [2026], dueOn = '2026-12-15' } = {}) =>
  app.sql(
    `insert into shinrai.assignments (id, employee_id, requirement_id, cycle, activity_kind, activity_id, assigned_at, due_on, baseline_on)
     select gen_random_uuid(), e.id, $1, cycle, 'COURSE', $1, '2026-05-01', $3, $3
     from shinrai.employees e cross join unnest($2::int[]) cycle`,
    [of, cycles, dueOn],
  );
