import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { describe, expect, it } from '@jest/globals';
import pg from 'pg';

/** Runs a program of the repository to its end: how it ended, and what it printed. */
async function run(...args: string[]): Promise<{ code: number; printed: string }> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, DATABASE_URL: process.env['TEST_POSTGRES'] },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { code, printed };
}

async function benchDatabases(): Promise<number> {
  const client = new pg.Client({ connectionString: process.env['TEST_POSTGRES'] });
  await client.connect();
  const { rows } = await client.query(
    "select count(*)::int as count from pg_database where datname like 'shinrai\\_bench\\_%'",
  );
  await client.end();
  return rows[0].count;
}

describe('the bench', () => {
  it('prints each measurement as a line of JSON, and leaves no database behind', async () => {
    expect((await run('.build.mjs')).code).toBe(0);
    const before = await benchDatabases();
    const small = ['--people', '200', '--seconds', '0.05', '--only', 'myAssignments'];
    const { code, printed } = await run('test/bench/run.ts', '--json', ...small);
    const lines = printed
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(code).toBe(0);
    expect(lines).toContainEqual({
      name: '200: myAssignments: 1 at a time, median',
      unit: 'ms',
      value: expect.any(Number),
      floor: expect.any(Number),
      ratio: expect.any(Number),
    });
    for (const line of lines) expect(Object.keys(line)).toEqual(['name', 'unit', 'value', 'floor', 'ratio']);
    expect(lines.find(({ name }) => name === '200: myAssignments: SQL').value).toBeLessThan(10);
    expect(await benchDatabases()).toBe(before);
  }, 120_000);
});
