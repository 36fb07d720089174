import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

export interface Call {
  path: string;
  headers?: Record<string, string>;
  /** What is posted; without it the call is a GET. */
  body?: string | Buffer;
}

export interface Answer {
  status: number;
  cookie: string | null;
  bytes: Buffer;
}

/** One caller with one connection that stays open, as a browser behind a proxy has. */
export class Client {
  cookie: string;
  private readonly url: string;
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor(url: string, cookie = '') {
    this.url = url;
    this.cookie = cookie;
  }

  send({ path, headers = {}, body }: Call): Promise<Answer> {
    const options = {
      agent: this.agent,
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        cookie: this.cookie,
        ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }),
        ...headers,
      },
    };
    return new Promise((resolve, reject) => {
      const sent = request(this.url + path, options, response => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode!,
            cookie: response.headers['set-cookie']?.[0]?.split(';')[0] ?? null,
            bytes: Buffer.concat(pieces),
          }),
        );
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }

  /** Posts JSON and reads JSON; anything but 200 is an error. */
  async post<T = any>(path: string, content: object): Promise<T> {
    const headers = { 'content-type': 'application/json' };
    const { status, bytes, cookie } = await this.send({ path, headers, body: JSON.stringify(content) });
    if (status !== 200) throw new Error(`${path} answered ${status}: ${bytes.toString().slice(0, 500)}`);
    if (cookie) this.cookie = cookie;
    return JSON.parse(bytes.toString()) as T;
  }

  /** GraphQL; a refusal is an error. */
  async ask<T = any>(query: string, variables: object = {}): Promise<T> {
    const { data, errors } = await this.post<{ data: T; errors?: unknown }>('/graphql', { query, variables });
    if (errors) throw new Error(`refused: ${JSON.stringify(errors).slice(0, 500)}`);
    return data;
  }

  close(): void {
    this.agent.destroy();
  }
}

export interface Timing {
  count: number;
  perSecond: number;
  p50: number;
  p99: number;
}

/** Each caller starts again as soon as it is answered, until the time is over and enough was asked, or nothing is left to ask. */
export async function drive(
  work: (caller: number) => Promise<unknown>,
  {
    callers,
    seconds,
    atLeast = 3,
    atMost = Infinity,
  }: { callers: number; seconds: number; atLeast?: number; atMost?: number },
): Promise<Timing> {
  const took: number[] = [];
  const begun = performance.now();
  let started = 0;
  const goesOn = () => started < atMost && (started < atLeast || performance.now() - begun < seconds * 1000);
  const call = async (caller: number): Promise<void> => {
    while (goesOn()) {
      started += 1;
      const from = performance.now();
      await work(caller);
      took.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: callers }, (_, caller) => call(caller)));
  return { ...quantiles(took), perSecond: (took.length * 1000) / (performance.now() - begun) };
}

function quantiles(took: number[]): { count: number; p50: number; p99: number } {
  const sorted = took.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!;
  return { count: sorted.length, p50: at(0.5), p99: at(0.99) };
}

/** The longest that one caller had to wait for something small while the work went on. */
export async function longestWait(client: Client, path: string, work: Promise<unknown>): Promise<number> {
  const state = { isDone: false };
  const end = () => (state.isDone = true);
  void work.then(end, end);
  let longest = 0;
  while (!state.isDone) {
    const from = performance.now();
    await client.send({ path });
    longest = Math.max(longest, performance.now() - from);
    await pause(5);
  }
  return longest;
}
