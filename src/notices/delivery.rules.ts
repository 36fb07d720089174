import { names } from '../kernel/names.ts';
import type { Handover } from '../platform/mailer.ts';

/** Where the mail of a notice stands. */
export const MailState = names('WAITING', 'SENDING', 'SENT', 'BOUNCED', 'UNCERTAIN', 'WITHHELD');
export type MailState = keyof typeof MailState;

/** What became of one attempt. */
export const DeliveryOutcome = names('SENT', 'DEFERRED', 'BOUNCED', 'UNCERTAIN', 'WITHHELD');
export type DeliveryOutcome = keyof typeof DeliveryOutcome;

/** Why somebody who was told something got no mail; it stands in their inbox all the same. */
export const WithheldReason = names('NO_ADDRESS', 'ADDRESS_REFUSED', 'NO_MAILER', 'LEFT', 'OVER');
export type WithheldReason = keyof typeof WithheldReason;

const [minute, hour] = [60_000, 3_600_000];

/** How long until the next attempt, after so many: soon at first, then every six hours (RFC 5321, 4.5.4.1). */
const pauses = [5 * minute, 15 * minute, hour, 3 * hour];
const pauseAfter = (attempts: number): number => pauses[attempts - 1] ?? 6 * hour;

/** After so many attempts, which take five days, nobody tries any more (RFC 5321, 4.5.4.1: at least four to five days). */
const patience = 24;

const stateAfter: Readonly<Record<Handover['outcome'], MailState>> = {
  SENT: 'SENT',
  DEFERRED: 'WAITING',
  BOUNCED: 'BOUNCED',
  UNCERTAIN: 'UNCERTAIN',
};

/** Where a mail stands after so many attempts, this one included, and when it is due again if it waits. */
export function settledBy({ outcome: told }: Handover, attempts: number, now: Date) {
  const outcome = told === 'DEFERRED' && attempts >= patience ? 'BOUNCED' : told;
  const state = stateAfter[outcome];
  return { outcome, state, at: state === 'WAITING' ? new Date(now.getTime() + pauseAfter(attempts)) : now };
}

/** A mail that has been on its way for longer than any handover takes: the server that sent it died over it. */
export const lostSince = (now: Date): Date => new Date(now.getTime() - 10 * minute);

/**
 * One plain address: no second one smuggled in with a comma, no line break that would begin a header of its own. RFC 5321 allows
 * stranger ones, in quotation marks; nobody has them.
 */
export const isMailable = (address: string): boolean =>
  address.length <= 254 && /^[^\s\p{C}@,;:<>()[\]\\"]{1,64}@[^\s\p{C}@,;:<>()[\]\\"]+$/u.test(address);

/** Enough to tell addresses apart, and too little to write to: `y•••@e•••.jp`. */
export function masked(address: string): string {
  const [local = '', domain = ''] = address.split('@');
  const end = domain.includes('.') ? domain.slice(domain.lastIndexOf('.')) : '';
  const start = (text: string) => text.replace(/^(.?).*$/su, '$1•••');
  return `${start(local)}@${start(domain)}${end}`;
}

/** What is known of somebody to whom a mail would go. */
interface Addressee {
  readonly email: string | null;
  readonly hasLeft: boolean;
}

/** Why no mail goes out, as far as that can be said before it is worded; null when one does. */
export function withheldFor({ email, hasLeft }: Addressee, hasMailer: boolean): WithheldReason | null {
  if (hasLeft) return 'LEFT';
  if (!email) return 'NO_ADDRESS';
  if (!isMailable(email)) return 'ADDRESS_REFUSED';
  return hasMailer ? null : 'NO_MAILER';
}
