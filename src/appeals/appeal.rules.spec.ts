import { describe, expect, it } from '@jest/globals';

import type { LocalDate } from '../kernel/local-date.ts';
import type { AppealResult, Opinion } from './appeal.ts';
import { decisionOf, harder, isInTime, isUncounted, isWorse, misfit, windowBlockers } from './appeal.rules.ts';

const opinion = (result: AppealResult, more: Partial<Opinion> = {}): Opinion => ({
  result,
  sanction: null,
  amount: null,
  returnTo: null,
  ...more,
});
const lighten = (sanction: Opinion['sanction'], amount: number | null = null) =>
  opinion('LIGHTEN', { sanction, amount });
const remand = (returnTo: Opinion['returnTo']) => opinion('REMAND', { returnTo });
const payCut = { sanction: 'PAY_CUT', amount: 3423 } as const;
/** From the hardest on the subject to the mildest. */
const scale = [
  opinion('UPHOLD'),
  remand('DELIBERATION_SANCTION'),
  remand('DELIBERATION_FACTS'),
  remand('INVESTIGATION'),
  lighten('PAY_CUT', 3000),
  lighten('PAY_CUT', 1000),
  lighten('REPRIMAND'),
  lighten('NONE'),
  opinion('ANNUL'),
];

describe('an appeal never makes it worse', () => {
  it.each([
    [lighten('SUSPENSION', 1), true],
    [lighten('DISMISSAL'), true],
    [lighten('PAY_CUT', 3424), true],
    [lighten('PAY_CUT', 3423), false],
    [lighten('REPRIMAND'), false],
    [opinion('UPHOLD'), false],
    [remand('DELIBERATION_SANCTION'), false],
    [opinion('ANNUL'), false],
  ])('%j: %s', (said, worse) => expect(isWorse(payCut, said)).toBe(worse));

  it.each([
    [lighten('REPRIMAND'), null],
    [lighten('PAY_CUT', 3422), null],
    [lighten('PAY_CUT', 3423), 'sanction'],
    [lighten('PAY_CUT'), 'amount'],
    [lighten('REPRIMAND', 5), 'amount'],
    [lighten(null), 'sanction'],
    [opinion('UPHOLD', { sanction: 'REPRIMAND' }), 'sanction'],
    [opinion('REMAND'), 'returnTo'],
    [opinion('ANNUL', { returnTo: 'INVESTIGATION' }), 'returnTo'],
  ])('says each thing where it belongs: %j, %s', (said, field) =>
    expect(misfit(payCut, said)?.field ?? null).toBe(field),
  );

  it('cuts no pay that was not counted', () => {
    expect(isUncounted({ sanction: 'SUSPENSION', amount: 5 }, lighten('PAY_CUT', 1))).toBe(true);
    expect(isUncounted(payCut, lighten('PAY_CUT', 1))).toBe(false);
  });
});

describe('a panel decides', () => {
  it('by how hard each opinion is on the subject', () =>
    scale.forEach((one, i) =>
      scale.forEach((other, j) => expect(Math.sign(harder(one, other))).toBe(Math.sign(j - i))),
    ));

  it.each([
    [[0, 0, 8], 0],
    [[0, 6, 8], 6],
    [[0, 1, 8], 1],
    [[8, 8, 0], 8],
    [[0, 0, 8, 8], 8],
    [[0, 0, 0, 8], 0],
    [[6], 6],
  ])('%j: %i', (said, expected) => expect(decisionOf(said.map(i => scale[i]!))).toEqual(scale[expected]));

  it('always, with what a majority finds not too mild; and a milder opinion never makes it harder', () => {
    const random = lcg(20_170_324);
    for (let n = 0; n < 500; n++) {
      const said = Array.from({ length: 1 + (random() % 7) }, () => scale[random() % scale.length]!);
      const decided = decisionOf(said);
      expect(said.filter(each => harder(each, decided) >= 0).length).toBeGreaterThan(said.length / 2);
      const i = random() % said.length;
      const milder = scale[Math.min(scale.length - 1, scale.indexOf(said[i]!) + (random() % 3))]!;
      expect(harder(decisionOf(said.with(i, milder)), decided)).toBeLessThanOrEqual(0);
    }
  });

  it('but not without anybody', () => expect(() => decisionOf([])).toThrow(RangeError));
});

describe('the window', () => {
  const day = (text: string) => text as LocalDate;
  it.each([
    ['2017-03-20', true],
    ['2017-03-21', false],
  ])('on %s: %s', (today, inTime) => {
    const facts = { today: day(today), until: day('2017-03-20') };
    expect(isInTime(facts)).toBe(inTime);
    expect(windowBlockers(facts).map(({ code }) => code)).toEqual(inTime ? ['APPEAL_WINDOW_OPEN'] : []);
  });

  it('does not close before it opened', () =>
    expect(windowBlockers({ today: day('2017-03-20'), until: null })).toEqual([
      { code: 'APPEAL_WINDOW_OPEN', params: {} },
    ]));
});

/** Numbers that look like chance and are always the same. */
function lcg(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff) >>> 8;
}
