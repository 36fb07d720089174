import { describe, expect, it } from '@jest/globals';

import { checkConsent } from './inspection.rules.ts';
import type { Consent, ThingOwner } from './statement.entity.ts';

describe('a thing is looked at', () => {
  it.each<[ThingOwner, Consent, string | null, boolean]>([
    ['COMPANY', 'NONE', null, true],
    ['THIRD_ORG', 'ORAL', null, true],
    ['PERSON', 'WRITTEN', '就業規則第45条', true],
    ['PERSON', 'WRITTEN', '　', false],
    ['PERSON', 'WRITTEN', null, false],
    ['PERSON', 'ORAL', '就業規則第45条', false],
    ['PERSON', 'NONE', '就業規則第45条', false],
  ])('of %s, with consent %s and rule %s: %p', (owner, consent, rule, allowed) => {
    const look = () => checkConsent(owner, consent, rule);
    if (allowed) expect(look).not.toThrow();
    else expect(look).toThrow('NO_CONSENT');
  });
});
