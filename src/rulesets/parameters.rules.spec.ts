import { describe, expect, it } from '@jest/globals';

import { parameterFaults, parameterRules, shippedParameters } from './parameters.rules.ts';

describe('the parameters of the committee', () => {
  it('are shipped within their bounds, as says', () => {
    expect(parameterFaults(shippedParameters)).toEqual([]);
    expect(shippedParameters).toMatchObject({
      decisionMode: 'COMMITTEE_BINDING',
      seats: 5,
      minExternal: 1,
      minEntitled: 3,
      minExternalPresent: 1,
      quorum: { numerator: 2, denominator: 3 },
      noticeDays: 7,
      postponementDays: 5,
      appealDays: 14,
      panelSeats: 3,
      panelExternal: 1,
      stayedByAppeal: true,
      retentionYears: 5,
      aggravatesYears: 3,
      suspensionReviewDays: 30,
    });
  });

  it.each(parameterRules.map(rule => [rule.name, rule] as const))(
    '%s may be its floor and its ceiling, and nothing beyond',
    (name, { floor, ceiling }) => {
      const own = (value: number) =>
        parameterFaults({ ...shippedParameters, [name]: value }).filter(
          ({ field, allowed }) => field === name && (allowed === floor || allowed === ceiling),
        );
      expect(own(floor)).toEqual([]);
      expect(own(floor - 1)).toContainEqual({ field: name, rule: 'min', allowed: floor });
      expect(own(ceiling + 1)).toContainEqual({ field: name, rule: 'max', allowed: ceiling });
    },
  );

  it('a notice is never shorter than three days', () =>
    expect(parameterFaults({ ...shippedParameters, noticeDays: 2 })).toEqual([
      { field: 'noticeDays', rule: 'min', allowed: 3 },
    ]));

  it.each([
    [{ minExternal: 6 }, 'minExternal', 5],
    [{ minEntitled: 6 }, 'minEntitled', 5],
    [{ minPresent: 4 }, 'minPresent', 3],
    [{ minExternalPresent: 2 }, 'minExternalPresent', 1],
    [{ panelExternal: 4 }, 'panelExternal', 3],
  ])('%j is more than there can be', (chosen, field, allowed) =>
    expect(parameterFaults({ ...shippedParameters, ...chosen })).toContainEqual({ field, rule: 'max', allowed }),
  );

  it.each([
    [2, 3, []],
    [1, 2, []],
    [10, 10, []],
    [1, 3, [{ field: 'quorum.numerator', rule: 'min', allowed: 2 }]],
    [4, 3, [{ field: 'quorum.numerator', rule: 'max', allowed: 3 }]],
    [0, 0, [{ field: 'quorum.denominator', rule: 'min', allowed: 1 }]],
    [6, 11, [{ field: 'quorum.denominator', rule: 'max', allowed: 10 }]],
  ])('a quorum of %s/%s', (numerator, denominator, faults) =>
    expect(parameterFaults({ ...shippedParameters, quorum: { numerator, denominator } })).toEqual(faults),
  );
});
