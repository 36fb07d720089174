import { defineEntity, p } from '@mikro-orm/core';

import { Assignment } from '../assignments/assignment.entity.ts';
import { names } from '../kernel/names.ts';
import { appendOnly } from '../platform/append-only.ts';

/** Why a certificate no longer proves anything. */
export const RevocationReason = names('ISSUED_IN_ERROR', 'NOT_DONE_BY_HOLDER', 'RULES_BROKEN', 'OTHER');
export type RevocationReason = keyof typeof RevocationReason;

const CertificateRevocationSchema = defineEntity({
  name: 'CertificateRevocation',
  schema: 'shinrai',
  tableName: 'certificate_revocations',
  properties: {
    /** Of the certificate; PostgreSQL lets nobody refer to a table that nobody may change. */
    assignment: () => p.oneToOne(Assignment).ref().primary().deleteRule('restrict'),
    reason: p.string().$type<RevocationReason>(),
    /** Confidential: read by those who may revoke, and never in a log. */
    explanation: p.text(),
    revokedAt: p.datetime(),
    /** Null for the operator. */
    revokedBy: p.uuid().nullable(),
  },
  triggers: [appendOnly('certificate_revocations')],
});

/** That a certificate no longer proves anything, for good. The certificate and the duty stay as they are. */
export class CertificateRevocation extends CertificateRevocationSchema.class {}
CertificateRevocationSchema.setClass(CertificateRevocation);
