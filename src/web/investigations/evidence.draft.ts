import type { VariablesOf } from '../api/graphql.ts';
import type { Proof } from '../pledges/proof-field.tsx';
import type { EvidenceKind } from './evidence-kinds.ts';
import type { AddEvidenceDocument } from './moves.graphql.ts';

export const owners = ['COMPANY', 'PERSON', 'THIRD_ORG'] as const;
export const consents = ['NONE', 'ORAL', 'WRITTEN'] as const;
export const nothingReplaced = 'NONE';

/** What is typed about a piece of the file. */
export interface NewEvidence {
  kind: EvidenceKind;
  title: string;
  text: string;
  adverse: boolean;
  medical: boolean;
  allegationIds: string[];
  proof: Proof | null;
  supersedes: string;
  witnessIs: 'inside' | 'outside';
  witnessId: string;
  witnessNumber: string;
  witnessName: string;
  witnessKana: string;
  maskedTitle: string;
  maskedText: string;
  owner: (typeof owners)[number];
  consent: (typeof consents)[number];
  ruleReference: string;
}

export const nothingWritten: Omit<NewEvidence, 'allegationIds'> = {
  kind: 'DOCUMENT',
  title: '',
  text: '',
  adverse: false,
  medical: false,
  proof: null,
  supersedes: nothingReplaced,
  witnessIs: 'inside',
  witnessId: '',
  witnessNumber: '',
  witnessName: '',
  witnessKana: '',
  maskedTitle: '',
  maskedText: '',
  owner: 'COMPANY',
  consent: 'WRITTEN',
  ruleReference: '',
};

type AddEvidenceInput = VariablesOf<typeof AddEvidenceDocument>['input'];

export function inputOf(
  written: NewEvidence,
  known: Pick<AddEvidenceInput, 'id' | 'caseId' | 'version'>,
): AddEvidenceInput {
  const { kind, title, text, adverse, medical, allegationIds, proof, supersedes } = written;
  const { maskedTitle, maskedText, owner, consent, ruleReference } = written;
  const isStatement = kind === 'STATEMENT';
  return {
    ...known,
    kind,
    title,
    text,
    adverse,
    allegationIds,
    confidentiality: medical ? 'MEDICAL' : 'GENERAL',
    proofId: proof?.id ?? null,
    supersedes: supersedes === nothingReplaced ? null : supersedes,
    witness: isStatement ? witnessOf(written) : null,
    masked: isStatement ? { title: maskedTitle, text: maskedText } : null,
    inspection: kind === 'INSPECTION' ? { owner, consent, ruleReference: ruleReference || null } : null,
  };
}

function witnessOf({ witnessIs, witnessId, witnessNumber, witnessName, witnessKana }: NewEvidence) {
  if (witnessIs === 'outside') return { name: witnessName, kana: witnessKana || null };
  return witnessId ? { personId: witnessId } : { number: witnessNumber };
}

const places: Record<string, keyof NewEvidence> = {
  'masked.title': 'maskedTitle',
  'masked.text': 'maskedText',
  masked: 'maskedText',
  witness: 'witnessNumber',
  proofId: 'proof',
  inspection: 'consent',
};

/** Where a refused field of the input stands in the form. */
export const placeOf = (refused: string): keyof NewEvidence | undefined =>
  places[refused] ?? (refused.startsWith('witness') ? 'witnessNumber' : undefined);
