import pg from 'pg';

import { type Company, measureAttempts, measureCsv, measurePage } from './again.ts';
import { type Bulk, assignThrough, assigning, importing } from './bulk.ts';
import { measureCases } from './cases.ts';
import { Client } from './client.ts';
import { found, publish, roster, signIn, staff } from './company.ts';
import type { Postgres } from './database.ts';
import { meterOfPostgres } from './gauge.ts';
import { measureEvidence } from './evidence.ts';
import { assignPast, keptFromTheBeginning, letLearn } from './history.ts';
import { measureInterviews } from './interviews.ts';
import { measureNights } from './night.ts';
import { type Subject, csv, pages } from './pages.ts';
import type { Measurement } from './report.ts';
import { measureSealing } from './sealing.ts';
import { type Place, startServers } from './servers.ts';

interface Bench extends Place {
  postgres: Postgres;
  mutter: (line: string) => void;
}

/** Loads a company of so many people through the doors and by hand, and measures on the way. */
export async function* benchCompany(people: number, bench: Bench): AsyncGenerator<Measurement> {
  const { only } = bench.options;
  const wants = (name: string) => only === null || name.startsWith(only);
  let memory = 0;
  for await (const measurement of everything(people, bench)) {
    if (measurement.name.endsWith('most memory')) memory = Math.max(memory, measurement.value ?? 0);
    if (wants(measurement.name)) yield measurement;
  }
  yield { name: 'server: most memory', unit: 'MB', value: memory || null, floor: null };
}

async function* everything(people: number, bench: Bench): AsyncGenerator<Measurement> {
  const { options, mutter } = bench;
  const wants = (name: string) => options.only === null || name.startsWith(options.only);
  const database = await bench.postgres.create();
  bench.later(database.drop);
  if (wants('sealing')) {
    mutter('Sealing …');
    const sealed = await bench.postgres.create();
    bench.later(sealed.drop);
    yield* measureSealing({ dist: options.dist, folder: bench.folder, databaseUrl: sealed.url, keys: people });
    await sealed.drop();
  }
  mutter('Founding the company …');
  const servers = await startServers(bench, database.url);
  const db = new pg.Client({ connectionString: database.url });
  db.on('error', () => {});
  await db.connect();
  await found(db);
  const [hr, trainer, operator, bystander] = Array.from({ length: 4 }, () => new Client(servers.product.url));
  await signIn(hr!, staff.hr);
  await signIn(trainer!, staff.trainer);
  await signIn(operator!, staff.operator);
  const requirements = await publish(trainer!);
  const postgres = await meterOfPostgres(database.url);
  const at: Bulk = { db, product: servers.product, postgres, bystander: bystander! };
  yield* await importing(at, hr!, roster(people));

  const today = new Date();
  const cycle = today.getMonth() < 3 ? today.getFullYear() - 1 : today.getFullYear();
  const round = { cycle, dueOn: `${cycle + 1}-03-31` };
  await db.query('analyze');
  yield* await assigning(at, trainer!, requirements, round);
  const counted = new Client(servers.counted.product.url, trainer!.cookie);
  await assignThrough(counted, requirements[2]!, round);

  mutter('Letting them learn …');
  await assignPast(db, requirements, [cycle - 2, cycle - 1]);
  await keptFromTheBeginning(db);
  await letLearn(db, cycle);
  const company = { db, servers, postgres, hr: hr!.cookie, trainer: trainer!.cookie, requirements, cycle, options };
  const subject = await subjectOf(company);
  for (const page of pages(subject)) if (wants(page.name)) yield* measurePage(company, page);
  if (wants('CSV')) yield* measureCsv(company, csv(subject));
  if (wants('attempt')) yield* measureAttempts(company);
  if (wants('evidence')) yield* await measureEvidence(at, hr!, requirements[0]!, cycle - 1);
  if (['coverage', 'booking'].some(wants)) yield* measureInterviews(at, hr!, cycle);
  if (wants('cases')) yield* measureCases(at);
  if (wants('night')) yield* measureNights(at, { trainer: trainer!, operator: operator! });
  for (const client of [hr, trainer, operator, bystander, counted]) client!.close();
  await db.end();
  const all = [servers.product, servers.floor, servers.counted.product, servers.counted.floor];
  await Promise.all(all.map(server => server.stop()));
  await database.drop();
}

/** What the pages ask about: today in Japan, a department in the middle of the tree, somebody in it. */
async function subjectOf({ db, cycle, requirements }: Company): Promise<Subject> {
  const { rows } = await db.query<Pick<Subject, 'department' | 'employee' | 'today' | 'past'>>(
    `select d.id as department, e.id as employee, (now() at time zone 'Asia/Tokyo')::date::text as today,
       ((now() at time zone 'Asia/Tokyo')::date - 60)::text as past
     from shinrai.departments d, shinrai.employees e where d.code = '11' and e.number = 'E000001'`,
  );
  return { ...rows[0]!, cycle, course: requirements[0]!.courseId };
}
