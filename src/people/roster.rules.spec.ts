import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { localDate } from '../kernel/local-date.ts';
import type { Leave } from './leave.rules.ts';
import type { RosterRow } from './roster-row.rules.ts';
import { type Known, type PersonState, type RosterPlan, compareRoster, countsOf, fieldsOf } from './roster.rules.ts';

const today = localDate('2026-11-22');
const state = (number: string, differs: Partial<PersonState> = {}): PersonState => ({
  number,
  familyName: '髙橋',
  givenName: '花子',
  familyKana: 'タカハシ',
  givenKana: 'ハナコ',
  email: null,
  employment: 'REGULAR',
  hiredOn: localDate('2020-04-01'),
  leftOn: null,
  departmentCode: '110',
  managerNumber: null,
  locale: 'JA',
  ...differs,
});
const known = (number: string, differs: Partial<Known> = {}): Known => ({
  ...state(number),
  id: `id-${number}`,
  leave: [],
  ...differs,
});
const row = (line: number, number: string, differs: Partial<RosterRow> = {}): RosterRow => ({
  ...state(number),
  line,
  leaveFrom: null,
  leaveUntil: null,
  ...differs,
});

function compare(rows: RosterRow[], people: Known[]): RosterPlan {
  const work = compareRoster(rows, [], {
    people: new Map(people.map(person => [person.number, person])),
    departments: new Set(['110', '120']),
    today,
  });
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
const kinds = ({ changes }: RosterPlan) =>
  changes.map(({ kind, before, after }) => `${kind} ${(before ?? after).number}`);
const reasons = ({ problems }: RosterPlan) => problems.map(({ line, column, reason }) => [line, column, reason]);

describe('a roster against the company', () => {
  it('tells who joins, changes, leaves and stays', () => {
    const plan = compare(
      [row(2, '1'), row(3, '2', { familyName: '高橋' }), row(4, '9', { email: 'x@example.jp' })],
      [known('1'), known('2'), known('3')],
    );
    expect(kinds(plan)).toEqual(['CHANGED 2', 'JOINED 9', 'LEFT 3']);
    expect(fieldsOf(plan.changes[0]!)).toEqual([{ column: 'familyName', before: '髙橋', after: '高橋' }]);
    expect(plan.changes[2]!.line).toBeNull();
    expect(fieldsOf(plan.changes[2]!)).toEqual([{ column: 'leftOn', before: null, after: today }]);
    expect(countsOf(plan)).toEqual({ joined: 1, changed: 1, left: 1, unchanged: 1 });
  });

  it.each<[string, Partial<Known>, Partial<RosterRow> | null, string[]]>([
    ['a last day that is told', {}, { leftOn: localDate('2026-12-31') }, ['LEFT 1']],
    ['a last day that moves', { leftOn: localDate('2026-12-30') }, { leftOn: localDate('2026-12-31') }, ['CHANGED 1']],
    ['a rehire', { leftOn: localDate('2025-03-31') }, {}, ['CHANGED 1']],
    ['one who left long ago', { leftOn: localDate('2025-03-31') }, null, []],
    ['one who vanished today already', { leftOn: today }, null, []],
    ['one who would have left later', { leftOn: localDate('2026-12-31') }, null, ['LEFT 1']],
  ])('knows %s', (_, before, told, expected) => {
    const rows = [row(2, '0'), ...(told ? [row(3, '1', told)] : [])];
    expect(kinds(compare(rows, [known('0'), known('1', before)]))).toEqual(expected);
  });

  it('takes nothing from a column that is not there', () => {
    const { email: _, managerNumber: __, locale: ___, leaveFrom: ____, ...silent } = row(2, '1');
    const person = known('1', {
      email: 'a@example.jp',
      managerNumber: '2',
      locale: 'EN',
      leave: [{ startsOn: today, endsOn: null }],
    });
    expect(compare([silent, row(3, '2')], [person, known('2')]).changes).toEqual([]);
    expect(
      compare([row(2, '1', { locale: null }), row(3, '2')], [person, known('2')])
        .changes.flatMap(fieldsOf)
        .map(({ column }) => column),
    ).toEqual(['email', 'managerNumber', 'leaveUntil']);
  });

  it('refuses what two rows cannot share, unknown departments and circles, by line', () => {
    const plan = compare(
      [
        row(2, '1', { email: 'a@example.jp' }),
        row(3, '1'),
        row(4, '2', { email: 'A@example.jp', departmentCode: '999' }),
        row(5, '3', { email: 'a@example.jp', leftOn: localDate('2026-12-01') }),
        row(6, '4', { managerNumber: '5' }),
        row(7, '5', { managerNumber: '4' }),
      ],
      [],
    );
    expect(reasons(plan)).toEqual([
      [2, 'number', 'DUPLICATE_NUMBER'],
      [2, 'email', 'EMAIL_TAKEN'],
      [3, 'number', 'DUPLICATE_NUMBER'],
      [4, 'email', 'EMAIL_TAKEN'],
      [4, 'departmentCode', 'UNKNOWN_DEPARTMENT'],
      [6, 'managerNumber', 'REPORTING_CYCLE'],
      [7, 'managerNumber', 'REPORTING_CYCLE'],
    ]);
  });

  it.each([
    [10, 3, null],
    [10, 4, 4],
    [0, 0, null],
  ])('of %i with %i missing asks for a word about %p', (people, missing, expected) => {
    const all = Array.from({ length: people }, (_, i) => known(String(i)));
    const rows = all.slice(missing).map((person, i) => row(i + 2, person.number));
    expect(compare(rows, all).leaversToConfirm).toBe(expected);
  });

  it('changes nothing the second time, whatever it said the first', () => {
    const day = fc.option(fc.constantFrom('2026-10-01', '2026-11-22', '2027-01-01').map(localDate));
    const people = fc.uniqueArray(
      fc.record({
        number: fc.constantFrom('1', '2', '3', '4'),
        leftOn: day,
        familyName: fc.constantFrom('髙橋', '高橋'),
        leaveFrom: day,
      }),
      { selector: ({ number }) => number },
    );
    fc.assert(
      fc.property(people, people, (before, told) => {
        const rows = told.map((one, i) => row(i + 2, one.number, one));
        const people = before.map(({ leaveFrom, ...one }) =>
          known(one.number, { ...one, leave: leaveFrom ? [{ startsOn: leaveFrom, endsOn: null }] : [] }),
        );
        const after = new Map<string, Known>(people.map(person => [person.number, person]));
        for (const { after: person, leave } of compare(rows, people).changes) {
          const kept: readonly Leave[] = after.get(person.number)?.leave ?? [];
          const periods = leave ? [...kept.filter(({ startsOn }) => startsOn !== leave.startsOn), leave] : kept;
          after.set(person.number, known(person.number, { ...person, leave: periods }));
        }
        expect(compare(rows, [...after.values()]).changes).toEqual([]);
      }),
    );
  });
});
