import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';

const minute = 60_000;

/** What may be tried so often in a stretch of time, and by what it is counted. */
export interface Counted {
  /** SHA-256: what is counted is nobody's to read. */
  readonly key: string;
  readonly most: number;
  /** Milliseconds. */
  readonly span: number;
}

/** Somebody tries to be somebody, from somewhere. */
export interface Attempt {
  login: string;
  employeeId: string;
  address: string;
}

/** Stands in for everybody who does not exist. */
export const nobody = '00000000-0000-0000-0000-000000000000';

/** Wrong passwords for one account, from one network. */
export const ofAccount = ({ login, employeeId, address }: Attempt): Counted => ({
  key: keyOf(
    'account',
    employeeId === nobody ? login.normalize('NFKC').trim().toLowerCase() : employeeId,
    networkOf(address),
  ),
  most: 5,
  span: 15 * minute,
});

/** Wrong passwords from one network. */
export const ofAddress = ({ address }: Pick<Attempt, 'address'>): Counted => ({
  key: keyOf('address', networkOf(address)),
  most: 20,
  span: 60 * minute,
});

/** Codes of certificates that do not exist, from one network. */
export const ofGuesses = (address: string): Counted => ({
  key: keyOf('certificate', networkOf(address)),
  most: 30,
  span: 60 * minute,
});

const keyOf = (...parts: string[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex');

/** Whoever has one address of IPv6 has the other 2^64 of the same network. */
const networkOf = (address: string): string =>
  isIPv6(address) && !address.includes('.') ? address.split('::')[0]!.split(':').slice(0, 4).join(':') : address;
