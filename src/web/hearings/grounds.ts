import type { VariablesOf } from '../api/graphql.ts';
import type { Proof } from '../pledges/proof-field.tsx';
import type { AddGroundsDocument } from './hearing-acts.graphql.ts';
import { noPlan, type Plan } from './plan.ts';

type Input = VariablesOf<typeof AddGroundsDocument>['input'];

/** An act that came to light, as the form keeps it. */
export interface NewAct {
  conductFrom: string;
  conductTo: string;
  offence: string;
  reference: string;
  text: string;
}

/** What a witness said, and what was inspected, comes through the investigation. */
export const evidenceKinds = ['DOCUMENT', 'SYSTEM_LOG', 'OTHER'] as const;

export interface NewPiece {
  kind: (typeof evidenceKinds)[number];
  title: string;
  text: string;
  adverse: boolean;
  allegationIds: string[];
  proof: Proof | null;
}

export interface Grounds extends Plan {
  acts: NewAct[];
  evidence: NewPiece[];
}

export const noGrounds: Grounds = { ...noPlan, acts: [], evidence: [] };
export const noAct: NewAct = { conductFrom: '', conductTo: '', offence: '', reference: '', text: '' };
export const noPiece: NewPiece = {
  kind: 'DOCUMENT',
  title: '',
  text: '',
  adverse: true,
  allegationIds: [],
  proof: null,
};

export const addedBy = ({
  acts,
  evidence,
}: Pick<Grounds, 'acts' | 'evidence'>): Pick<Input, 'allegations' | 'evidence'> => ({
  allegations: acts.map(({ conductTo, ...act }) => ({ ...act, conductTo: conductTo || null })),
  evidence: evidence.map(({ proof, ...piece }) => ({ ...piece, proofId: proof?.id ?? null })),
});
