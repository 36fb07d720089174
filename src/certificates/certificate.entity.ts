import { defineEntity, p } from '@mikro-orm/core';

import { Assignment } from '../assignments/assignment.entity.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { LocalizedText } from '../kernel/localized-text.ts';
import { appendOnly } from '../platform/append-only.ts';

const CertificateSchema = defineEntity({
  name: 'Certificate',
  schema: 'shinrai',
  tableName: 'certificates',
  properties: {
    assignment: () => p.oneToOne(Assignment).ref().primary().deleteRule('restrict'),
    /** Without hyphens; whoever has it may check the certificate. */
    code: p.string().unique(),
    /** The holder as they were called when it was issued. */
    number: p.string(),
    familyName: p.string(),
    givenName: p.string(),
    issuer: p.json<LocalizedText>().nullable(),
    title: p.json<LocalizedText>(),
    /** Of the course. */
    versionNumber: p.integer(),
    contentHash: p.string(),
    percent: p.double().$type<number>(),
    fulfilledOn: p.date().$type<LocalDate>(),
    issuedAt: p.datetime(),
  },
  triggers: [appendOnly('certificates')],
});

/** That a duty was fulfilled, for good: what is written here no longer follows a change of name or of the course. */
export class Certificate extends CertificateSchema.class {}
CertificateSchema.setClass(Certificate);
