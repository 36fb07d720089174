import { Parent, Query, ResolveField } from '@nestjs/graphql';

import { Allow } from '../access/allow.ts';
import { MyAssignmentType } from '../assignments/assignment.type.ts';
import { Api, Asked } from '../platform/api.ts';
import { grouped } from './certificate-code.rules.ts';
import type { Certificate } from './certificate.entity.ts';
import { CertificateService } from './certificate.service.ts';
import { CertificateArgs, CertificateType, CheckedCertificate } from './certificate.type.ts';

@Api(() => CertificateType)
export class CertificateResolver {
  constructor(private readonly certificates: CertificateService) {}

  @Query(() => CheckedCertificate, {
    description: 'A genuine certificate, for anybody who has its code; NOT_FOUND for any other code.',
  })
  @Allow('PUBLIC')
  certificate(@Asked() { code }: CertificateArgs): Promise<Certificate> {
    return this.certificates.check(code);
  }

  @ResolveField(() => String)
  code(@Parent() { code }: Certificate): string {
    return grouped(code);
  }
}

@Api(() => MyAssignmentType)
export class MyAssignmentCertificateResolver {
  constructor(private readonly certificates: CertificateService) {}

  @ResolveField(() => CertificateType, { nullable: true, description: 'Once the duty is fulfilled.' })
  certificate(@Parent() { id, fulfilledAt }: MyAssignmentType): Promise<Certificate | null> | null {
    return fulfilledAt ? this.certificates.of(id) : null;
  }
}
