import { describe, expect, it } from '@jest/globals';

import { type SupplementKind, inHandOf, shownOf, unreadOf } from './supplement.rules.ts';

const asked = (kind: SupplementKind, isOpen: boolean) => ({ kind, isOpen, asks: ['two'] });
const [confirmed, reads, owes] = [asked('CONFIRM', false), asked('LESSONS', false), asked('CONFIRM', true)];

describe('the supplements to a duty', () => {
  it('show the one to do, else the last one', () => {
    expect(shownOf([])).toBeNull();
    expect(shownOf([owes, reads])).toBe(owes);
    expect(shownOf([confirmed, reads])).toBe(reads);
  });

  it('put the version of the last one that is read into the hand, done or not', () => {
    expect(inHandOf([confirmed])).toBeNull();
    expect(inHandOf([reads, owes])).toBe(reads);
  });

  it('ask only for what is new', () => {
    const lessons = [
      { slug: 'one', isRead: false },
      { slug: 'two', isRead: false },
    ];
    expect(unreadOf({ kind: 'LESSONS', asks: ['two'] }, lessons)).toEqual(['two']);
    expect(unreadOf({ kind: 'LESSONS', asks: ['one'] }, [{ slug: 'one', isRead: true }])).toEqual([]);
    expect(unreadOf({ kind: 'CONFIRM', asks: ['two'] }, lessons)).toEqual([]);
  });
});
