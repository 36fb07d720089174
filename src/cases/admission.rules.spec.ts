import { describe, expect, it } from '@jest/globals';

import type { LocalDate } from '../kernel/local-date.ts';
import { type AdmissionFacts, type Alleged, admissionBlockers } from './admission.rules.ts';

const day = (text: string) => text as LocalDate;
const alleged = (more: Partial<Alleged> = {}): Alleged => ({
  seq: 1,
  conductFrom: day('2016-04-01'),
  offence: 'supervision',
  rules: { madeKnownOn: day('2015-04-01'), offences: ['supervision'] },
  prior: null,
  ...more,
});
const facts = (more: Partial<AdmissionFacts> = {}): AdmissionFacts => ({
  today: day('2017-02-17'),
  knownOn: day('2017-02-06'),
  delayExplained: false,
  sanctions: true,
  committeeRules: true,
  allegations: [alleged()],
  differentAct: false,
  unpaidStandby: false,
  ...more,
});
const codes = (more: Partial<AdmissionFacts>) => admissionBlockers(facts(more)).map(({ code }) => code);

describe('a case is admitted', () => {
  it('when a rule was in force and known before the act, and nothing was decided before', () =>
    expect(codes({})).toEqual([]));

  it.each([
    ['no act', { allegations: [] }, ['ALLEGATION_MISSING']],
    ['no rule on the day of the act', { allegations: [alleged({ rules: null })] }, ['RULE_NOT_IN_FORCE']],
    ['a rule without this offence', { allegations: [alleged({ offence: 'theft' })] }, ['RULE_NOT_IN_FORCE']],
    [
      'a rule made known on the next day',
      { allegations: [alleged({ rules: { madeKnownOn: day('2016-04-02'), offences: ['supervision'] } })] },
      ['RULE_NOT_MADE_KNOWN'],
    ],
    [
      'a rule made known to nobody',
      { allegations: [alleged({ rules: { madeKnownOn: null, offences: ['supervision'] } })] },
      ['RULE_NOT_MADE_KNOWN'],
    ],
    ['no rules of the committee', { committeeRules: false }, ['RULE_NOT_IN_FORCE']],
    ['an act that was decided', { allegations: [alleged({ prior: 'DC-2016-0003' })] }, ['DOUBLE_JEOPARDY']],
    ['another act, as two people said', { allegations: [alleged({ prior: 'DC-2016-0003' })], differentAct: true }, []],
    ['an unpaid stand-by', { unpaidStandby: true }, ['DOUBLE_JEOPARDY']],
    ['365 days', { knownOn: day('2016-02-18') }, []],
    ['366 days', { knownOn: day('2016-02-17') }, ['DELAY_UNEXPLAINED']],
    ['366 days, with their reason', { knownOn: day('2016-02-17'), delayExplained: true }, []],
    [
      'remedies, which need no rules',
      { sanctions: false, committeeRules: false, allegations: [alleged({ rules: null, prior: 'X' })] },
      [],
    ],
  ] as [string, Partial<AdmissionFacts>, string[]][])('or not: %s', (_, more, expected) =>
    expect(codes(more)).toEqual(expected),
  );
});
