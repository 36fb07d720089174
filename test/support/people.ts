import { randomUUID } from 'node:crypto';

import type { Role } from '../../src/index.ts';
import type { Employment } from '../../src/people/employment.ts';
import { kanaKey, searchText } from '../../src/people/name.rules.ts';
import type { TestApp } from './app.ts';

type Database = Pick<TestApp, 'sql'>;

/** A department, with the history row that belongs to it; `above` is the id of its parent. */
export async function department(
  app: Database,
  code: string,
  { name = code, above = null as string | null } = {},
): Promise<string> {
  const id = randomUUID();
  await app.sql('insert into shinrai.departments (id, code, name_ja, parent_id) values ($1, $2, $3, $4)', [
    id,
    code,
    name,
    above,
  ]);
  await app.sql(
    `insert into shinrai.department_records (id, department_id, recorded_at, name_ja, parent_id) values ($1, $2, '2000-04-01', $3, $4)`,
    [randomUUID(), id, name, above],
  );
  return id;
}

/** A small company as a tree: 本社 000 over 営業本部 100 (第一営業部 110, 第二営業部 120) and 管理本部 200 (人事部 210). */
export async function departments(app: Database) {
  const head = await department(app, '000', { name: '本社' });
  const sales = await department(app, '100', { name: '営業本部', above: head });
  const corporate = await department(app, '200', { name: '管理本部', above: head });
  const [sales1, sales2, personnel] = await Promise.all([
    department(app, '110', { name: '第一営業部', above: sales }),
    department(app, '120', { name: '第二営業部', above: sales }),
    department(app, '210', { name: '人事部', above: corporate }),
  ]);
  return { head, sales, sales1, sales2, corporate, personnel };
}

export interface Hired {
  number: string;
  /** The id of their department. */
  department: string;
  /** Family and given name with a space between, as is the kana. */
  name?: string;
  kana?: string;
  email?: string | null;
  employment?: Employment;
  hiredOn?: string;
  leftOn?: string | null;
  /** The id of whom they report to. */
  manager?: string | null;
  locale?: 'JA' | 'EN';
  roles?: Role[];
  /** Leave periods: the first and the last day. */
  leave?: [startsOn: string, endsOn: string | null][];
}

/** An employee, with the history row, roles and leave that belong to them; the id. */
export const employee = async (app: Database, hired: Hired): Promise<string> => (await employees(app, [hired]))[0]!;

/** Many employees in a few statements; their ids in the order given. */
export async function employees(app: Database, all: Hired[]): Promise<string[]> {
  const people = all.map(personOf);
  const as = (column: string) => `json_populate_recordset(null::shinrai.${column}, $1)`;
  await app.sql(`insert into shinrai.employees select * from ${as('employees')}`, [JSON.stringify(people)]);
  await app.sql(`insert into shinrai.employment_records select * from ${as('employment_records')}`, [
    JSON.stringify(
      people.map(person => ({
        ...person,
        id: randomUUID(),
        employee_id: person.id,
        recorded_at: `${person.hired_on}T00:00:00Z`,
      })),
    ),
  ]);
  const roles = all.flatMap(({ roles = [] }, i) =>
    roles.map(role => ({ id: randomUUID(), employee_id: people[i]!.id, role, granted_at: '2020-01-01T00:00:00Z' })),
  );
  if (roles.length > 0)
    await app.sql(`insert into shinrai.role_grants select * from ${as('role_grants')}`, [JSON.stringify(roles)]);
  const leave = all.flatMap(({ leave = [] }, i) =>
    leave.map(([starts_on, ends_on]) => ({
      id: randomUUID(),
      employee_id: people[i]!.id,
      starts_on,
      ends_on,
      kind: 'OTHER',
    })),
  );
  if (leave.length > 0)
    await app.sql(`insert into shinrai.leave_periods select * from ${as('leave_periods')}`, [JSON.stringify(leave)]);
  return people.map(({ id }) => id);
}

function personOf({
  number,
  department,
  name = '山田 太郎',
  kana = 'ヤマダ タロウ',
  email = null,
  manager = null,
  ...rest
}: Hired) {
  const [familyName = '', givenName = ''] = name.split(' ');
  const [familyKana = '', givenKana = ''] = kana.split(' ');
  const named = { number, familyName, givenName, familyKana, givenKana, email };
  return {
    id: randomUUID() as string,
    version: 1,
    number,
    family_name: familyName,
    given_name: givenName,
    family_kana: familyKana,
    given_kana: givenKana,
    kana_key: kanaKey(named),
    search_text: searchText(named),
    email,
    employment: rest.employment ?? 'REGULAR',
    hired_on: rest.hiredOn ?? '2020-04-01',
    left_on: rest.leftOn ?? null,
    department_id: department,
    manager_id: manager,
    locale: rest.locale ?? 'JA',
  };
}
