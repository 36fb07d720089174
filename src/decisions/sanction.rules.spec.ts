import { describe, expect, it } from '@jest/globals';

import { localDate } from '../kernel/local-date.ts';
import { type Sanction, rank } from '../rulesets/sanction.ts';
import type { Dismissal, Leave } from './dismissal.rules.ts';
import {
  type DecisionFacts,
  type Detail,
  type DetailFacts,
  decisionBlockers,
  detailBlockers,
} from './sanction.rules.ts';

const rungs = (['NONE', 'ADMONITION', 'PAY_CUT', 'SUSPENSION', 'DISMISSAL'] as const).map(sanction => ({
  sanction,
  maxDays: null,
}));
const decided: DecisionFacts = {
  sanction: 'PAY_CUT',
  rungs,
  heaviest: 'SUSPENSION',
  ceiling: null,
  priors: [],
  unpaidStandby: false,
  differentAct: false,
  employed: true,
};
const codes = (blockers: readonly { code: string }[]) => blockers.map(({ code }) => code);

describe('a decision', () => {
  it.each<[string, Partial<DecisionFacts>, string[]]>([
    ['within the rules', {}, []],
    ['a rung that the rules do not know', { sanction: 'DEMOTION' }, ['RUNG_NOT_IN_RULES']],
    ['heavier than the rules know for the act', { sanction: 'DISMISSAL' }, ['RUNG_NOT_IN_RULES']],
    ['heavier than before the case went back', { sanction: 'SUSPENSION', ceiling: 'PAY_CUT' }, ['DECISION_HEAVIER']],
    ['as heavy as before', { ceiling: 'PAY_CUT' }, []],
    ['the same act twice', { priors: ['DC-2016-0001'] }, ['DOUBLE_JEOPARDY']],
    ['after a stand-by without pay', { unpaidStandby: true }, ['DOUBLE_JEOPARDY']],
    ['another act, as two of legal said', { priors: ['DC-2016-0001'], unpaidStandby: true, differentAct: true }, []],
    ['somebody who has left', { employed: false }, ['SUBJECT_NOT_EMPLOYED']],
    ['no sanction at all', { sanction: 'NONE', priors: ['DC-2016-0001'], employed: false }, []],
  ])('%s', (_, more, expected) => {
    expect(codes(decisionBlockers({ ...decided, ...more }))).toEqual(expected);
  });
});

const closedOn = localDate('2017-02-20');
const detail: Detail = { cuts: [], days: null, demotedTo: null, dismissal: null, effectiveOn: localDate('2017-04-25') };
const facts: DetailFacts = {
  sanction: 'PAY_CUT',
  voted: null,
  detail,
  maxDays: 14,
  allowsSeveral: false,
  wages: { wages3Months: 630_000, calendarDays: 92, periodWages: 210_000, closedOn },
  reachedOn: localDate('2017-03-06'),
  leaves: [],
};
const cuts = [{ allegationId: 'one', yen: 3000 }];

describe('the parts of a sanction', () => {
  it.each<[string, Partial<DetailFacts>, Partial<Detail>, string[]]>([
    ['a pay cut', {}, { cuts }, []],
    ['a pay cut of nothing', {}, {}, ['SANCTION_DETAIL_MISSING']],
    ['a pay cut above what was voted for', { voted: 2999 }, { cuts }, ['DECISION_HEAVIER']],
    ['a pay cut beside a suspension', {}, { cuts, days: 3 }, ['RUNG_NOT_IN_RULES']],
    ['a suspension with less pay', { sanction: 'SUSPENSION' }, { cuts, days: 3 }, ['RUNG_NOT_IN_RULES']],
    ['the same where the rules allow several', { sanction: 'SUSPENSION', allowsSeveral: true }, { cuts, days: 3 }, []],
    ['something heavier beside it even then', { allowsSeveral: true }, { cuts, days: 3 }, ['RUNG_NOT_IN_RULES']],
    ['a suspension of 14 days', { sanction: 'SUSPENSION' }, { days: 14 }, []],
    ['a suspension of 15 days', { sanction: 'SUSPENSION' }, { days: 15 }, ['SUSPENSION_TOO_LONG']],
    ['longer than what was voted for', { sanction: 'SUSPENSION', voted: 5 }, { days: 6 }, ['DECISION_HEAVIER']],
    ['a demotion to nowhere', { sanction: 'DEMOTION' }, {}, ['SANCTION_DETAIL_MISSING']],
    ['a reprimand', { sanction: 'REPRIMAND' }, {}, []],
    ['a dismissal without saying how', { sanction: 'DISMISSAL' }, {}, ['SANCTION_DETAIL_MISSING']],
    [
      'a dismissal beside a reprimand',
      { sanction: 'REPRIMAND' },
      { dismissal: { way: 'NOTICE', payDays: null, exemptedOn: null, illnessIsPrivate: false } },
      ['RUNG_NOT_IN_RULES'],
    ],
  ])('%s', (_, more, parts, expected) => {
    expect(codes(detailBlockers({ ...facts, ...more, detail: { ...detail, ...parts } }))).toEqual(expected);
  });
});

