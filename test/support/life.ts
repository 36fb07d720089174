import type { TestApp } from './app.ts';
import { departments, employee } from './people.ts';

/** 髙橋 (1001) reports to 佐藤 (1002); 森 (1005) leads 伊藤 (1006), in another line; 小林 (3001) and 石井 (3002) are HR, 佐々木 (2001) the training administrator, 原 (4001) the auditor. */
export async function smallCompany(app: TestApp): Promise<Record<string, string>> {
  const { sales1, sales2, personnel } = await departments(app);
  const people: Record<string, string> = {};
  const hire = async (number: string, department: string, name: string, more: object = {}) => {
    people[number] = await employee(app, { number, department, name, kana: 'ナマエ カナ', ...more });
  };
  await hire('1002', sales1, '佐藤 健');
  await hire('1001', sales1, '髙橋 一郎', { manager: people['1002'] });
  await hire('1005', sales2, '森 大輔');
  await hire('1006', sales2, '伊藤 花', { manager: people['1005'] });
  await hire('3001', personnel, '小林 直子', { roles: ['HR'] });
  await hire('3002', personnel, '石井 誠', { roles: ['HR'] });
  await hire('2001', personnel, '佐々木 恵', { roles: ['TRAINING_ADMIN'] });
  await hire('4001', personnel, '原 聡', { roles: ['AUDITOR'] });
  return people;
}

/** What happened: the answer, or the code of the refusal. */
export const outcome = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'DONE',
    ({ code }: { code: string }) => code,
  );

/** The due day of a duty and the changes that led to it. */
export async function dueOf(app: TestApp, id: string): Promise<{ dueOn: string; changes: string[] }> {
  const [duty] = await app.sql(
    `select due_on::text as "dueOn", array(select kind || ' ' || from_on || ' → ' || to_on from shinrai.due_changes c
       where c.assignment_id = a.id order by changed_at, id) as changes
     from shinrai.assignments a where id = $1`,
    [id],
  );
  return duty;
}
