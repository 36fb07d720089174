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
    bytes: p.blob().lazy(),
    sha256: p.string(),
    uploadedAt: p.datetime(),
    uploadedBy: p.uuid().nullable(),
  },
  triggers: [appendOnly('proofs')],
});

/** A certificate from elsewhere as it was handed in, byte for byte. */
export class Proof extends ProofSchema.class {}
ProofSchema.setClass(Proof);