const day = localDate;
const dismissed = (effectiveOn: string, more: Partial<Dismissal> = {}, leaves: Leave[] = []) => {
  const dismissal: Dismissal = { way: 'NOTICE', payDays: null, exemptedOn: null, illnessIsPrivate: false, ...more };
  return codes(
    detailBlockers({
      ...facts,
      sanction: 'DISMISSAL',
      leaves,
      detail: { ...detail, effectiveOn: day(effectiveOn), dismissal },
    }),
  );
};
const leave = (kind: Leave['kind'], endsOn: string | null): Leave => ({
  kind,
  startsOn: day('2017-01-01'),
  endsOn: endsOn === null ? null : day(endsOn),
});

describe('a dismissal', () => {
  it.each<[string, string[], Partial<Dismissal>]>([
    ['2017-04-04', ['DISMISSAL_NOTICE'], {}],
    ['2017-04-05', [], {}],
    ['2017-03-06', ['DISMISSAL_NOTICE'], { way: 'PAY', payDays: 29 }],
    ['2017-03-06', [], { way: 'PAY', payDays: 30 }],
    ['2017-03-16', [], { way: 'PAY', payDays: 20 }],
    ['2017-03-05', ['DISMISSAL_NOTICE'], { way: 'PAY', payDays: 60 }],
    ['2017-03-06', ['DISMISSAL_NOTICE'], { way: 'EXEMPTION' }],
    ['2017-03-06', ['DISMISSAL_NOTICE'], { way: 'EXEMPTION', exemptedOn: day('2017-03-07') }],
    ['2017-03-06', [], { way: 'EXEMPTION', exemptedOn: day('2017-03-06') }],
  ])('told on 6 March, ends on %s (20条): %j', (effectiveOn, expected, more) => {
    expect(dismissed(effectiveOn, more)).toEqual(expected);
  });

  it.each<[Leave, string[], Partial<Dismissal>]>([
    [leave('MATERNITY', null), ['DISMISSAL_BARRED'], {}],
    [leave('MATERNITY', '2017-03-31'), ['DISMISSAL_BARRED'], {}],
    [leave('MATERNITY', '2017-03-30'), [], {}],
    [leave('ILLNESS', null), ['DISMISSAL_BARRED'], {}],
    [leave('ILLNESS', null), [], { illnessIsPrivate: true }],
    [leave('MATERNITY', null), ['DISMISSAL_BARRED'], { illnessIsPrivate: true }],
    [leave('SECONDMENT', null), [], {}],
  ])('ends on 30 April, with %j (19条): %j', (period, expected, more) => {
    expect(dismissed('2017-04-30', more, [period])).toEqual(expected);
  });
});

it('nothing above the ceiling is ever decided', () => {
  const all: Sanction[] = [
    'ADMONITION',
    'REPRIMAND',
    'PAY_CUT',
    'SUSPENSION',
    'DEMOTION',
    'RESIGNATION_URGED',
    'DISMISSAL',
  ];
  for (const sanction of all)
    for (const ceiling of all)
      expect(codes(decisionBlockers({ ...decided, sanction, ceiling })).includes('DECISION_HEAVIER')).toBe(
        rank(sanction) > rank(ceiling),
      );
});
