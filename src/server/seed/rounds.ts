import type { RawBuilder } from 'kysely';

import { Calendar, RequirementService, ScheduleService, fiscalYearSchedule, row, rows, sql } from '../../index.ts';
import { trainer } from './founding.ts';
import { writeHistory } from './history.ts';
import { type CourseContent, type Learner, storyOf } from './training.ts';
import type { World } from './world.ts';

type Employments = ('OFFICER' | 'REGULAR' | 'CONTRACT' | 'DISPATCHED' | 'CONTRACTOR')[];

interface Requirement {
  id: string;
  version: number;
  employments: Employments;
}

export interface Plan {
  courseId: string;
  ja: string;
  en: string;
  employments: Employments;
}

export const draftRequirement = (
  world: World,
  daysAgo: number,
  { courseId, ja, en, employments }: Plan,
): Promise<Requirement> =>
  world.past.on(daysAgo, async () => {
    const audience = employments.length === 0 ? { all: [] } : { employments };
    const input = { activityKind: 'COURSE' as const, activityId: courseId, title: { ja, en }, audience };
    const { id, version } = await world.service(RequirementService).draft(await world.actor(trainer), input);
    return { id, version, employments };
  });

/** A requirement and the course that it asks for. */
export interface Duty {
  course: CourseContent;
  requirement: Requirement;
}

interface Round {
  assignedDaysAgo: number;
  dueDaysAgo: number;
  /** Of a hundred: how many have passed, only failed, only read. */
  passed: number;
  failed: number;
  reading: number;
}

/** Assigns a requirement on a day of the past and lets people learn from then on. */
export async function round(
  world: World,
  { course, requirement: { id, version, employments } }: Duty,
  plan: Round & { cycle: number },
): Promise<void> {
  const { cycle, assignedDaysAgo, dueDaysAgo } = plan;
  await world.past.on(assignedDaysAgo, async () => {
    const expected = await headcount(world, assignedDaysAgo, employments);
    const dueOn = world.past.dayAt(dueDaysAgo);
    await world.service(RequirementService).assign(await world.actor(trainer), { id, version, cycle, dueOn, expected });
  });
  await letLearn(world, course, sql`a.requirement_id = ${id} and a.cycle = ${cycle}`, plan);
}

/** Lets a requirement run by itself from a day of the past on, once in every fiscal year by the same day. */
export async function everyYear(
  world: World,
  { course, requirement: { id, version, employments } }: Duty,
  plan: Round,
): Promise<void> {
  const { assignedDaysAgo, dueDaysAgo } = plan;
  await world.past.on(assignedDaysAgo, async () => {
    const [service, actor] = [world.service(ScheduleService), await world.actor(trainer)];
    const { today, fiscalYearFirstMonth: firstMonth } = calendarOf(world);
    const [, month, day] = world.past.dayAt(dueDaysAgo).split('-').map(Number) as [number, number, number];
    const schedule = fiscalYearSchedule({ firstMonth, doneBy: { month, day }, newHiresWithin: 30, today });
    const input = { id, version, schedule, sharesCompletions: false } as Parameters<typeof service.set>[1];
    const drafted = await service.set(actor, input);
    const expected = await headcount(world, assignedDaysAgo, employments);
    await service.start(actor, { id, version: drafted.version, expected });
  });
  await letLearn(world, course, sql`a.requirement_id = ${id} and a.ended_at is null`, plan);
}

const calendarOf = (world: World) => {
  const calendar = world.service(Calendar);
  return { today: calendar.today(), fiscalYearFirstMonth: calendar.fiscalYearFirstMonth };
};

async function letLearn(world: World, course: CourseContent, which: RawBuilder<unknown>, plan: Round): Promise<void> {
  const assigned = await rows<{ assignmentId: string; employeeId: string; number: string }>(
    world.em,
    sql`select a.id as "assignmentId", e.id as "employeeId", e.number from shinrai.assignments a join shinrai.employees e on e.id = a.employee_id
        where ${which} order by e.number`,
  );
  const learners = assigned.flatMap(of => learnerOf(world, of, plan));
  await writeHistory(
    world.em,
    course,
    learners.map(learner => storyOf(world.chance, course, learner)),
  );
}

async function headcount(world: World, daysAgo: number, employments: Employments): Promise<number> {
  const day = world.past.dayAt(daysAgo);
  const { count } = await row<{ count: number }>(
    world.em,
    sql`select count(*)::int as count from shinrai.employees
        where hired_on <= ${day} and (left_on is null or left_on >= ${day})
          and (${employments.length === 0}::boolean or employment = any(${employments}::text[]))`,
  );
  return count;
}

/** Nobody, for those who have not begun: those away, those gone, and the one whom a guest signs in as first. */
function learnerOf(
  world: World,
  of: { assignmentId: string; employeeId: string; number: string },
  plan: Round,
): Learner[] {
  const { chance, past } = world;
  const isOver = plan.dueDaysAgo > 100;
  const last = isOver ? plan.dueDaysAgo - 10 : 4;
  const daysAgo = chance.between(last, plan.assignedDaysAgo - 1);
  const drawn = chance.next() * 100;
  const [failures, minutes] = [chance.holds(0.2) ? chance.between(1, 2) : 0, chance.between(0, 400)];
  const person = world.people.find(({ number }) => number === of.number)!;
  const isAway = [person.leaveDaysAgo, person.leftDaysAgo].some(since => since !== null && since + 5 >= daysAgo);
  if (isAway || (of.number === '1001' && !isOver)) return [];
  const startsAt = new Date(past.at(daysAgo).getTime() + minutes * 60_000);
  if (drawn < plan.passed) return [{ ...of, startsAt, course: { failures, passes: true } }];
  if (drawn < plan.passed + plan.failed)
    return [{ ...of, startsAt, course: { failures: failures + 1, passes: false } }];
  return drawn < plan.passed + plan.failed + plan.reading ? [{ ...of, startsAt, course: null }] : [];
}

/** The published course, as its learners meet it. */
export async function courseContent(world: World, courseId: string): Promise<CourseContent> {
  return row<CourseContent>(
    world.em,
    sql`select v.id as "versionId", q.id as "quizId", q.pass_mark as "passMark", q.question_count as "questionCount",
          q.time_limit_minutes as "timeLimitMinutes",
          (select json_agg(json_build_object('id', id, 'slug', slug, 'minutes', minutes) order by position)
            from shinrai.lessons where course_version_id = v.id) as lessons,
          (select json_agg(json_build_object('id', id, 'code', code, 'topic', topic, 'kind', kind, 'options', options) order by position)
            from shinrai.questions where quiz_id = q.id) as questions
        from shinrai.course_versions v join shinrai.quizzes q on q.id = v.quiz_id
        where v.course_id = ${courseId} and v.state = 'PUBLISHED'`,
  );
}
