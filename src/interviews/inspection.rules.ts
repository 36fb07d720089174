import { refuse } from '../kernel/refusal.ts';
import type { Consent, ThingOwner } from './statement.entity.ts';

/** What is somebody's own is looked at only with their written consent and a rule that all know (西日本鉄道, Supreme Court, 2 August 1968). */
export function checkConsent(owner: ThingOwner, consent: Consent, ruleReference: string | null): void {
  if (owner === 'PERSON' && (consent !== 'WRITTEN' || !ruleReference?.trim())) refuse('NO_CONSENT');
}
