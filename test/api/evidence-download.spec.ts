import { createHash, randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type TestApp, startApp } from '../support/app.ts';
import { departments, employee } from '../support/people.ts';

const piece = 1024 * 1024;
/** Two pieces and a half; no two neighbouring bytes are the same. */
const whole = Buffer.from(Array.from({ length: 2.5 * piece }, (_, at) => at % 251));
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

let app: TestApp;
const pack = randomUUID();

beforeAll(async () => {
  app = await startApp();
  const { personnel } = await departments(app);
  const hr = await employee(app, { number: '2002', name: '佐藤 さくら', department: personnel, roles: ['HR'] });
  await app.sql(
    `insert into shinrai.evidence_packs (id, version, kind, cycle, locale, state, asked_at, asked_by, asked_by_label, made_at, day, finished_at, files, bytes, sha256, manifest_sha256)
     values ($1, 1, 'TWO_YEARS', 2026, 'JA', 'READY', now(), $2, '2002', now(), '2026-11-22', now(), 1, $3, $4, $4)`,
    [pack, hr, whole.length, sha256(whole)],
  );
  for (const position of [0, 1, 2])
    await app.sql('insert into shinrai.evidence_pieces (pack_id, position, bytes) values ($1, $2, $3)', [
      pack,
      position,
      whole.subarray(position * piece, (position + 1) * piece),
    ]);
});
afterAll(() => app.close());

const download = (headers: Record<string, string> = {}) =>
  app.nest.inject({ method: 'GET', url: `/evidence-packs/${pack}`, headers: { 'x-employee': '2002', ...headers } });

describe('the download of a pack', () => {
  it('tells its hash, its length, and that it can be gone on with', async () => {
    const { statusCode, headers, rawPayload } = await download();
    expect([statusCode, rawPayload.equals(whole)]).toEqual([200, true]);
    expect(headers).toMatchObject({
      etag: `"${sha256(whole)}"`,
      'accept-ranges': 'bytes',
      'content-length': `${whole.length}`,
    });
  });

  it('goes on within any of its pieces, and over their ends', async () => {
    const ends = [0, 100, piece - 1, piece, piece + 1, 2 * piece, whole.length - 1];
    for (const first of ends)
      for (const last of ends.filter(end => end >= first)) {
        const { statusCode, headers, rawPayload } = await download({ range: `bytes=${first}-${last}` });
        expect([statusCode, headers['content-length'], headers['content-range']]).toEqual([
          206,
          `${last - first + 1}`,
          `bytes ${first}-${last}/${whole.length}`,
        ]);
        expect(rawPayload.equals(whole.subarray(first, last + 1))).toBe(true);
      }
  });

  it('begins anew where the half that was kept is of another pack', async () => {
    const range = 'bytes=100-';
    const other = await download({ range, 'if-range': `"${sha256(Buffer.from('別の証跡'))}"` });
    expect([other.statusCode, other.rawPayload.equals(whole)]).toEqual([200, true]);
    const same = await download({ range, 'if-range': `"${sha256(whole)}"` });
    expect([same.statusCode, same.rawPayload.equals(whole.subarray(100))]).toEqual([206, true]);
  });
});
