import { type LocalDate, plusDays } from '../kernel/local-date.ts';
import { names } from '../kernel/names.ts';

/** How a certificate stands on a day. */
export const CertificateState = names('VALID', 'EXPIRED', 'SUPERSEDED', 'REVOKED');
export type CertificateState = keyof typeof CertificateState;

export interface CertificateFacts {
  revokedOn: LocalDate | null;
  /** When the holder fulfilled the same requirement anew. */
  supersededOn: LocalDate | null;
  /** The last day on which what was fulfilled holds; null where it holds for good. */
  validUntil: LocalDate | null;
}

export interface CertificateValidity {
  state: CertificateState;
  /** The first day on which it stands so; null while it is valid. */
  since: LocalDate | null;
  validUntil: LocalDate | null;
}

/** A revocation outweighs all else; who has a newer one lets nothing lapse. */
export function validityOf({ revokedOn, supersededOn, validUntil }: CertificateFacts, today: LocalDate) {
  const is = (state: CertificateState, since: LocalDate | null): CertificateValidity => ({ state, since, validUntil });
  if (revokedOn) return is('REVOKED', revokedOn);
  if (supersededOn) return is('SUPERSEDED', supersededOn);
  return validUntil && validUntil < today ? is('EXPIRED', plusDays(validUntil, 1)) : is('VALID', null);
}
