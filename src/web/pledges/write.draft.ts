import type { FieldPath } from 'react-hook-form';
import type { RefusalError } from '../api/refusal-error.ts';
import { type FormVersion, type PledgeKind, pledgeKinds } from './pledges.graphql.ts';

interface Words {
  ja: string;
  en: string;
}

/** A wording while it is written. */
export interface Draft {
  kind: PledgeKind;
  title: Words;
  terms: Words[];
}

export const mostTerms = 20;
export const newTerm: Words = { ja: '', en: '' };

const words = ({ ja, en }: { ja: string; en: string | null }): Words => ({ ja, en: en ?? '' });

export const draftOf = (kind: PledgeKind = pledgeKinds[0], from?: FormVersion): Draft => ({
  kind,
  title: from ? words(from.title) : newTerm,
  terms: from ? from.terms.map(words) : [newTerm],
});

/** A text is refused as a whole: it is said at its Japanese. */
export function placeOf(field: string): FieldPath<Draft> | undefined {
  if (field === 'title') return 'title.ja';
  const term = /^terms\.(\d+)/.exec(field)?.[1];
  return term ? `terms.${Number(term)}.ja` : undefined;
}

/** At which term, and in which language, stands what a pledge must not ask for. */
export function placeOfFault({ code, params }: RefusalError): FieldPath<Draft> | undefined {
  if (code !== 'PLEDGE_FIXED_PENALTY' && code !== 'PLEDGE_FORCED_APOLOGY') return undefined;
  return `terms.${Number(params?.['term']) - 1}.${params?.['locale'] === 'EN' ? 'en' : 'ja'}`;
}
