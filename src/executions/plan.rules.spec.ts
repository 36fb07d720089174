import { describe, expect, it } from '@jest/globals';

import { Track } from '../cases/track.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { listOf } from '../kernel/names.ts';
import { Sanction } from '../rulesets/sanction.ts';
import { isFine, itemsOf, lightened, openItems, remedies } from './plan.rules.ts';

const line = (payOn: string, amount: number) => ({ payOn: payOn as LocalDate, amount });

describe('what is carried out', () => {
  it.each([
    ['NONE', []],
    ['GUIDANCE', []],
    ['ADMONITION', ['PERSONNEL_RECORD']],
    ['REPRIMAND', ['PERSONNEL_RECORD']],
    ['PAY_CUT', ['PAYROLL', 'PAYROLL', 'PERSONNEL_RECORD']],
    ['SUSPENSION', ['SUSPENSION', 'PERSONNEL_RECORD']],
    ['DEMOTION', ['RANK', 'PERSONNEL_RECORD']],
    ['RESIGNATION_URGED', ['TERMINATION', 'PERSONNEL_RECORD']],
    ['DISMISSAL', ['TERMINATION', 'PERSONNEL_RECORD']],
  ] as [Sanction, string[]][])('for %s: %j', (sanction, kinds) =>
    expect(itemsOf(sanction, [line('2017-04-25', 3000), line('2017-05-25', 423)]).map(({ kind }) => kind)).toEqual(
      kinds,
    ),
  );

  it('forgets no pay cut that nobody counted', () =>
    expect(itemsOf('PAY_CUT', []).map(({ kind, amount }) => [kind, amount])).toEqual([
      ['PAYROLL', null],
      ['PERSONNEL_RECORD', null],
    ]));

  it('never takes pay for another sanction', () => {
    for (const sanction of listOf(Sanction).filter(each => each !== 'PAY_CUT'))
      expect(itemsOf(sanction, [line('2017-04-25', 1)]).some(({ amount }) => amount !== null)).toBe(false);
  });

  it('takes pay on no track but that of employees, and there only by a sanction', () => {
    for (const track of listOf(Track)) expect(remedies[track]).not.toContain('PAYROLL');
  });
});

describe('a smaller pay cut', () => {
  const lines = [line('2017-04-25', 3000), line('2017-05-25', 423)];
  it.each([
    [3423, [3000, 423]],
    [3200, [3000, 200]],
    [3000, [3000]],
    [1, [1]],
    [0, []],
  ])('of %i', (amount, expected) => expect(lightened(lines, amount).map(each => each.amount)).toEqual(expected));
});

describe('a deduction', () => {
  it.each(['罰金として', '損害賠償に充当', '違約金', '弁償金', 'a fine', 'Compensation for the laptop'])(
    'is not called “%s”',
    words => expect(isFine(words)).toBe(true),
  );
  it.each(['減給 4月分', '給与台帳 2017-04', 'refined list', 'well defined'])('may be noted as “%s”', words =>
    expect(isFine(words)).toBe(false),
  );
});

it('a case stays open while an item is not done, or not proven', () =>
  expect(
    openItems([
      { seq: 1, done: true, proven: true },
      { seq: 2, done: true, proven: false },
      { seq: 3, done: false, proven: false },
    ]),
  ).toEqual([2, 3]));
