import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { type ShownLesson, lessonChanges, newIn } from './lesson-changes.rules.ts';

const lesson = (slug: string, change: Partial<ShownLesson> = {}): ShownLesson => ({
  slug,
  title: { ja: slug, en: null },
  body: { ja: '本文', en: null },
  video: undefined,
  files: {},
  ...change,
});
const told = (before: ShownLesson[], after: ShownLesson[]) =>
  lessonChanges(before, after).map(({ kind, slug }) => `${kind} ${slug}`);

describe('what a learner of another version finds otherwise', () => {
  it.each<[string, ShownLesson[], string[]]>([
    ['nothing', [lesson('one'), lesson('two')], []],
    ['nothing in another order', [lesson('two'), lesson('one')], []],
    ['a text', [lesson('one', { body: { ja: '新', en: null } }), lesson('two')], ['CHANGED one']],
    ['a translation', [lesson('one', { title: { ja: 'one', en: 'One' } }), lesson('two')], ['CHANGED one']],
    ['a picture under the same name', [lesson('one', { files: { 'a.png': 'x' } }), lesson('two')], ['CHANGED one']],
    ['what comes and goes', [lesson('three'), lesson('two')], ['ADDED three', 'REMOVED one']],
  ])('is %s', (_, after, changes) => expect(told([lesson('one'), lesson('two')], after)).toEqual(changes));

  it('is read where it is there to be read', () => {
    expect(newIn(lessonChanges([lesson('one')], [lesson('two')]))).toEqual(['two']);
  });

  it('is all that is not in both as it is', () => {
    const some = fc.uniqueArray(fc.constantFrom('one', 'two', 'three', 'four'));
    fc.assert(
      fc.property(some, some, some, (before, after, touched) => {
        const now = after.map(slug => lesson(slug, touched.includes(slug) ? { files: { [slug]: 'x' } } : {}));
        const changes = lessonChanges(
          before.map(slug => lesson(slug)),
          now,
        );
        const kept = after.filter(slug => before.includes(slug) && !touched.includes(slug));
        expect(newIn(changes).toSorted()).toEqual(after.filter(slug => !kept.includes(slug)).toSorted());
      }),
    );
  });
});
