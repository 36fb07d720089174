import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';

import { describe, expect, it } from '@jest/globals';
import { fromBufferPromise } from 'yauzl';

import { type PackFile, zipped } from './pack.zip.ts';

const at = new Date('2026-11-22T01:00:00Z');
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** The files of a zip, by their paths. */
async function unzipped(zip: Buffer): Promise<Map<string, string>> {
  const opened = await fromBufferPromise(zip);
  const files = new Map<string, string>();
  for await (const entry of opened.eachEntry())
    files.set(entry.fileName, (await buffer(await opened.openReadStreamPromise(entry))).toString('utf8'));
  return files;
}

describe('a zip with a manifest', () => {
  it('hashes what it writes, in the order of its files', async () => {
    const asked: string[] = [];
    const file = (path: string, ...pieces: string[]): PackFile => ({
      path,
      bytes: async function* () {
        asked.push(path);
        for (const piece of pieces) yield Buffer.from(piece);
      },
    });
    const { zip, manifestSha256 } = zipped([file('はじめに.txt', '一', '二'), file('空.csv')], at);
    const files = await unzipped(await buffer(zip));
    expect(asked).toEqual(['はじめに.txt', '空.csv']);
    expect([...files.keys()]).toEqual(['はじめに.txt', '空.csv', 'manifest.json', 'SHA256SUMS']);
    expect(JSON.parse(files.get('manifest.json')!).files).toEqual([
      { path: 'はじめに.txt', bytes: 6, sha256: sha256('一二') },
      { path: '空.csv', bytes: 0, sha256: sha256('') },
    ]);
    expect(manifestSha256()).toBe(sha256(files.get('manifest.json')!));
    expect(files.get('SHA256SUMS')).toBe(
      `${sha256('一二')}  はじめに.txt\n${sha256('')}  空.csv\n${manifestSha256()}  manifest.json\n`,
    );
  });

  it('breaks off when one of its files cannot be read', async () => {
    const { zip } = zipped([{ path: 'a', bytes: () => Promise.reject(new Error('the database is gone')) }], at);
    await expect(buffer(zip)).rejects.toThrow('the database is gone');
  });
});
