import { PassThrough } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';

import type pg from 'pg';

import { type Client, longestWait } from './client.ts';
import type { Requirement } from './company.ts';
import { copyIn, copyOut } from './copy.ts';
import { type Meter, forgetPeak, meterOf, peakMemory } from './gauge.ts';
import type { Running } from './process.ts';
import type { Measurement } from './report.ts';

export interface Bulk {
  db: pg.Client;
  product: Running;
  postgres: Meter;
  /** Somebody else, who asks for something small meanwhile. */
  bystander: Client;
}

async function timed<T>(
  work: () => Promise<T>,
  meters: Meter[],
): Promise<{ seconds: number; used: (number | null)[]; result: T }> {
  const before = meters.map(meter => meter());
  const from = performance.now();
  const result = await work();
  const seconds = (performance.now() - from) / 1000;
  const used = meters.map((meter, i) => {
    const [now, then] = [meter(), before[i] ?? null];
    return now === null || then === null ? null : now - then;
  });
  return { seconds, used, result };
}

/** Product and floor, each done once; what the product changes is there for the floor. */
async function bulk(
  name: string,
  at: Bulk,
  work: () => Promise<unknown>,
  prepareFloor: () => Promise<() => Promise<unknown>>,
): Promise<Measurement[]> {
  const measured = await done(at, work);
  return told(name, measured, await least(at, await prepareFloor()));
}

export type Least = Awaited<ReturnType<typeof least>>;

/** What the floor takes. */
export const least = ({ postgres }: Bulk, work: () => Promise<unknown>) => timed(work, [postgres]);

/** What the product takes, and how long others wait meanwhile. */
export async function done<T>({ product, postgres, bystander }: Bulk, work: () => Promise<T>) {
  forgetPeak(product.pid);
  let wait = 0;
  const measured = await timed(() => {
    const working = work();
    return Promise.all([working, longestWait(bystander, '/live', working).then(longest => (wait = longest))]);
  }, [meterOf(product.pid), postgres]);
  return { ...measured, wait, memory: peakMemory(product.pid) };
}

export const told = (
  name: string,
  { seconds, used, wait, memory }: Omit<Awaited<ReturnType<typeof done>>, 'result'>,
  floor: Least,
): Measurement[] => [
  { name: `${name}: time`, unit: 's', value: seconds, floor: floor.seconds },
  { name: `${name}: server`, unit: 'ms CPU', value: used[0] ?? null, floor: null },
  { name: `${name}: PostgreSQL`, unit: 'ms CPU', value: used[1] ?? null, floor: floor.used[0] ?? null },
  { name: `${name}: longest wait of others`, unit: 'ms', value: wait, floor: null },
  { name: `${name}: most memory`, unit: 'MB', value: memory, floor: null },
];

/** The roster through its door until it is applied; the floor copies the same rows into tables like those they are in. */
export const importing = (at: Bulk, hr: Client, roster: Buffer): Promise<Measurement[]> =>
  bulk(
    'import',
    at,
    () => importThrough(hr, roster),
    () => copyOfPeople(at.db),
  );

async function importThrough(hr: Client, roster: Buffer): Promise<void> {
  const headers = { 'content-type': 'text/csv' };
  const { status, bytes } = await hr.send({ path: '/roster-files', headers, body: roster });
  if (status >= 300) throw new Error(`the roster was not taken: ${status} ${bytes.toString()}`);
  const { id: fileId } = JSON.parse(bytes.toString()) as { id: string };
  const { importRoster } = await hr.ask(
    'mutation ($input: ImportRosterInput!) { importRoster(input: $input) { id } }',
    { input: { fileId, dryRun: false, acceptLeavers: 0 } },
  );
  for (;;) {
    const { rosterImport } = await hr.ask(
      'query ($id: ID!) { rosterImport(id: $id) { state failure problemCount problems(first: 3) { edges { node { line column reason } } } } }',
      importRoster,
    );
    if (rosterImport.state === 'APPLIED') return;
    if (['FAILED', 'CHECKED'].includes(rosterImport.state))
      throw new Error(`the roster was not applied: ${JSON.stringify(rosterImport)}`);
    await pause(50);
  }
}

const copied = ['employees', 'employment_records', 'roster_changes'];

/** Takes out what the import wrote, and gives back the work of copying it in. */
async function copyOfPeople(db: pg.Client): Promise<() => Promise<void>> {
  const contents: [table: string, rows: Buffer][] = [];
  for (const table of copied) {
    const pieces: Buffer[] = [];
    const sink = new PassThrough().on('data', (piece: Buffer) => pieces.push(piece));
    await copyOut(db, `copy shinrai.${table} to stdout`, sink);
    contents.push([table, Buffer.concat(pieces)]);
  }
  return async () => {
    await db.query('begin');
    for (const [table, rows] of contents) {
      await db.query(`create table shinrai.bench_${table} (like shinrai.${table} including all)`);
      await copyIn(db, `copy shinrai.bench_${table} from stdin`, rows);
    }
    await db.query('rollback');
  };
}

const assign = 'mutation ($input: AssignRequirementInput!) { assignRequirement(input: $input) { id } }';

/** Everybody gets what the requirement asks for, as the page does it after its preview. */
export async function assignThrough(trainer: Client, { id, version }: Requirement, round: Round): Promise<void> {
  const { assignmentPreview } = await trainer.ask(
    'query ($id: ID!, $cycle: Int!) { assignmentPreview(requirementId: $id, cycle: $cycle, first: 1) { toAssign } }',
    { id, cycle: round.cycle },
  );
  await trainer.ask(assign, { input: { id, version, ...round, expected: assignmentPreview.toAssign } });
}

export interface Round {
  cycle: number;
  dueOn: string;
}

/** One requirement through the door, the next one by a bare statement. */
export const assigning = (
  at: Bulk,
  trainer: Client,
  [one, next]: readonly Requirement[],
  { cycle, dueOn }: Round,
): Promise<Measurement[]> =>
  bulk(
    'assign',
    at,
    () => assignThrough(trainer, one!, { cycle, dueOn }),
    async () => () =>
      at.db.query(
        `insert into shinrai.assignments (id, employee_id, requirement_id, cycle, activity_kind, activity_id, assigned_at, due_on, baseline_on)
         select shinrai.uuid_v7(), e.id, r.id, $2, r.activity_kind, r.activity_id, now(), $3, $3
         from shinrai.employees e, shinrai.requirements r where r.id = $1`,
        [next!.id, cycle, dueOn],
      ),
  );
