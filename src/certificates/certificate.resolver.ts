import { ID, Parent, Query, ResolveField } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { MyAssignmentType } from '../assignments/assignment.type.ts';
import { Api, Asked } from '../platform/api.ts';
import { type Connection, PageArgs } from '../platform/connection.ts';
import { grouped } from './certificate-code.rules.ts';
import type { CertificateValidity } from './certificate-state.rules.ts';
import { CertificateValidityQuery } from './certificate-validity.query.ts';
import type { Certificate } from './certificate.entity.ts';
import { CertificateService } from './certificate.service.ts';
import {
  CertificateArgs,
  CertificateConnection,
  CertificateType,
  CertificateValidityType,
  CheckedCertificate,
} from './certificate.type.ts';

const asOfToday = 'As of today, in the organisation’s zone.';

@Api(() => CertificateType)
export class CertificateResolver {
  constructor(
    private readonly certificates: CertificateService,
    private readonly validities: CertificateValidityQuery,
  ) {}

  @Query(() => CertificateConnection, { description: 'All that were issued to me, the latest first.' })
  @Allow('LEARN')
  myCertificates(@Me() me: Actor, @Asked() args: PageArgs): Promise<Connection<Certificate>> {
    return this.certificates.page(me, args);
  }

  @ResolveField(() => ID, { description: 'The duty that was fulfilled.' })
  assignmentId(@Parent() { assignment }: Certificate): string {
    return assignment.id;
  }

  @ResolveField(() => String)
  code(@Parent() { code }: Certificate): string {
    return grouped(code);
  }

  @ResolveField(() => CertificateValidityType, { description: asOfToday })
  validity(@Parent() { assignment }: Certificate): Promise<CertificateValidity> {
    return this.validities.of(assignment.id);
  }
}

@Api(() => CheckedCertificate)
export class CheckedCertificateResolver {
  constructor(
    private readonly certificates: CertificateService,
    private readonly validities: CertificateValidityQuery,
  ) {}

  @Query(() => CheckedCertificate, {
    description: 'A genuine certificate, for anybody who has its code; NOT_FOUND for any other code.',
  })
  @Allow('PUBLIC')
  certificate(@Asked() { code }: CertificateArgs): Promise<Certificate> {
    return this.certificates.check(code);
  }

  @ResolveField(() => CertificateValidityType, { description: asOfToday })
  validity(@Parent() { assignment }: Certificate): Promise<CertificateValidity> {
    return this.validities.of(assignment.id);
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
