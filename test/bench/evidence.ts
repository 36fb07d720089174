import { PassThrough } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';

import { type Bulk, done, least, told } from './bulk.ts';
import type { Client } from './client.ts';
import type { Requirement } from './company.ts';
import { copyOut } from './copy.ts';
import type { Measurement } from './report.ts';

/** A pack for the auditor, until it is ready; the floor copies the rows of its long files out, and keeps nothing. */
export async function measureEvidence(
  at: Bulk,
  hr: Client,
  { id }: Requirement,
  cycle: number,
): Promise<Measurement[]> {
  const measured = await done(at, () => makeThrough(hr, id, cycle));
  return told(
    'evidence',
    { ...measured, seconds: measured.result[0] },
    await least(at, () => copyOfRows(at, id, cycle)),
  );
}

/** How many seconds it was being made, as it says itself. */
async function makeThrough(hr: Client, requirementId: string, cycle: number): Promise<number> {
  const { makeEvidencePack: pack } = await hr.ask(
    'mutation ($input: MakeEvidencePackInput!) { makeEvidencePack(input: $input) { id } }',
    { input: { requirementId, cycle, locale: 'JA' } },
  );
  for (;;) {
    await pause(100);
    const { evidencePack } = await hr.ask(
      'query ($id: ID!) { evidencePack(id: $id) { state madeAt finishedAt } }',
      pack,
    );
    const { state, madeAt, finishedAt } = evidencePack;
    if (state === 'READY') return (Date.parse(finishedAt) - Date.parse(madeAt)) / 1000;
    if (!['WAITING', 'MAKING'].includes(state)) throw new Error(`the pack is ${state}`);
  }
}

async function copyOfRows({ db }: Bulk, id: string, cycle: number): Promise<void> {
  const duties = `shinrai.assignments a where a.requirement_id = '${id}' and a.cycle = ${cycle}`;
  const attempts = `select t.* from shinrai.attempts t where t.assignment_id in (select a.id from ${duties})`;
  for (const rows of [
    'select * from shinrai.employees',
    `select a.* from ${duties}`,
    attempts,
    `select t.id, json_agg(q order by q.position) from (${attempts}) t join shinrai.attempt_questions q on q.attempt_id = t.id group by 1`,
  ])
    await copyOut(db, `copy (${rows}) to stdout`, new PassThrough().resume());
}
