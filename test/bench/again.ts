import type pg from 'pg';

import { type Duty, openDuties, rightOptions, sit, sitOnFloor } from './attempt.ts';
import { Client } from './client.ts';
import { type Requirement, letSignIn, signIn } from './company.ts';
import type { Meter } from './gauge.ts';
import { type Load, type Work, compare, statements, timesCounted } from './measure.ts';
import type { Options } from './options.ts';
import type { Page } from './pages.ts';
import type { Running } from './process.ts';
import type { Servers } from './servers.ts';

// what is asked again and again, of the product and of the floor

export interface Company {
  db: pg.Client;
  servers: Servers;
  postgres: Meter;
  /** The cookies of who signed in. */
  hr: string;
  trainer: string;
  requirements: readonly Requirement[];
  cycle: number;
  options: Options;
}

const most = 8;

export async function* measurePage(company: Company, page: Page) {
  const { servers, postgres, options } = company;
  const cookies = await cookiesOf(company, page);
  const product = workOf(servers.product, cookies, page.product);
  const floor = workOf(servers.floor, cookies, page.floor);
  await agree(page, product, floor);
  for (const work of [product, floor]) await warm(work, options);
  for (const callers of [1, most])
    yield* await compare(page.name, { product, floor }, postgres, { callers, seconds: options.seconds });
  const counted = [
    workOf(servers.counted.product, cookies, page.product),
    workOf(servers.counted.floor, cookies, page.floor),
  ] as const;
  for (const work of counted) await work.once(0);
  yield* await statements(page.name, [() => counted[0].once(0), () => counted[1].once(0)], servers.counters);
}

export async function* measureCsv({ servers, hr, postgres }: Company, file: Page) {
  const product = workOf(servers.product, [hr], file.product);
  const floor = workOf(servers.floor, [hr], file.floor);
  await agree(file, product, floor);
  yield* await compare(file.name, { product, floor }, postgres, { callers: 1, seconds: 0 });
}

/** Each sitting is by somebody else; everybody signs in beforehand. */
export async function* measureAttempts({ db, servers, postgres, options, requirements, cycle }: Company) {
  const loads: Load[] = [1, most].map(callers => ({
    callers,
    seconds: options.seconds,
    atLeast: 1,
    atMost: callers * 10 + 20,
  }));
  const wanted = 1 + timesCounted + loads.reduce((sum, { atMost }) => sum + atMost!, 0);
  const duties = await openDuties(db, requirements, cycle, wanted * 2);
  const [ours, theirs] = [duties.slice(0, duties.length / 2), duties.slice(duties.length / 2)];
  await letSignIn(
    db,
    ours.map(({ number }) => number),
  );
  const right = await rightOptions(db);
  const cookies = new Map<Duty, string>();
  // those whose statements are counted sit last in the list, and sign in where they are counted
  for (const [place, duty] of ours.entries()) {
    const isCounted = place >= ours.length - timesCounted;
    cookies.set(duty, await cookieOf(isCounted ? servers.counted.product : servers.product, duty.number));
  }
  const sitAt = async (url: string) => {
    const duty = ours.pop() ?? none();
    const learner = new Client(url, cookies.get(duty));
    await sit(learner, duty, right);
    learner.close();
  };
  const sitAtFloor = async (url: string) => {
    const client = new Client(url);
    await sitOnFloor(client, theirs.pop() ?? none(), right);
    client.close();
  };
  const product = { server: servers.product, once: () => sitAt(servers.product.url) };
  const floor = { server: servers.floor, once: () => sitAtFloor(servers.floor.url) };
  yield* await statements(
    'attempt',
    [() => sitAt(servers.counted.product.url), () => sitAtFloor(servers.counted.floor.url)],
    servers.counters,
  );
  await product.once();
  await floor.once();
  for (const load of loads) yield* await compare('attempt', { product, floor }, postgres, load);
}

const none = (): never => {
  throw new Error('too few people have something open');
};

function workOf(
  server: Running,
  cookies: readonly string[],
  call: Page['product'],
): Work & { send(): Promise<Buffer> } {
  const clients = cookies.map(cookie => new Client(server.url, cookie));
  const send = async (caller: number): Promise<Buffer> => {
    const { status, bytes } = await clients[caller]!.send(call);
    if (status !== 200) throw new Error(`${call.path} answered ${status}: ${bytes.toString().slice(0, 500)}`);
    return bytes;
  };
  return { server, once: send, send: () => send(0) };
}

/** Both must give the same number of rows, or they are not to be compared. */
async function agree({ name, rows }: Page, product: { send(): Promise<Buffer> }, floor: { send(): Promise<Buffer> }) {
  const counted = [rows.product(await product.send()), rows.floor(await floor.send())];
  if (counted[0] !== counted[1] || counted[0] === 0)
    throw new Error(`${name}: the product gives ${counted[0]} rows, the floor ${counted[1]}`);
}

/** Until the compilers have done their work. */
async function warm({ once }: Work, { seconds }: Options): Promise<void> {
  const until = performance.now() + Math.min(1, seconds) * 1000;
  for (let i = 0; i < 200 && performance.now() < until; i++) await once(i % most);
}

async function cookiesOf({ db, servers, hr, trainer }: Company, { by }: Page): Promise<string[]> {
  if (by === 'LEARNERS') return learners(db, servers.product, most);
  return Array<string>(most).fill(by === 'HR' ? hr : trainer);
}

async function learners(db: pg.Client, server: Running, count: number): Promise<string[]> {
  const numbers = Array.from({ length: count }, (_, i) => `E${String(i + 1).padStart(6, '0')}`);
  await letSignIn(db, numbers);
  return Promise.all(numbers.map(number => cookieOf(server, number)));
}

async function cookieOf({ url }: Running, number: string): Promise<string> {
  const client = new Client(url);
  await signIn(client, number);
  client.close();
  return client.cookie;
}
