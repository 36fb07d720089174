import { randomUUID } from 'node:crypto';

import { type AudienceCondition } from '../../src/audiences/audience.rules.ts';
import { departments, employees } from './people.ts';
import type { TestApp } from './app.ts';

/** What conditions ask about somebody; each list holds ids. */
export interface Colleague {
  id: string;
  number: string;
  /** Their department and those above it, the nearest first. */
  departments: string[];
  /** Their managers up the line, the nearest first. */
  managers: string[];
  employment: string;
  hiredOn: string;
  isHere: boolean;
  roles: string[];
  /** When they fulfilled what. */
  completed: { activityId: string; at: string }[];
}

/** 社長 0 leads 1 and 2, who lead the others; 8 and 9 report to each other, 7 to nobody; 10 left yesterday, 11 comes tomorrow. */
export async function company(app: TestApp) {
  const ids = await departments(app);
  const above = { head: [], sales: ['head'], corporate: ['head'] } as Record<string, string[]>;
  Object.assign(above, { sales1: ['sales', 'head'], sales2: ['sales', 'head'], personnel: ['corporate', 'head'] });
  const where = ['head', 'sales', 'corporate', 'sales1', 'sales2', 'personnel', 'sales1', 'head', 'sales2', 'sales2'];
  const hired = ['2000-04-01', '2024-02-28', '2024-02-29', '2024-03-01', '2025-04-01', '2026-11-22'];
  const kinds = ['OFFICER', 'REGULAR', 'CONTRACT', 'DISPATCHED', 'REGULAR', 'CONTRACTOR'] as const;
  const plan = Array.from({ length: 14 }, (_, i) => ({
    number: `${3000 + i}`,
    department: where[i % where.length]!,
    employment: kinds[i % kinds.length]!,
    hiredOn: i === 11 ? '2026-11-23' : hired[i % hired.length]!,
    leftOn: i === 10 ? '2026-11-21' : i === 12 ? '2026-11-22' : null,
    roles: i === 1 ? (['HR'] as const) : i === 5 ? (['TRAINING_ADMIN', 'HR'] as const) : [],
  }));
  const made = await employees(
    app,
    plan.map(person => ({
      ...person,
      name: `社員 ${person.number}`,
      kana: 'シャイン バンゴウ',
      department: ids[person.department as keyof typeof ids],
      roles: [...person.roles],
    })),
  );
  const leads = [null, 0, 0, 1, 1, 2, 2, null, 9, 8, 1, 3, 3, 10];
  for (const [i, by] of leads.entries())
    await app.sql('update shinrai.employees set manager_id = $2 where id = $1', [
      made[i],
      by === null ? null : made[by],
    ]);
  const courses = [randomUUID(), randomUUID()];
  const completed = await completions(app, made, courses);
  const colleagues = plan.map(({ number, department, employment, hiredOn, leftOn, roles }, i): Colleague => ({
    id: made[i]!,
    number,
    departments: [department, ...above[department]!].map(name => ids[name as keyof typeof ids]),
    managers: lineOf(leads, i).map(at => made[at]!),
    employment,
    hiredOn,
    isHere: hiredOn <= '2026-11-22' && (leftOn === null || leftOn >= '2026-11-22'),
    roles: ['EMPLOYEE', ...(leads.includes(i) ? ['MANAGER'] : []), ...roles],
    completed: completed.filter(({ at }) => at === i).map(({ activityId, when }) => ({ activityId, at: when })),
  }));
  return { ids, courses, colleagues };
}

function lineOf(leads: readonly (number | null)[], of: number): number[] {
  const line: number[] = [];
  for (let at = leads[of] ?? null; at !== null && !line.includes(at); at = leads[at] ?? null) line.push(at);
  return line.filter(at => at !== of || leads[of] === of);
}

/** The first instant of 1 April 2026 in Japan, and the one before it. */
const instants = ['2026-03-31T15:00:00.000Z', '2026-03-31T14:59:59.999Z', '2026-11-22T14:59:59.999Z'];

async function completions(app: TestApp, people: string[], courses: string[]) {
  const done = people.flatMap((_, i) => [
    ...(i % 3 === 0 ? [{ at: i, activityId: courses[0]!, when: instants[(i / 3) % 3]! }] : []),
    ...(i % 4 === 1 ? [{ at: i, activityId: courses[1]!, when: instants[1]! }] : []),
  ]);
  for (const [cycle, { at, activityId, when }] of done.entries())
    await app.sql(
      `insert into shinrai.assignments (id, employee_id, requirement_id, cycle, activity_kind, activity_id, assigned_at, due_on, baseline_on, fulfilled_at)
       values (gen_random_uuid(), $1, $2, $3, 'COURSE', $4, '2026-01-01', '2026-12-31', '2026-12-31', $5)`,
      [people[at], await requirementFor(app, activityId), 2000 + cycle, activityId, when],
    );
  return done;
}

async function requirementFor(app: TestApp, activityId: string): Promise<string> {
  const [known] = await app.sql('select id from shinrai.requirements where activity_id = $1', [activityId]);
  if (known) return known.id;
  const id = randomUUID();
  await app.sql(
    `insert into shinrai.requirements (id, title_ja, activity_kind, activity_id, audience, created_at) values ($1, '年次研修', 'COURSE', $2, '{"all": []}', '2025-04-01')`,
    [id, activityId],
  );
  return id;
}

/** What a condition says of somebody, without a database. */
export function meets(condition: AudienceCondition, who: Colleague): boolean {
  if ('departments' in condition) {
    const { ids, below } = condition.departments;
    return (below ? who.departments : who.departments.slice(0, 1)).some(id => ids.includes(id));
  }
  if ('employments' in condition) return (condition.employments as readonly string[]).includes(who.employment);
  if ('roles' in condition) return condition.roles.some(role => who.roles.includes(role));
  if ('hired' in condition) {
    const { from, until } = condition.hired;
    return (!from || who.hiredOn >= from) && (!until || who.hiredOn <= until);
  }
  if ('reportsTo' in condition) {
    const { id, below } = condition.reportsTo;
    return (below ? who.managers : who.managers.slice(0, 1)).includes(id);
  }
  if ('completed' in condition) {
    const { activityId, since } = condition.completed;
    const start = since ? new Date(`${since}T00:00:00+09:00`) : new Date(0);
    return who.completed.some(done => done.activityId === activityId && new Date(done.at) >= start);
  }
  return condition.people.includes(who.id);
}
