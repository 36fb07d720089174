import { describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery, parse } from 'graphql';

import { tooLarge } from './query-size.rules.ts';

const nested = (depth: number): string => (depth === 1 ? 'id' : `node { ${nested(depth - 1)} }`);
const aliases = (count: number) => Array.from({ length: count }, (_, i) => `a${i}: __typename`).join(' ');

describe('an operation', () => {
  it.each<[string, string, string | undefined]>([
    ['10 levels deep', `{ ${nested(10)} }`, undefined],
    ['11 levels deep', `{ ${nested(11)} }`, 'depth'],
    ['50 levels deep', `{ ${nested(50)} }`, 'depth'],
    [
      'deep by its fragments',
      `{ ...A } fragment A on Q { ${nested(5).replace('id', '...B')} } fragment B on Q { ${nested(8)} }`,
      'depth',
    ],
    ['deep by inline fragments, which are no level', `{ ... { ... { ... { ${nested(10)} } } } }`, undefined],
    ['with 15 aliases', `{ people { ${aliases(15)} } }`, undefined],
    ['with 16 aliases', `{ people { ${aliases(16)} } }`, 'aliases'],
    [
      'with 16 aliases in a fragment spread twice',
      `{ a { ...A } b { ...A } } fragment A on Q { ${aliases(8)} }`,
      'aliases',
    ],
    ['with 5 root fields', '{ a b c d e }', undefined],
    ['with 6 root fields', '{ a b c d e f }', 'rootFields'],
    ['with 6 root fields in fragments', '{ ...A ... { d e f } } fragment A on Q { a b c }', 'rootFields'],
    ['with one mutation', 'mutation { logIn }', undefined],
    [
      'with 100 times logIn',
      `mutation { ${Array.from({ length: 100 }, (_, i) => `a${i}: logIn`).join(' ')} }`,
      'aliases',
    ],
    ['with two mutations', 'mutation { logIn logOut }', 'rootFields'],
    ['with 10 directives', `{ a ${'@skip(if: false) '.repeat(10)} }`, undefined],
    ['with 11 directives', `{ a ${'@skip(if: false) '.repeat(11)} }`, 'directives'],
    ['with a subscription', 'subscription { a }', 'depth'],
    ['with a cycle of fragments', '{ ...A } fragment A on Q { a { ...B } } fragment B on Q { b { ...A } }', undefined],
    ['with an unknown fragment', '{ ...Unknown }', undefined],
    ['that looks at the schema', getIntrospectionQuery(), undefined],
    ['beside a small one', `query A { a } query B { ${nested(50)} }`, 'depth'],
  ])('%s', (_, document, limit) => {
    expect(tooLarge(parse(document))?.limit).toBe(limit);
  });

  it('made of fragments that double thirty times is measured at once', () => {
    const doubling = Array.from({ length: 30 }, (_, i) => `fragment F${i} on Q { ...F${i + 1} ...F${i + 1} }`);
    const started = performance.now();
    expect(tooLarge(parse(`{ ...F0 } ${doubling.join(' ')} fragment F30 on Q { a }`))).toEqual({
      limit: 'rootFields',
      most: 5,
    });
    expect(performance.now() - started).toBeLessThan(200);
  });
});
