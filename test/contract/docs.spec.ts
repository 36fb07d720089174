import { readFile, readdir } from 'node:fs/promises';

import { describe, expect, it } from '@jest/globals';

import { variables } from '../../src/server/config.ts';

const read = (path: string): Promise<string> => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');
const folders = async (path: string): Promise<string[]> =>
  (await readdir(new URL(`../../${path}`, import.meta.url), { withFileTypes: true }))
    .filter(entry => entry.isDirectory())
    .map(({ name }) => name);

describe('the documentation', () => {
  it('names every variable of the environment, and no other', async () => {
    const table = [...(await read('docs/running.md')).matchAll(/^\| `([A-Z_]+)` +\|/gm)].map(([, name]) => name);
    expect(new Set(table)).toEqual(new Set(variables));
  });

  it('has every folder of the program on the map', async () => {
    const onTheMap = [...(await read('docs/map.md')).matchAll(/^\| `([a-z]+)` +\|/gm)].map(([, name]) => name);
    expect(new Set(onTheMap)).toEqual(new Set((await folders('src')).filter(name => name !== 'tools')));
  });

  it.each(['README.md', 'README.ja.md'])('%s links to files that are there', async page => {
    const links = [...(await read(page)).matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path]) => path!);
    const missing = await Promise.all(links.map(async path => ((await there(path)) ? [] : [path])));
    expect(missing.flat()).toEqual([]);
  });

  it('speaks of the project alone', async () => {
    expect(await read('package-lock.json')).not.toMatch(/"resolved": "http/);
  });
});

const there = (path: string): Promise<boolean> =>
  import('node:fs/promises').then(fs =>
    fs.access(new URL(`../../${path}`, import.meta.url)).then(
      () => true,
      () => false,
    ),
  );
