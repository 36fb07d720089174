import type { Parts } from '../platform/platform.module.ts';
import { CertificatePdf } from './certificate-pdf.service.ts';
import { CertificateRevocationResolver } from './revocation.resolver.ts';
import { CertificateValidityQuery } from './certificate-validity.query.ts';
import {
  CertificateResolver,
  CheckedCertificateResolver,
  MyAssignmentCertificateResolver,
} from './certificate.resolver.ts';
import { CertificateService } from './certificate.service.ts';
import { RevocationTemplate } from './revocation.template.ts';
import { RevocationService } from './revocation.service.ts';

export const certificates: Parts = {
  providers: [
    CertificateService,
    CertificateValidityQuery,
    RevocationService,
    RevocationTemplate,
    CertificatePdf,
    CertificateResolver,
    CheckedCertificateResolver,
    CertificateRevocationResolver,
    MyAssignmentCertificateResolver,
  ],
};
