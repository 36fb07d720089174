import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { localDate } from '../kernel/local-date.ts';
import type { Leave } from './leave.rules.ts';
import type { Problem } from './roster-problem.ts';
import type { RosterRow } from './roster-row.rules.ts';
import {
  type Known,
  type PersonState,
  type Step,
  changesIn,
  claimsOf,
  farewell,
  fieldsOf,
  leaversToConfirm,
  nothing,
  plus,
  stepOf,
} from './roster.rules.ts';

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

const byNumber = (people: Known[]) => new Map(people.map(person => [person.number, person]));
const compare = (rows: RosterRow[], people: Known[], problems: Problem[] = []) =>
  stepOf({ rows, problems }, byNumber(people), today);
const kinds = ({ changes }: Step) => changes.map(({ kind, before, after }) => `${kind} ${(before ?? after).number}`);
const wrong = (line: number, column: string | null, reason: Problem['reason']): Problem => ({
  line,
  column,
  reason,
  value: null,
});

describe('a roster against the company', () => {
  it('tells who joins, changes, leaves and stays', () => {
    const told = compare(
      [row(2, '1'), row(3, '2', { familyName: '高橋' }), row(4, '9', { email: 'x@example.jp' })],
      [known('1'), known('2')],
    );
    expect(kinds(told)).toEqual(['CHANGED 2', 'JOINED 9']);
    expect(fieldsOf(told.changes[0]!)).toEqual([{ column: 'familyName', before: '髙橋', after: '高橋' }]);
    const gone = farewell([known('3')], today);
    expect(kinds(gone)).toEqual(['LEFT 3']);
    expect(gone.changes[0]!.line).toBeNull();
    expect(fieldsOf(gone.changes[0]!)).toEqual([{ column: 'leftOn', before: null, after: today }]);
    const sum = plus(plus(nothing, told), gone);
    expect(sum).toEqual({ rows: 3, joined: 1, changed: 1, left: 1, unchanged: 1, forgotten: 1 });
    expect(changesIn(sum)).toBe(3);
  });

  it('takes nothing from a line in which anything is wrong', () => {
    const step = compare(
      [row(2, '1', { familyName: '高橋' }), row(3, '2')],
      [known('1')],
      [wrong(2, 'email', 'FORMULA')],
    );
    expect([step.rows, kinds(step), step.unchanged]).toEqual([2, ['JOINED 2'], 0]);
  });

  it.each<[string, Partial<Known>, Partial<RosterRow>, string[]]>([
    ['a last day that is told', {}, { leftOn: localDate('2026-12-31') }, ['LEFT 1']],
    ['a last day that moves', { leftOn: localDate('2026-12-30') }, { leftOn: localDate('2026-12-31') }, ['CHANGED 1']],
    ['a rehire', { leftOn: localDate('2025-03-31') }, {}, ['CHANGED 1']],
  ])('knows %s', (_, before, told, expected) => {
    expect(kinds(compare([row(2, '0'), row(3, '1', told)], [known('0'), known('1', before)]))).toEqual(expected);
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

  it('claims what only the whole can judge, as far as it can be read', () => {
    const rows = [
      row(2, '1', { email: 'A@example.jp', managerNumber: '2' }),
      row(3, '2', { email: 'b@example.jp', leftOn: localDate('2026-12-01') }),
      { ...row(4, '3'), email: undefined, managerNumber: undefined } as unknown as RosterRow,
      row(5, '4', { email: 'd@example.jp', departmentCode: '999', managerNumber: '1' }),
    ];
    const people = byNumber([known('3', { email: 'C@example.jp', managerNumber: '1' })]);
    const problems = [wrong(4, 'hiredOn', 'BAD_DATE'), wrong(5, null, 'COLUMN_COUNT')];
    expect(claimsOf({ rows, problems }, people)).toEqual([
      { line: 2, number: '1', email: 'a@example.jp', departmentCode: '110', managerNumber: '2', leftOn: null },
      { line: 3, number: '2', email: null, departmentCode: '110', managerNumber: null, leftOn: '2026-12-01' },
      { line: 4, number: '3', email: 'c@example.jp', departmentCode: '110', managerNumber: null, leftOn: null },
      { line: 5, number: '4', email: null, departmentCode: null, managerNumber: null, leftOn: null },
    ]);
  });

  it.each([
    [10, 3, null],
    [10, 4, 4],
    [0, 0, null],
  ])('of %i with %i forgotten asks for a word about %p', (staff, forgotten, expected) => {
    expect(leaversToConfirm({ ...nothing, forgotten }, staff)).toBe(expected);
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
