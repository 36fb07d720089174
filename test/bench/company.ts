import { hash } from '@node-rs/argon2';
import pg from 'pg';

import { familyNames, givenNames } from '../../src/server/seed/names.ts';
import type { Client } from './client.ts';

export const password = 'a long password for the bench';
/** Who signs in for the reports, for the courses and for the jobs. */
export const staff = { hr: 'B0001', trainer: 'B0002', operator: 'B0003' };

const localized = (ja: string) => ({ ja, en: null });

/** One over eight over four over three: 137 departments. */
const departments = ['0', ...below('', 8), ...below('', 8).flatMap(one => below(one, 4)), ...sections()];

function below(code: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => `${code}${i + 1}`);
}

function sections(): string[] {
  return below('', 8).flatMap(one => below(one, 4).flatMap(two => below(two, 3)));
}

/** The departments and the two who begin; everybody else comes with the roster. */
export async function found(db: pg.Client): Promise<void> {
  await db.query(
    `insert into shinrai.departments (id, code, name_ja)
     select shinrai.uuid_v7(), code, '第' || code || '部' from unnest($1::text[]) code`,
    [departments],
  );
  await db.query(
    `update shinrai.departments d set parent_id = above.id from shinrai.departments above
     where d.code <> '0' and above.code = case length(d.code) when 1 then '0' else left(d.code, -1) end`,
  );
  await db.query(
    `insert into shinrai.department_records (id, department_id, recorded_at, name_ja, parent_id)
     select shinrai.uuid_v7(), id, '2015-04-01', name_ja, parent_id from shinrai.departments`,
  );
  await db.query(
    `insert into shinrai.employees (id, number, family_name, given_name, family_kana, given_kana, kana_key, search_text, employment, hired_on, department_id, locale)
     select shinrai.uuid_v7(), number, '佐藤', '恵', 'サトウ', 'メグミ', 'さとう', ' ' || lower(number), 'REGULAR', '2015-04-01', d.id, 'JA'
     from unnest($1::text[]) number, shinrai.departments d where d.code = '0'`,
    [Object.values(staff)],
  );
  await db.query(
    `insert into shinrai.employment_records (id, employee_id, recorded_at, department_id, employment, hired_on)
     select shinrai.uuid_v7(), id, '2015-04-01', department_id, employment, hired_on from shinrai.employees`,
  );
  await db.query(
    `insert into shinrai.role_grants (id, employee_id, role, granted_at)
     select shinrai.uuid_v7(), e.id, r.role, now() from unnest($1::text[], $2::text[]) r(number, role) join shinrai.employees e using (number)`,
    [Object.values(staff), ['HR', 'TRAINING_ADMIN', 'ADMIN']],
  );
  await letSignIn(db, Object.values(staff));
}

/** The password of the bench for these, as the door for setting it would keep it. */
export async function letSignIn(db: pg.Client, numbers: readonly string[]): Promise<void> {
  const kept = await hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  await db.query(
    `insert into shinrai_login.credentials (employee_id, hash, set_at, wrong_guesses)
     select id, $2, now(), 0 from shinrai.employees where number = any($1) on conflict do nothing`,
    [numbers, kept],
  );
}

export const signIn = (client: Client, number: string): Promise<unknown> =>
  client.ask('mutation ($input: LogInInput!) { logIn(input: $input) { viewer { person { number } } } }', {
    input: { login: number, password },
  });

const header = '社員番号,姓,名,セイ,メイ,メール,雇用区分,入社日,退職日,部署コード,上長社員番号,言語,休職開始日';
const kinds = ['正社員', '正社員', '正社員', '正社員', '契約社員', '派遣社員', '業務委託'];

/** So many people as a personnel office hands them in: a head and a line in each section, some on leave. */
export function roster(people: number): Buffer {
  const everywhere = sections();
  const lines = Array.from({ length: people - Object.keys(staff).length }, (_, i) => {
    const family = familyNames[(i * 7) % familyNames.length]!;
    const given = givenNames[(i * 13 + Math.floor(i / familyNames.length)) % givenNames.length]!;
    const section = i % everywhere.length;
    const manager = i < everywhere.length ? staff.hr : numberOf(section);
    const names = [family.written, given.written, family.kana, given.kana];
    const hired = `${1990 + (i % 35)}-04-01`;
    const rest = [
      kinds[i % kinds.length],
      hired,
      '',
      everywhere[section],
      manager,
      '日本語',
      i % 97 ? '' : '2026-06-01',
    ];
    return [numberOf(i), ...names, `${numberOf(i).toLowerCase()}@example.jp`, ...rest].join(',');
  });
  const own = Object.values(staff).map(number =>
    [number, '佐藤', '恵', 'サトウ', 'メグミ', '', '正社員', '2015-04-01', '', '0', '', '日本語', ''].join(','),
  );
  return Buffer.from([header, ...own, ...lines, ''].join('\r\n'));
}

const numberOf = (i: number): string => `E${String(i + 1).padStart(6, '0')}`;

const questions = Array.from({ length: 30 }, (_, i) => ({
  code: `q${i + 1}`,
  topic: `lesson-${(i % 6) + 1}`,
  kind: 'SINGLE_CHOICE',
  stem: localized(`顧客のデータを社外の委託先へ渡すとき、はじめに確かめることはどれですか。（その${i + 1}）`),
  options: ['契約と委託先の管理', '送り先の社員の好み', '送る時刻が夜かどうか', '容量が小さいかどうか'].map(
    (ja, at) => ({
      text: localized(ja),
      right: at === 0,
    }),
  ),
  explanation: localized('預けた先で起きたことにも、預けた会社が責任を負います。だから契約と管理を先に確かめます。'),
}));

const lessons = Array.from({ length: 6 }, (_, i) => ({
  slug: `lesson-${i + 1}`,
  title: localized(`第${i + 1}章`),
  minutes: 5,
  body: localized(`# 第${i + 1}章\n\n${'会社の情報は、仕事のためにだけ使います。'.repeat(60)}`),
}));

export interface Requirement {
  id: string;
  version: number;
  courseId: string;
}

export const titles = ['社内コンプライアンス', '情報セキュリティ', '個人情報の保護'];

/** A published course for each title and a requirement for each course, through the doors. */
export async function publish(
  trainer: Client,
  named: readonly string[] = titles,
  series = 'bench',
): Promise<Requirement[]> {
  const all: Requirement[] = [];
  for (const [i, title] of named.entries()) {
    const input = {
      code: `${series}-${i + 1}`,
      title: localized(title),
      summary: localized('要点'),
      lessons,
      questions,
    };
    const { saveCourseDraft } = await trainer.ask(
      'mutation ($input: SaveCourseDraftInput!) { saveCourseDraft(input: $input) { id version } }',
      { input: { ...input, passMark: 70, questionCount: 10, timeLimitMinutes: 30 } },
    );
    await trainer.ask('mutation ($input: PublishCourseInput!) { publishCourse(input: $input) { id } }', {
      input: saveCourseDraft,
    });
    const requirement = { activityKind: 'COURSE', activityId: saveCourseDraft.id, title: localized(title) };
    const { draftRequirement } = await trainer.ask(
      'mutation ($input: DraftRequirementInput!) { draftRequirement(input: $input) { id version } }',
      { input: { ...requirement, audience: { all: [] } } },
    );
    all.push({ ...draftRequirement, courseId: saveCourseDraft.id });
  }
  return all;
}
