import { fileURLToPath } from 'node:url';

import {
  CourseLibrary,
  DepartmentService,
  EmployeeDirectory,
  RoleService,
  RosterService,
  operator,
} from '../../index.ts';
import { departments } from './departments.ts';
import { cast } from './people.ts';
import { rosterOf } from './roster.ts';
import type { World } from './world.ts';

export const trainer = '1004';

/** The starter courses, by their codes: each a folder of Markdown and YAML. */
export type StarterCourse = 'information-security' | 'personal-information' | 'compliance';

const folderOf = (code: StarterCourse) => fileURLToPath(new URL(`./courses/${code}`, import.meta.url));

export const addDepartments = (world: World, daysAgo: number): Promise<void> =>
  world.past.on(daysAgo, async () => {
    const ids = new Map<string, string>();
    for (const { code, name, parent } of departments) {
      const { id } = await world
        .service(DepartmentService)
        .add(operator, { code, name, parentId: parent && ids.get(parent)! });
      ids.set(code, id);
    }
  });

export const importRoster = (world: World, daysAgo: number): Promise<void> =>
  world.past.on(daysAgo, async () => {
    const bytes = rosterOf(world.people, daysAgo, ago => world.past.dayAt(ago));
    const file = { name: `社員名簿_${world.past.dayAt(daysAgo)}.csv`, bytes };
    const { roster, problems } = await world.service(RosterService).importFile(operator, file, { apply: true });
    if (roster.state !== 'APPLIED')
      throw new Error(`the demo roster is refused: ${JSON.stringify(problems[0] ?? roster.failure)}`);
  });

/** Whoever leads a department answers for it. */
export const nameHeads = (world: World, daysAgo: number): Promise<void> =>
  world.past.on(daysAgo, async () => {
    const service = world.service(DepartmentService);
    for (const { id, version, code, name, parentId } of await service.tree()) {
      const head = world.people.find(({ department, isHead }) => department === code && isHead);
      const headId = head ? await world.service(EmployeeDirectory).find(head.number) : null;
      await service.change(operator, { id, version, name, parentId, headId });
    }
  });

export const grantRoles = (world: World, daysAgo: number): Promise<void> =>
  world.past.on(daysAgo, async () => {
    for (const { number, role } of cast.filter(one => one.role !== 'EMPLOYEE' && one.role !== 'MANAGER')) {
      const personId = await world.service(EmployeeDirectory).find(number);
      await world.service(RoleService).grant(operator, { personId: personId!, role });
    }
  });

/** The course's id. */
export const publishCourse = (world: World, daysAgo: number, code: StarterCourse): Promise<string> =>
  world.past.on(daysAgo, async () => {
    const [library, actor] = [world.service(CourseLibrary), await world.actor(trainer)];
    await library.importFolder(actor, folderOf(code));
    return library.publish(actor, code);
  });
