import { setTimeout as pause } from 'node:timers/promises';

import type { TestApp } from './app.ts';

const header =
  '社員番号,姓,名,セイ,メイ,メール,雇用区分,入社日,退職日,部署コード,上長社員番号,言語,休職開始日,休職終了日';

/** Applies a roster of these lines. */
export async function importRoster(app: TestApp, as: string, lines: readonly string[]): Promise<void> {
  const sent = await app.nest.inject({
    method: 'POST',
    url: '/roster-files',
    headers: { 'x-employee': as, 'content-type': 'text/csv', 'x-file-name': 'roster.csv' },
    payload: [header, ...(await others(app, lines)), ...lines].join('\r\n'),
  });
  const { importRoster: begun } = await app.as(as)(
    'mutation ($input: ImportRosterInput!) { importRoster(input: $input) { id } }',
    { input: { fileId: sent.json().id, dryRun: false } },
  );
  for (;;) {
    const { rosterImport: found } = await app.as(as)(
      'query ($id: ID!) { rosterImport(id: $id) { state problems(first: 5) { edges { node { line column reason value } } } } }',
      { id: begun.id },
    );
    if (found.state === 'APPLIED') return;
    if (['CHECKED', 'FAILED'].includes(found.state)) throw new Error(JSON.stringify(found.problems));
    await pause(10);
  }
}

/** Everybody else, as they are: a roster tells of the whole company. */
async function others(app: TestApp, lines: readonly string[]): Promise<string[]> {
  const told = lines.map(line => line.split(',')[0]!);
  const found = await app.sql(
    `select concat_ws(',', e.number, e.family_name, e.given_name, e.family_kana, e.given_kana, '', '正社員', e.hired_on, coalesce(e.left_on::text, ''),
       d.code, coalesce(m.number, ''), '日本語', '', '') as line
     from shinrai.employees e join shinrai.departments d on d.id = e.department_id left join shinrai.employees m on m.id = e.manager_id
     where not e.number = any($1)`,
    [told],
  );
  return found.map(({ line }) => line);
}
