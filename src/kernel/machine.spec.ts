import { describe, expect, it } from '@jest/globals';

import { type Machine, moves, next } from './machine.ts';

const door: Machine<'OPEN' | 'SHUT', 'CLOSE' | 'LOCK'> = { OPEN: { CLOSE: 'SHUT' }, SHUT: {} };

describe('a machine', () => {
  it('takes an allowed move and names the allowed ones', () => {
    expect(next(door, 'OPEN', 'CLOSE')).toBe('SHUT');
    expect(moves(door, 'OPEN')).toEqual(['CLOSE']);
  });

  it('refuses any other', () => {
    expect(() => next(door, 'SHUT', 'LOCK')).toThrow('MOVE_NOT_ALLOWED');
  });
});
