import { createHash, randomUUID } from 'node:crypto';

import type { TestApp } from './app.ts';

const text = {
  title: { ja: '旧顧客ファイルの削除', en: 'Deleting old customer files' },
  body: {
    ja: '私は、業務用の端末を調べ、古い顧客ファイルをすべて削除しました。',
    en: 'I have searched my work devices and deleted every old customer file.',
  },
};
const preserveText = {
  ja: '顧客ファイルを削除せず、そのまま保存してください。',
  en: 'Do not delete customer files: keep them as they are.',
};

export const save = `mutation ($input: SaveStatementInput!) { saveStatement(input: $input) {
  id version nature versions { id number state textHash title { ja } body { ja } preserveText { ja } } } }`;
export const publish = `mutation ($input: PublishStatementInput!) { publishStatement(input: $input) {
  askedAnew statement { id version versions { number state textHash publishedAt } } } }`;

export const draft = (more: object = {}) => ({
  nature: 'CONFIRM',
  ...text,
  preserveText: (more as { nature?: string }).nature === 'DELETE' ? preserveText : null,
  asksDevices: false,
  asksEvidence: false,
  ...more,
});

export interface Published {
  id: string;
  version: number;
  textHash: string;
}

/** Writes a statement, or the next version of one, as the training administrator (2001), and publishes it. */
export async function statement(app: TestApp, more: object = {}): Promise<Published> {
  const as = app.as('2001');
  const { saveStatement: saved } = await as(save, { input: draft(more) });
  const { publishStatement } = await as(publish, { input: { id: saved.id, version: saved.version } });
  const { id, version, versions } = publishStatement.statement;
  return { id, version, textHash: versions[0].textHash };
}

/** SHA-256 of what was shown, as anybody can do it again. */
export const hashOf = ({ title, body }: typeof text): string =>
  createHash('sha256').update([title.ja, body.ja, title.en, body.en].join('\n\n')).digest('hex');

/** A requirement to sign it, and a round of duties for these people; the requirement and the duty of each. */
export async function toSign(
  app: TestApp,
  { id: statementId }: Pick<Published, 'id'>,
  people: readonly string[],
  { dueOn = '2026-12-31', cycle = 2026 } = {},
): Promise<{ requirement: string; duties: string[] }> {
  const requirement = randomUUID();
  await app.sql(
    `insert into shinrai.requirements (id, title_ja, activity_kind, activity_id, audience, created_at)
     values ($1, '旧顧客ファイルの削除', 'ATTESTATION', $2, '{"all": []}', '2026-11-01')`,
    [requirement, statementId],
  );
  await app.sql(
    `insert into shinrai.requirement_cycles (id, requirement_id, cycle, due_on, assigned_at, assigned_count)
     values (gen_random_uuid(), $1, $2, $3, '2026-11-01', $4)`,
    [requirement, cycle, dueOn, people.length],
  );
  const made = await app.sql(
    `insert into shinrai.assignments (id, employee_id, requirement_id, cycle, activity_kind, activity_id, assigned_at, due_on, baseline_on)
     select gen_random_uuid(), p.id, $1, $2, 'ATTESTATION', $3, '2026-11-01', $4, $4
     from unnest($5::uuid[]) with ordinality p(id, place) order by place returning id, employee_id`,
    [requirement, cycle, statementId, dueOn, people],
  );
  return { requirement, duties: people.map(person => made.find(({ employee_id }) => employee_id === person)!.id) };
}
