import { once } from 'node:events';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';

import { EntityManager } from '@mikro-orm/core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import yauzl from 'yauzl';

import { sql } from '../../src/platform/sql.ts';
import { Snapshot } from '../../src/reports/snapshot.query.ts';
import { type TestApp, startApp } from '../support/app.ts';
import { assign, assignMany, requirement } from '../support/duties.ts';
import { departments, employees } from '../support/people.ts';

let app: TestApp;
let port = 0;

let security = '';

/** 1,500 people who owe one training in 19 cycles and another in 2: 31,500 rows, more than a connection takes in at once. */
beforeAll(async () => {
  app = await startApp();
  const parts = await departments(app);
  const crowd = Array.from({ length: 1497 }, (_, i) => ({
    number: `9${i}`,
    kana: 'ワタナベ ジロウ',
    department: parts.sales,
  }));
  const [, tricky] = await employees(app, [
    { number: '3001', name: '渡邊 恵', kana: 'ワタナベ メグミ', department: parts.personnel, roles: ['HR'] },
    { number: '0042', name: '=1+1 <&>\u000B"太郎"', kana: 'アベ タロウ', department: parts.sales1 },
    { number: '2026-04-01', name: '井上 湊', kana: 'イノウエ ミナト', department: parts.sales1 },
    ...crowd,
  ]);
  // the file must not fit into what the sockets hold for a reader that takes nothing
  security = await requirement(app, '情報セキュリティ研修'.padEnd(200, '（全従業員）'));
  await assignMany(app, security, { cycles: Array.from({ length: 19 }, (_, i) => 2000 + i) });
  await assignMany(app, await requirement(app, '社内コンプライアンス'), { cycles: [2019, 2020] });
  await assign(app, [
    {
      employee: tricky!,
      requirement: await requirement(app, '個人情報保護'),
      cycle: 2021,
      dueOn: '2026-12-15',
      fulfilledAt: '2026-05-02T15:30:00Z',
    },
  ]);
  await app.nest.listen(0, '127.0.0.1');
  port = (app.nest.getHttpServer().address() as { port: number }).port;
}, 60_000);
afterAll(() => app.close());

const headers = { 'x-employee': '3001' };
const get = (path: string) => app.nest.inject({ method: 'GET', url: `/exports/completion.${path}`, headers });

/** A reader that takes nothing by itself. */
async function slowly(path: string) {
  const asked = request({ port, host: '127.0.0.1', path: `/exports/completion.${path}`, headers }).end();
  const [answer] = (await once(asked, 'response')) as [import('node:http').IncomingMessage];
  return answer;
}

const backends = (): Promise<any[]> =>
  app.sql(
    `select pid from pg_stat_activity where datname = current_database() and backend_type = 'client backend' and xact_start is not null and pid <> pg_backend_pid()`,
  );

/** Once every file has ended, no transaction is left open. */
beforeEach(async () => {
  for (let left = 100; left > 0 && (await backends()).length > 0; left--)
    await new Promise(next => setTimeout(next, 20));
  expect(await backends()).toEqual([]);
});

