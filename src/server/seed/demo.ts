import { Calendar, rows, sql } from '../../index.ts';
import type { DemoContext, DemoLogin } from '../demo-company.ts';
import { type StarterCourse, addDepartments, grantRoles, importRoster, nameHeads, publishCourse } from './founding.ts';
import { interviewEverybody } from './interviews.ts';
import { cast } from './people.ts';
import { askForExceptions } from './petitions.ts';
import { holdCases, inviteExperts, publishRules } from './cases.ts';
import { pledge } from './pledges.ts';
import { type Person, outside } from './procedure.ts';
import { type Duty, type Plan, courseContent, draftRequirement, everyYear, round } from './rounds.ts';
import { signStatements } from './statements.ts';
import { World } from './world.ts';

/** Fills an empty database with a company that has worked with Shinrai since last fiscal year; counted back from today, it always looks alive. */
export async function seedDemo(demo: DemoContext): Promise<DemoLogin[]> {
  const world = new World(demo.app);
  const subject = await tellStory(world);
  const people = await rows<{ id: string; number: string; name: string }>(
    world.em,
    sql`select id, number, concat_ws(' ', family_name, given_name) as name from shinrai.employees where left_on is null or employment = 'OUTSIDE'`,
  );
  await demo.setPassword(people.map(({ id }) => id));
  const others = [
    ...outside.map(number => ({ role: 'OUTSIDE_MEMBER' as const, number })),
    { role: 'SUBJECT_OF_A_CASE' as const, number: subject.number },
  ];
  return [...cast, ...others].map(({ number, role }) => ({
    role,
    number,
    name: people.find(person => person.number === number)!.name,
  }));
}

/** Two courses every year since last June, each with its latecomers; a third one, only just assigned, that comes again by itself. */
async function tellStory(world: World): Promise<Person> {
  const cycle = world.service(Calendar).fiscalYear();
  const lastJune = world.past.daysSince(new Date(Date.UTC(cycle - 1, 5, 1)));

  await addDepartments(world, lastJune + 60);
  await importRoster(world, lastJune + 55);
  await nameHeads(world, lastJune + 54);
  await grantRoles(world, lastJune + 54);
  await publishRules(world, lastJune + 50);

  const security = await duty(world, lastJune + 12, 'information-security', {
    ja: '情報セキュリティ研修（全従業員）',
    en: 'Information security training (everyone)',
    employments: [],
  });
  const lastSummer = { assignedDaysAgo: lastJune, dueDaysAgo: lastJune - 60, cycle: cycle - 1 };
  await round(world, security, { ...lastSummer, passed: 97, failed: 1, reading: 0 });

  const privacy = await duty(world, lastJune - 90, 'personal-information', {
    ja: '個人情報保護研修（全従業員）',
    en: 'Personal information training (everyone)',
    employments: [],
  });
  const lastAutumn = { assignedDaysAgo: lastJune - 92, dueDaysAgo: lastJune - 150, cycle: cycle - 1 };
  await round(world, privacy, { ...lastAutumn, passed: 98, failed: 1, reading: 0 });

  await importRoster(world, 70);
  const thisAutumn = { assignedDaysAgo: 62, dueDaysAgo: 22, cycle };
  await round(world, privacy, { ...thisAutumn, passed: 86, failed: 4, reading: 4 });
  const thisWinter = { assignedDaysAgo: 25, dueDaysAgo: -24, cycle };
  await round(world, security, { ...thisWinter, passed: 50, failed: 7, reading: 6 });

  const compliance = await duty(world, 12, 'compliance', {
    ja: '社内コンプライアンス研修（役員・正社員・契約社員）',
    en: 'In-house compliance training (officers, regular and contract employees)',
    employments: ['OFFICER', 'REGULAR', 'CONTRACT'],
  });
  await everyYear(world, compliance, { assignedDaysAgo: 11, dueDaysAgo: -49, passed: 14, failed: 1, reading: 9 });
  await importRoster(world, 9);
  await askForExceptions(world, { security, compliance });
  await signStatements(world, cycle);
  await interviewEverybody(world, cycle);
  await pledge(world, cycle);
  await inviteExperts(world, 190);
  return holdCases(world);
}

/** Publishes a starter course and makes it somebody's duty. */
async function duty(world: World, daysAgo: number, code: StarterCourse, about: Omit<Plan, 'courseId'>): Promise<Duty> {
  const courseId = await publishCourse(world, daysAgo + 3, code);
  const requirement = await draftRequirement(world, daysAgo, { courseId, ...about });
  return { course: await courseContent(world, courseId), requirement };
}
