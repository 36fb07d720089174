import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, it } from '@jest/globals';

import { readConfig } from './config.ts';
import { expectKeysApart } from './keys.ts';

const folder = mkdtempSync(join(tmpdir(), 'shinrai-apart-'));
const data = join(folder, 'data');
mkdirSync(join(data, 'inner'), { recursive: true });
symlinkSync(join(data, 'inner'), join(folder, 'link'));
afterAll(() => rmSync(folder, { recursive: true }));

const production = { NODE_ENV: 'production', SHINRAI_PUBLIC_URL: 'https://shinrai.example.jp', SHINRAI_DATA: data };
const checked = (env: object) => () => expectKeysApart(readConfig({ ...production, ...env }));

describe('the key folder in production', () => {
  it('is beside the data folder, or anywhere else', () => {
    expect(checked({})).not.toThrow();
    expect(checked({ SHINRAI_KEYS: join(folder, 'keys') })).not.toThrow();
    expect(checked({ SHINRAI_KEYS: join(folder, 'data..keys') })).not.toThrow();
  });

  it.each([['data'], ['data/keys'], ['data/not/there/yet'], ['other/../data/keys'], ['link/keys']])(
    'is refused inside the data folder: %s',
    path => {
      expect(checked({ SHINRAI_KEYS: `${folder}/${path}` })).toThrow(/SHINRAI_KEYS .* lies inside the data folder/);
    },
  );

  it('may be there while developing, and where the database is elsewhere', () => {
    const inside = { SHINRAI_KEYS: join(data, 'keys') };
    expect(checked({ ...inside, NODE_ENV: 'development' })).not.toThrow();
    expect(checked({ ...inside, DATABASE_URL: 'postgresql://a:b@db.example.jp/shinrai' })).not.toThrow();
  });
});
