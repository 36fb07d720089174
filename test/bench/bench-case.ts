import { randomUUID } from 'node:crypto';

import type pg from 'pg';

import type { TestApp } from '../support/app.ts';
import { publishedRules } from '../support/cases.ts';
import { Client } from './client.ts';
import { letSignIn, signIn } from './company.ts';

/** A case on whose acts nine people vote: eight of them have, on each. */
export interface BenchCase {
  id: string;
  rounds: string[];
  /** Signed in, by their number. */
  people: Record<string, Client>;
}

const members = Array.from({ length: 9 }, (_, i) => `K${i + 1}`);
const roles: Record<string, string> = { HR9: 'HR', SECR: 'COMMITTEE_SECRETARIAT', LEG: 'LEGAL' };
const numbers = [...Object.keys(roles), 'INV', 'R1', ...members];
const acts = 20;
const text = '共有IDの台帳に、だれがいつ使ったかの記録がない。'.repeat(60).slice(0, 1300);

export async function caseOfTwentyActs(db: pg.Client, url: string, sections: number): Promise<BenchCase> {
  const sql = async (words: string, values: unknown[] = []) => (await db.query(words, values)).rows;
  await publishedRules({ sql } as TestApp, { params: { seats: 9 } });
  const ids = await hired(db);
  const people: Record<string, Client> = {};
  for (const number of numbers) await signIn((people[number] = new Client(url)), number);
  const id = randomUUID();
  const does = (who: string, door: string, type: string, input: object, fields = '{ id }') =>
    people[who]!.ask(`mutation ($input: ${type}!) { ${door}(input: $input) ${fields} }`, { input });
  const at = async (more: object) => {
    const [{ version }] = await sql('select version from shinrai.cases where id = $1', [id]);
    return { caseId: id, version, ...more };
  };
  const allegation = { conductFrom: '2026-04-01', offence: 'supervision', reference: '第60条第3号', text };
  const about = { subjectId: ids['R1'], track: 'EMPLOYEE', knownOn: '2026-10-01', referrerIsSoleWitness: false };
  await does('HR9', 'draftCase', 'DraftCaseInput', {
    id,
    ...about,
    allegations: Array.from({ length: acts }, () => allegation),
  });
  await does('HR9', 'referCase', 'CaseInput', { id });
  await does('SECR', 'takeInCase', 'CaseInput', { id });
  const admit = { caseId: id, act: 'ADMIT', reason: '手続を進めるため' };
  const { proposeCaseAct } = await does('SECR', 'proposeCaseAct', 'ProposeCaseActInput', admit, '');
  await does('LEG', 'confirmCaseAct', 'DecideCaseActInput', { id: proposeCaseAct, answer: '確認した' }, '');
  const person = await at({ personId: ids['INV'] });
  await does('SECR', 'appointInvestigator', 'AppointInvestigatorInput', person);
  const [{ act }] = await sql('select id as act from shinrai.allegations where case_id = $1 order by seq limit 1', [
    id,
  ]);
  for (let n = 1; n <= sections; n++) {
    const item = { kind: 'DOCUMENT', title: `証拠 ${n}`, text, adverse: true, allegationIds: [act] };
    await does('INV', 'addEvidence', 'AddEvidenceInput', await at(item), '');
  }
  const seats = members.map((number, i) => ({ personId: ids[number], chairOrder: i < 2 ? i + 1 : null }));
  await does('SECR', 'formCommittee', 'FormCommitteeInput', await at({ seats, substitutes: [] }));
  const clear = { caseId: id, grounds: [] };
  for (const number of members) await does(number, 'declareConflict', 'DeclareConflictInput', clear, '{ result }');
  // the hearing is told of elsewhere
  await db.query(`update shinrai.cases set state = 'DELIBERATION_FACTS', noticed_at = now() where id = $1`, [id]);
  const present = { kind: 'FACTS', presentIds: members.map(number => ids[number]) };
  await does('K1', 'openVote', 'OpenVoteInput', await at(present));
  const rounds = (await sql('select id from shinrai.vote_rounds where case_id = $1 order by id', [id])).map(
    row => row.id,
  );
  for (const roundId of rounds)
    for (const number of members.slice(0, -1))
      await does(number, 'castBallot', 'CastBallotInput', { id: randomUUID(), roundId, choice: 'PROVEN' });
  return { id, rounds, people };
}

/** Like one of the company, each with a number of their own; two of the members come from outside. */
async function hired(db: pg.Client): Promise<Record<string, string>> {
  await db.query(
    `insert into shinrai.employees
     select (jsonb_populate_record(e, jsonb_build_object('id', shinrai.uuid_v7(), 'number', n, 'email', null, 'manager_id', null, 'left_on', null, 'hired_on', '2016-04-01',
       'employment', case when n in ('K8', 'K9') then 'OUTSIDE' else 'REGULAR' end))).*
     from shinrai.employees e, unnest($1::text[]) n where e.number = 'E000001'`,
    [numbers],
  );
  await db.query(
    `insert into shinrai.role_grants (id, employee_id, role, granted_at)
     select shinrai.uuid_v7(), e.id, r.role, now() from unnest($1::text[], $2::text[]) r(number, role) join shinrai.employees e using (number)`,
    [Object.keys(roles), Object.values(roles)],
  );
  await letSignIn(db, numbers);
  const { rows } = await db.query('select number, id from shinrai.employees where number = any($1)', [numbers]);
  return Object.fromEntries(rows.map(({ number, id }) => [number, id]));
}
