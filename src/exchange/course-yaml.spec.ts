import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { fromYaml, toYaml } from './course-yaml.ts';

describe('YAML', () => {
  it('is read as it was written', async () => {
    const any = fc.anything({
      key: fc.string({ unit: 'grapheme', minLength: 1 }),
      values: [fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean(), fc.constant(null)],
      maxDepth: 3,
    });
    await fc.assert(
      fc.asyncProperty(
        any.filter(value => value !== undefined),
        async value => expect(JSON.stringify(await fromYaml(toYaml(value)))).toBe(JSON.stringify(value)),
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    ['a bracket', 'a: 1\nb: [', 2],
    ['a key twice', 'a: 1\nb: 2\na: 3', 3],
    ['a tab for a space', 'a:\n\t- b', 2],
  ])('names the line of %s', async (_, text, line) => {
    await expect(fromYaml(text)).rejects.toMatchObject({ line });
  });

  it.each([
    ['a hundred thousand brackets', '['.repeat(100_000)],
    ['a hundred thousand bullets', '- '.repeat(100_000)],
    ['a reference to itself', 'a: &a [*a]'],
    [
      'references of references',
      Array.from({ length: 9 }, (_, i) => `a${i}: &a${i} [${i ? `*a${i - 1},`.repeat(9) : 'x'}]`).join('\n'),
    ],
  ])('is none: %s', async (_, text) => {
    await expect(fromYaml(text)).rejects.toThrow('not YAML');
  });

  it('with very many keys is read in a moment', async () => {
    const keys = Array.from({ length: 20_000 }, (_, i) => `k${i}: v`).join('\n');
    expect(Object.keys((await fromYaml(keys)) as object)).toHaveLength(20_000);
  }, 10_000);
});
