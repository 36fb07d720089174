import { describe, expect, it } from '@jest/globals';

import type { LocalDate } from '../kernel/local-date.ts';
import { type CertificateFacts, validityOf } from './certificate-state.rules.ts';

const day = (text: string) => text as LocalDate;
const today = day('2027-04-01');
const nothing: CertificateFacts = { revokedOn: null, supersededOn: null, validUntil: null };
const revoked = { revokedOn: day('2027-02-01') };
const renewed = { supersededOn: day('2027-03-01') };
const until = (text: string) => ({ validUntil: day(text) });

describe('a certificate', () => {
  it.each([
    ['of a duty that comes once', {}, 'VALID', null],
    ['on its last day', until('2027-04-01'), 'VALID', null],
    ['the day after', until('2027-03-31'), 'EXPIRED', '2027-04-01'],
    ['renewed before its time', { ...renewed, ...until('2027-12-31') }, 'SUPERSEDED', '2027-03-01'],
    ['renewed too late', { ...renewed, ...until('2027-01-31') }, 'SUPERSEDED', '2027-03-01'],
    ['revoked', revoked, 'REVOKED', '2027-02-01'],
    ['revoked, renewed and past its time', { ...revoked, ...renewed, ...until('2027-01-31') }, 'REVOKED', '2027-02-01'],
  ])('%s', (_, facts, state, since) => {
    const known = { ...nothing, ...facts };
    expect(validityOf(known, today)).toEqual({ state, since, validUntil: known.validUntil });
  });
});
