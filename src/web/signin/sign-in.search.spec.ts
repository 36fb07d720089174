import { describe, expect, it } from '@jest/globals';

import { signInSearch } from './sign-in.search.ts';

describe('where to go after signing in', () => {
  it.each(['/', '/reports?standing=OVERDUE', '/people/0199'])('is %s', next => {
    expect(signInSearch({ next })).toEqual({ next });
  });

  // named and undefined: the router would keep what is left out as it stood in the address
  it.each(['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', 'javascript:alert(1)', ''])(
    'is never %s',
    next => expect(Object.entries(signInSearch({ next }))).toEqual([['next', undefined]]),
  );
});
