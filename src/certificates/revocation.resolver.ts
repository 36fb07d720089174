import { EntityManager } from '@mikro-orm/core';
import { Args, ID, Mutation, Parent, Query, ResolveField } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Employee } from '../people/employee.entity.ts';
import { PersonType } from '../people/person.type.ts';
import { Api, Input } from '../platform/api.ts';
import type { CertificateRevocation } from './revocation.entity.ts';
import { CertificateRevocationType, RevokeCertificateInput } from './revocation.type.ts';
import type { Certificate } from './certificate.entity.ts';
import { CertificateType } from './certificate.type.ts';
import { RevocationService } from './revocation.service.ts';

@Api(() => CertificateRevocationType)
export class CertificateRevocationResolver {
  constructor(
    private readonly em: EntityManager,
    private readonly service: RevocationService,
  ) {}

  @Query(() => CertificateRevocationType, {
    nullable: true,
    description: 'Of the certificate of a duty; null while nobody has revoked it.',
  })
  @Allow('CERTIFICATE_REVOKE')
  certificateRevocation(
    @Args('assignmentId', { type: () => ID }) assignmentId: string,
  ): Promise<CertificateRevocation | null> {
    return this.service.of(assignmentId);
  }

  @Mutation(() => CertificateType, {
    description:
      'For good: it cannot be taken back, and the duty stays fulfilled as it was. BENEFICIARY for one’s own; ALREADY_REVOKED.',
  })
  @Allow('CERTIFICATE_REVOKE')
  revokeCertificate(@Me() me: Actor, @Input() input: RevokeCertificateInput): Promise<Certificate> {
    return this.service.revoke(me, input);
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Null for the operator.' })
  revokedBy(@Parent() { revokedBy }: CertificateRevocation): Promise<Employee> | null {
    return revokedBy ? this.em.getReference(Employee, revokedBy, { wrapped: true }).loadOrFail() : null;
  }
}
