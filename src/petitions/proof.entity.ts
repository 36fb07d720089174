import { defineEntity, p } from '@mikro-orm/core';

import { appendOnly } from '../platform/append-only.ts';
import { identified } from '../platform/base.properties.ts';

const ProofSchema = defineEntity({
  name: 'Proof',
  schema: 'shinrai',
  tableName: 'proofs',
  properties: {
    ...identified,
    name: p.string(),
    mimeType: p.string(),
    /** Its key; null for what was handed in before files were sealed, and lies as it is. */
    keyId: p.uuid().nullable(),
    /** Sealed. */
    bytes: p.blob().lazy(),
    sha256: p.string(),
    uploadedAt: p.datetime(),
    uploadedBy: p.uuid().nullable(),
  },
  triggers: [appendOnly('proofs')],
});

/** A file as it was handed in: a certificate from elsewhere, evidence, a signed paper. What it shows nobody knows beforehand, so it is sealed. */
export class Proof extends ProofSchema.class {}
ProofSchema.setClass(Proof);
