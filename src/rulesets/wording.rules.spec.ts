import { describe, expect, it } from '@jest/globals';

import { modelRules } from './default-rules.ts';
import { wordingOf } from './wording.rules.ts';

const work = modelRules.WORK_RULES;
const [none, , , , , suspension] = work.ladder;

describe('the wording of rules', () => {
  it('the model rules of both kinds can be published as they are', () => {
    for (const { kind, ...wording } of Object.values(modelRules)) expect(wordingOf(kind, wording)).toEqual(wording);
    for (const { name } of [...work.ladder, ...work.offences]) expect(name.en).toBeTruthy();
  });

  it('puts the ladder in order, the lightest first', () =>
    expect(wordingOf('WORK_RULES', { ...work, ladder: work.ladder.toReversed() }).ladder).toEqual(work.ladder));

  it.each([
    ['no way to decide nothing', { ladder: work.ladder.slice(1) }, 'ladder', 'includesNone'],
    ['no sanction', { ladder: work.ladder.slice(0, 2) }, 'ladder', 'includesSanction'],
    ['a rung twice', { ladder: [...work.ladder, none!] }, 'ladder.9.sanction', 'isUnique'],
    ['days of another rung', { ladder: [{ ...none!, maxDays: 3 }, suspension!] }, 'ladder.0.maxDays', 'isEmpty'],
    [
      'a suspension without end',
      { ladder: [none!, { ...suspension!, maxDays: null }] },
      'ladder.1.maxDays',
      'isDefined',
    ],
    ['no offence', { offences: [] }, 'offences', 'isNotEmpty'],
    ['an offence twice', { offences: [work.offences[0]!, work.offences[0]!] }, 'offences.1.key', 'isUnique'],
    [
      'a sanction that is no rung',
      { ladder: work.ladder.filter(({ sanction }) => sanction !== 'DISMISSAL') },
      'offences.5.heaviest',
      'inLadder',
    ],
    ['parameters of the other kind', { parameters: modelRules.COMMITTEE_RULES.parameters }, 'parameters', 'isEmpty'],
  ])('refuses work rules with %s', (_, change, field, rule) => {
    const { kind, ...wording } = work;
    expect(() => wordingOf(kind, { ...wording, ...change })).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT', params: { fields: { [field]: [rule] } } }),
    );
  });

  it('refuses committee rules without parameters, or with a ladder', () => {
    const { kind, ...wording } = modelRules.COMMITTEE_RULES;
    expect(() => wordingOf(kind, { ...wording, parameters: null })).toThrow('INVALID_INPUT');
    expect(() => wordingOf(kind, { ...wording, ladder: work.ladder })).toThrow('INVALID_INPUT');
  });
});
