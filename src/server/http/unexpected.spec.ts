import { describe as suite, expect, it } from '@jest/globals';

import { describe, outcomeOf } from './unexpected.ts';

const coded = (code: string, message = 'insert into secrets values (…)') =>
  Object.assign(new Error(message), { code, severity: 'ERROR' });

suite('a failure', () => {
  it.each([
    ['a database that is not there', coded('ECONNREFUSED'), 'UNAVAILABLE'],
    ['a database that stops', coded('57P01'), 'UNAVAILABLE'],
    ['a full disk', coded('53100'), 'UNAVAILABLE'],
    ['a full disk of our own', coded('ENOSPC'), 'UNAVAILABLE'],
    ['a connection lost on the way', new Error('Connection terminated unexpectedly'), 'UNAVAILABLE'],
    ['all of several addresses', new AggregateError([coded('ECONNREFUSED')], ''), 'UNAVAILABLE'],
    ['a cause far below', new Error('x', { cause: new Error('y', { cause: coded('08006') }) }), 'UNAVAILABLE'],
    ['two who wait for each other', coded('40P01'), 'BUSY'],
    ['a statement that took too long', coded('57014'), 'BUSY'],
    ['a broken rule of the database', coded('23505'), 'INTERNAL'],
    ['a mistake of ours', new TypeError('x is not a function'), 'INTERNAL'],
    ['nothing at all', undefined, 'INTERNAL'],
    ['a text', 'ECONNREFUSED', 'INTERNAL'],
  ])('%s', (_, error, code) => {
    expect(outcomeOf(error).code).toBe(code);
  });

  it('is logged with its place, and with its words unless the database made them', () => {
    expect(describe(new TypeError('x is not a function'))).toMatch(/^TypeError {2}x is not a function\n\s+at /);
    expect(describe(coded('23505'))).toMatch(/^Error 23505 \n\s+at /);
    expect(describe(new Error('outside', { cause: coded('23505') }))).not.toMatch(/secrets|outside/);
  });
});