describe('a CSV file on its way', () => {
  it('says beforehand how many rows it has, and has them', async () => {
    const answer = await slowly('csv');
    const lines = parse(await text(answer), { bom: true });
    expect(answer.headers['x-rows']).toBe('31501');
    expect(lines.length).toBe(31_502);
    expect(new Set(lines.map((line: string[]) => `${line[0]} ${line[7]}`)).size).toBe(31_502);
  });

  it('is only read as fast as it is taken, and given up when the reader goes', async () => {
    const answer = await slowly('csv');
    await new Promise(next => setTimeout(next, 300));
    expect(await backends()).toHaveLength(1);
    answer.destroy();
  });

  it('ends as broken when the database goes, never as if it were whole', async () => {
    const answer = await slowly('csv');
    await new Promise(next => setTimeout(next, 300));
    const [{ pid }] = await backends();
    app.nest.useLogger(false);
    await app.sql('select pg_terminate_backend($1)', [pid]);
    await expect(text(answer)).rejects.toThrow('aborted');
    app.nest.useLogger(['error', 'fatal']);
  });

  it('waits its turn: three at once, the fourth is told so', async () => {
    const three = await Promise.all([slowly('csv'), slowly('csv'), slowly('csv')]);
    const { statusCode, body } = await get('csv');
    for (const answer of three) answer.destroy();
    expect([statusCode, JSON.parse(body)]).toEqual([503, { code: 'BUSY', params: {} }]);
  });

  it('has the columns asked for, in its own order', async () => {
    const { body } = await get('csv?search=0042&columns=standing&columns=number&cycle=2021');
    expect(parse(body, { bom: true })).toEqual([
      ['社員番号', '状況'],
      ['0042', '修了'],
    ]);
    expect((await get('csv?columns=salary')).json()).toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('what a file is read from', () => {
  it('is one moment, whatever happens meanwhile, and cannot be written', async () => {
    const from = await Snapshot.of(app.nest.get(EntityManager));
    try {
      const everybody = sql`select id from shinrai.employees`;
      const before = await from.count(everybody);
      const [{ id: department }] = await app.sql('select id from shinrai.departments limit 1');
      await employees(app, [{ number: '3002', department }]);
      const portions = await Array.fromAsync(from.read(everybody));
      expect([portions.flat().length, await from.count(everybody)]).toEqual([before, before]);
      await expect(from.rows(sql`delete from shinrai.saved_reports`)).rejects.toThrow('read-only');
    } finally {
      from.end();
    }
  });
});

/** The parts of a workbook, by name. */
async function unzipped(bytes: Buffer): Promise<Map<string, string>> {
  const zip = await yauzl.fromBufferPromise(bytes);
  const parts = new Map<string, string>();
  for await (const entry of zip.eachEntry())
    parts.set(entry.fileName, await text(await zip.openReadStreamPromise(entry)));
  return parts;
}

describe('an Excel file', () => {
  it('keeps text as text, and days and numbers to reckon with', async () => {
    const { rawPayload, headers: told } = await get('xlsx?cycle=2021&search=0042');
    expect(told).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': expect.stringContaining('training-completion_2026-11-22.xlsx'),
      'content-length': String(rawPayload.length),
      'x-rows': '1',
    });
    const parts = await unzipped(rawPayload);
    const sheet = [...parts].find(([name]) => name.includes('worksheets/sheet'))![1];
    const strings = parts.get('xl/sharedStrings.xml') ?? sheet;
    expect(sheet).not.toContain('<f>');
    for (const shown of ['0042', '=1+1 &lt;&amp;&gt;', '個人情報保護', '修了', '本社 / 営業本部 / 第一営業部'])
      expect(strings).toContain(shown);
    expect(strings).not.toContain('\u000B');
    // 3 May 2026 in Tokyo is day 46145 of a spreadsheet
    expect(sheet).toMatch(/<v>46145<\/v>/);
    expect(sheet).toMatch(/<v>2021<\/v>/);
  });

  it('takes no number of a person for a day', async () => {
    const { rawPayload } = await get('xlsx?search=2026-04-01&columns=number&cycle=2000');
    const parts = await unzipped(rawPayload);
    expect([...parts.values()].join('')).toContain('>2026-04-01<');
  });

  it('has up to 30,000 rows; beyond, CSV is for it', async () => {
    const { statusCode, body } = await get('xlsx');
    expect([statusCode, JSON.parse(body)]).toEqual([
      400,
      { code: 'EXPORT_TOO_LARGE', params: { rows: expect.any(Number), limit: 30_000 } },
    ]);
    expect(JSON.parse(body).params.rows).toBeGreaterThan(31_000);
  });

  it('leaves everybody else their turn while it is made', async () => {
    const start = performance.now();
    let longest = 0;
    let last = start;
    const beat = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    const { headers: told } = await get(`xlsx?requirementId=${security}`);
    clearInterval(beat);
    expect(told['x-rows']).toBe('28500');
    expect(longest).toBeLessThan((performance.now() - start) / 4);
  });
});
