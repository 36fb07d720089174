import type { Parts } from '../platform/platform.module.ts';
import { CertificateResolver, MyAssignmentCertificateResolver } from './certificate.resolver.ts';
import { CertificateService } from './certificate.service.ts';

export const certificates: Parts = {
  providers: [CertificateService, CertificateResolver, MyAssignmentCertificateResolver],
};
