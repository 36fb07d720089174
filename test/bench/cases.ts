import { createCipheriv, createDecipheriv, createHash, randomBytes, randomUUID } from 'node:crypto';

import type pg from 'pg';

import { type BenchCase, caseOfTwentyActs } from './bench-case.ts';
import type { Bulk } from './bulk.ts';
import { drive } from './client.ts';
import type { Measurement } from './report.ts';

// a file that is opened, a list in which most cases are somebody else's, and the ballot that closes a vote

const cases = 10_000;
const sections = 200;
const times = 30;

export async function* measureCases({ db, product }: Bulk): AsyncGenerator<Measurement> {
  const matter = await caseOfTwentyActs(db, product.url, sections);
  yield await measureFile(db, matter);
  yield* measureClosing(db, matter);
  yield* measureList(db, matter);
  for (const client of Object.values(matter.people)) client.close();
}

const median = (name: string, product: { p50: number }, floor: { p50: number }): Measurement => ({
  name: `cases: ${name}: median`,
  unit: 'ms',
  value: product.p50,
  floor: floor.p50,
});

/** The same cipher with the key at hand, over as many bytes. */
const key = randomBytes(32);
function sealed(length: number): () => Buffer {
  const nonce = randomBytes(12);
  const aes = createCipheriv('aes-256-gcm', key, nonce);
  const body = Buffer.concat([aes.update(Buffer.alloc(length)), aes.final()]);
  const tag = aes.getAuthTag();
  return () => {
    const open = createDecipheriv('aes-256-gcm', key, nonce).setAuthTag(tag);
    return Buffer.concat([open.update(body), open.final()]);
  };
}

/** That something was done to the case, as the log keeps it. */
const tell = (
  action: string,
) => `insert into shinrai.audit_events (id, at, action, outcome, actor_label, record_type, record_id, details, request_id)
  values (shinrai.uuid_v7(), now(), '${action}', 'DONE', 'K1', 'Case', $1, '{}', gen_random_uuid())`;

/** By a member; the log says that they did. */
async function measureFile(db: pg.Client, { id, people: { K1 } }: BenchCase): Promise<Measurement> {
  const asked =
    'query ($id: ID!) { committeeCase(id: $id) { id number state evidence { id number kind title text } } }';
  const reading = async () => {
    const { committeeCase } = await K1!.ask(asked, { id });
    if (committeeCase.evidence.length !== sections) throw new Error(`${committeeCase.evidence.length} sections`);
  };
  const bare = async () => {
    await db.query('begin');
    await db.query(tell('OPEN_CASE'), [id]);
    const { rows } = await db.query('select * from shinrai.evidence_items where case_id = $1 order by id', [id]);
    await db.query('commit');
    return rows
      .map(
        ({ content }) =>
          opened.get(content.length) ?? opened.set(content.length, sealed(content.length)).get(content.length)!,
      )
      .map(open => open());
  };
  const opened = new Map<number, () => Buffer>();
  const load = { callers: 1, seconds: 0, atLeast: times };
  const [product, floor] = [await drive(reading, load), await drive(bare, load)];
  return median(`a file of ${sections} sealed sections`, product, floor);
}

