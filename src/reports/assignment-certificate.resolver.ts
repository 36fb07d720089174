import { Parent, ResolveField } from '@nestjs/graphql';

import type { Certificate } from '../certificates/certificate.entity.ts';
import { CertificateService } from '../certificates/certificate.service.ts';
import { CertificateType } from '../certificates/certificate.type.ts';
import { Api } from '../platform/api.ts';
import { WatchedAssignment } from './watched-assignment.type.ts';

@Api(() => WatchedAssignment)
export class AssignmentCertificateResolver {
  constructor(private readonly certificates: CertificateService) {}

  @ResolveField(() => CertificateType, { nullable: true, description: 'Once the duty is fulfilled.' })
  certificate(@Parent() { id, fulfilledAt }: WatchedAssignment): Promise<Certificate | null> | null {
    return fulfilledAt ? this.certificates.of(id) : null;
  }
}
