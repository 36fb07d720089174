import type { Evidence } from './said.graphql.ts';

export type EvidenceKind = Evidence['kind'];

export const evidenceKinds = [
  'DOCUMENT',
  'SYSTEM_LOG',
  'STATEMENT',
  'INSPECTION',
  'SUBJECT_ACCOUNT',
  'ACCOUNT_REFUSED',
  'OTHER',
] as const satisfies readonly EvidenceKind[];