/** The last of nine ballots: it is sealed, all are opened and counted, and the round closes. */
async function* measureClosing(db: pg.Client, { id, rounds, people: { K9 } }: BenchCase): AsyncGenerator<Measurement> {
  const half = rounds.length / 2;
  const [ours, theirs] = [rounds.slice(0, half), rounds.slice(half)];
  const cast = 'mutation ($input: CastBallotInput!) { castBallot(input: $input) { id } }';
  const last = () => K9!.ask(cast, { input: { id: randomUUID(), roundId: ours.pop(), choice: 'PROVEN' } });
  const open = sealed(256);
  const bare = async () => {
    const round = theirs.pop();
    await db.query('begin');
    await db.query('select * from shinrai.cases where id = $1 for update', [id]);
    await db.query('select * from shinrai.vote_rounds where id = $1', [round]);
    await db.query(
      `insert into shinrai.ballots (id, case_id, round_id, party_id, cast_at, sealed, commitment)
       select gen_random_uuid(), $1, $2, p.id, now(), $3, $4 from shinrai.case_parties p join shinrai.employees e on e.id = p.person_id
       where p.case_id = $1 and p.part = 'MEMBER' and e.number = 'K9'`,
      [id, round, randomBytes(301), createHash('sha256').update(randomBytes(200)).digest('hex')],
    );
    await db.query(tell('CAST_BALLOT'), [id]);
    const { rows } = await db.query('select * from shinrai.ballots where round_id = $1 order by cast_at, id', [round]);
    for (const { commitment } of rows) createHash('sha256').update(open()).update(commitment).digest('hex');
    await db.query(tell('COUNT_BALLOTS'), [id]);
    await db.query(`update shinrai.vote_rounds set closed_at = now(), result = '{"finding": "PROVEN"}' where id = $1`, [
      round,
    ]);
    await db.query(tell('CLOSE_ROUND'), [id]);
    await db.query('update shinrai.cases set changes = changes + 1, version = version + 1 where id = $1', [id]);
    await db.query('commit');
  };
  const load = { callers: 1, seconds: Infinity, atMost: half };
  const [product, floor] = [await drive(last, load), await drive(bare, load)];
  yield median('the ballot that closes a vote of nine', product, floor);
}

/** By a member who sits on five; how many rows are read tells whether the others' are. */
async function* measureList(db: pg.Client, matter: BenchCase): AsyncGenerator<Measurement> {
  await db.query(others, [matter.id, cases - 1]);
  await db.query(seats, [matter.id]);
  await db.query('vacuum analyze shinrai.cases, shinrai.case_parties');
  const asked = '{ committeeCases(first: 50) { totalCount edges { node { id number state } } } }';
  const listing = async () => {
    const { totalCount } = (await matter.people['K1']!.ask(asked)).committeeCases;
    if (totalCount !== 5) throw new Error(`${totalCount} cases in the list`);
  };
  const member = "select id from shinrai.employees where number = 'K1'";
  const bare = `select c.*, count(*) over () from shinrai.case_parties p join shinrai.cases c on c.id = p.case_id
    where p.person_id = (${member}) and p.part = 'MEMBER' and p.until_at is null and p.cleared_at is not null
    order by c.opened_at desc, c.id desc limit 51`;
  const read = `select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) as rows from pg_stat_user_tables
    where schemaname = 'shinrai' and relname = 'cases'`;
  const rowsRead = async () => Number((await db.query(read)).rows[0].rows);
  // statistics come with the next transaction after a second
  const load = { callers: 1, seconds: 3, atLeast: times };
  await drive(listing, load);
  const before = await rowsRead();
  const product = await drive(listing, load);
  const rows = ((await rowsRead()) - before) / product.count;
  const floor = await drive(() => db.query(bare), { ...load, seconds: 1 });
  yield median(`five of ${cases.toLocaleString('en')} in a list`, product, floor);
  yield { name: 'cases: rows read for a list of five', unit: 'rows', value: rows, floor: 5 };
}

const others = `insert into shinrai.cases
  select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'number', null, 'opened_at', c.opened_at - n * interval '1 minute'))).*
  from shinrai.cases c, generate_series(1, $2::int) n where c.id = $1`;

/** K1 sits on four more, and on each of the others nine people do of whom nobody is K1. */
const seats = `with numbered as (select id, row_number() over (order by id) as nth from shinrai.cases where id <> $1)
  insert into shinrai.case_parties
  select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'case_id', n.id))).*
  from numbered n join shinrai.case_parties p on p.case_id = $1 and p.part = 'MEMBER' join shinrai.employees e on e.id = p.person_id
  where e.number <> 'K1' or n.nth % 2400 = 0`;
