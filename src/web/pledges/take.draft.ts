import type { VariablesOf } from '../api/graphql.ts';
import type { Locale } from '../text/locale.ts';
import type { TakePledgeDocument } from './pledges.graphql.ts';
import type { Proof } from './proof-field.tsx';

/** What is typed about a paper. */
export interface Taken {
  formId: string;
  language: Locale;
  giver: 'person' | 'outsider';
  personId: string;
  outsiderName: string;
  outsiderOrganisation: string;
  givenOn: string;
  place: string;
  expiresOn: string;
  scan: Proof | null;
  voluntary: boolean;
  copyGiven: boolean;
}

export const nothingTaken: Omit<Taken, 'formId' | 'givenOn'> = {
  language: 'ja',
  giver: 'person',
  personId: '',
  outsiderName: '',
  outsiderOrganisation: '',
  place: '',
  expiresOn: '',
  scan: null,
  voluntary: false,
  copyGiven: false,
};

type TakePledgeInput = VariablesOf<typeof TakePledgeDocument>['input'];

export function inputOf(
  taken: Taken,
  known: Pick<TakePledgeInput, 'id' | 'textHash' | 'interviewId'>,
): TakePledgeInput {
  const { formId, language, giver, givenOn, place, expiresOn, scan, voluntary, copyGiven } = taken;
  const isOutside = giver === 'outsider';
  return {
    ...known,
    formId,
    locale: language === 'ja' ? 'JA' : 'EN',
    personId: isOutside ? null : taken.personId,
    outsiderName: isOutside ? taken.outsiderName : null,
    outsiderOrganisation: isOutside ? taken.outsiderOrganisation || null : null,
    givenOn,
    place: place || null,
    expiresOn: expiresOn || null,
    scanId: scan?.id ?? '',
    voluntary,
    copyGiven,
  };
}
