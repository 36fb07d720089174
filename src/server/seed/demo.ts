import { Calendar, rows, sql } from '../../index.ts';
import type { DemoContext, DemoLogin } from '../demo-company.ts';
import { addDepartments, grantRoles, importRoster, publishCourse } from './founding.ts';
import { cast } from './people.ts';
import { courseContent, draftRequirement, round } from './rounds.ts';
import { World } from './world.ts';

/** Fills an empty database with a company that has worked with Shinrai since last fiscal year; counted back from today, it always looks alive. */
export async function seedDemo(demo: DemoContext): Promise<DemoLogin[]> {
  const world = new World(demo.app);
  await tellStory(world);
  const people = await rows<{ id: string; number: string; name: string }>(
    world.em,
    sql`select id, number, concat_ws(' ', family_name, given_name) as name from shinrai.employees where left_on is null`,
  );
  await demo.setPassword(people.map(({ id }) => id));
  return cast.map(({ number, role }) => ({
    role,
    number,
    name: people.find(person => person.number === number)!.name,
  }));
}

async function tellStory(world: World): Promise<void> {
  const fiscalYear = world.service(Calendar).fiscalYear();
  const lastJune = world.past.daysSince(new Date(Date.UTC(fiscalYear - 1, 5, 1)));

  await addDepartments(world, lastJune + 60);
  await importRoster(world, lastJune + 55);
  await grantRoles(world, lastJune + 54);
  const courseId = await publishCourse(world, lastJune + 20);
  const course = await courseContent(world, courseId);

  const yearly = {
    courseId,
    ja: '情報セキュリティ研修（全従業員）',
    en: 'Information security training (everyone)',
    employments: [],
  };
  const everyone = await draftRequirement(world, lastJune + 12, yearly);
  const last = { assignedDaysAgo: lastJune, dueDaysAgo: lastJune - 60, cycle: fiscalYear - 1 };
  await round(world, course, everyone, { ...last, passed: 97, failed: 1, reading: 0 });

  await importRoster(world, 70);
  const others = await draftRequirement(world, 63, {
    courseId,
    ja: '情報の取り扱い研修（契約社員・派遣社員・業務委託）',
    en: 'Handling information (contract, dispatched, contractors)',
    employments: ['CONTRACT', 'DISPATCHED', 'CONTRACTOR'],
  });
  const overdue = { assignedDaysAgo: 62, dueDaysAgo: 22, cycle: fiscalYear };
  await round(world, course, others, { ...overdue, passed: 68, failed: 5, reading: 7 });

  const current = { assignedDaysAgo: 25, dueDaysAgo: -24, cycle: fiscalYear };
  await round(world, course, everyone, { ...current, passed: 50, failed: 7, reading: 6 });
  await importRoster(world, 14);
}
