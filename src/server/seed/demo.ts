import { MikroORM } from '@mikro-orm/core';

import { newId, rows, sql } from '../../index.ts';
import type { DemoContext, DemoLogin } from '../demo-company.ts';

/** Fills an empty database. Until the demo company is written: one administrator. */
export async function seedDemo({ app, setPassword }: DemoContext): Promise<DemoLogin[]> {
  const { em } = app.get(MikroORM);
  const [department, admin] = [newId(), newId()];
  await rows(em, sql`insert into shinrai.departments (id, version, code, name_ja) values (${department}, 1, 'HQ', '本社')`);
  await rows(
    em,
    sql`insert into shinrai.employees (id, version, number, family_name, given_name, family_kana, given_kana, kana_key, search_text,
          employment, hired_on, department_id, locale)
        values (${admin}, 1, '1001', '髙橋', '花子', 'タカハシ', 'ハナコ', 'たかはしはなこ', '1001 高橋花子 たかはしはなこ',
          'REGULAR', '2015-04-01', ${department}, 'JA')`,
  );
  for (const role of ['ADMIN', 'HR', 'TRAINING_ADMIN', 'AUDITOR'])
    await rows(em, sql`insert into shinrai.role_grants (id, employee_id, role, granted_at) values (${newId()}, ${admin}, ${role}, now())`);
  await setPassword([admin]);
  return [{ role: 'ADMIN', number: '1001', name: '髙橋 花子' }];
}
