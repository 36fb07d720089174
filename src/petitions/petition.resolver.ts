import { EntityManager } from '@mikro-orm/core';
import { ID, Mutation, Parent, Query, ResolveField } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { DueChange } from '../assignments/assignment.entity.ts';
import { MyAssignmentType } from '../assignments/assignment.type.ts';
import { MyAssignmentsQuery } from '../assignments/my-assignments.query.ts';
import { Api, Asked, Input } from '../platform/api.ts';
import { EquivalenceService } from './equivalence.service.ts';
import { ExemptionService } from './exemption.service.ts';
import { ExtensionService } from './extension.service.ts';
import { PetitionQuery } from './petition.query.ts';
import { PetitionService } from './petition.service.ts';
import {
  DecidePetitionInput,
  DueChangeType,
  ExtensionInput,
  HandInCertificateInput,
  MyPetitionType,
  PetitionConnection,
  PetitionType,
  PetitionsArgs,
  ProposeExemptionInput,
  RevokePetitionInput,
  WithdrawPetitionInput,
} from './petition.type.ts';

const mayNot = 'BENEFICIARY, SAME_PERSON, NOT_YOURS_TO_DECIDE; ALREADY_DECIDED { state }.';

@Api(() => PetitionType)
export class PetitionResolver {
  constructor(
    private readonly query: PetitionQuery,
    private readonly service: PetitionService,
    private readonly extensions: ExtensionService,
    private readonly exemptions: ExemptionService,
  ) {}

  @Query(() => PetitionConnection, { description: 'About whom you may see; a manager sees the line below.' })
  @Allow('PETITION_READ')
  petitions(@Me() me: Actor, @Asked() args: PetitionsArgs) {
    return this.query.page(me, args);
  }

  @Mutation(() => PetitionType, {
    description: 'Moves the due day at once. BENEFICIARY; and what requestExtension refuses.',
  })
  @Allow('EXTENSION_GIVE')
  async giveExtension(@Me() me: Actor, @Input() input: ExtensionInput): Promise<PetitionType> {
    return this.query.one(me, await this.extensions.give(me, input));
  }

  @Mutation(() => PetitionType, {
    description:
      'Holds once a second person has granted it. BENEFICIARY, EXEMPTION_OVERLAPS { from, until }, UNTIL_TOO_LATE { latest }.',
  })
  @Allow('EXEMPTION_PROPOSE')
  async proposeExemption(@Me() me: Actor, @Input() input: ProposeExemptionInput): Promise<PetitionType> {
    return this.query.one(me, await this.exemptions.propose(me, input));
  }

  @Mutation(() => PetitionType, {
    description: `${mayNot} TOO_LATE { until } once its last day is past; for an extension also what requestExtension refuses.`,
  })
  @Allow('PETITION_DECIDE')
  async grantPetition(@Me() me: Actor, @Input() input: DecidePetitionInput): Promise<PetitionType> {
    return this.query.one(me, await this.service.grant(me, input));
  }

  @Mutation(() => PetitionType, { description: mayNot })
  @Allow('PETITION_DECIDE')
  async denyPetition(@Me() me: Actor, @Input() input: DecidePetitionInput): Promise<PetitionType> {
    return this.query.one(me, await this.service.deny(me, input));
  }

  @Mutation(() => PetitionType, {
    description:
      'It no longer holds. A due day goes back, but not before today. BENEFICIARY, NOT_YOURS_TO_DECIDE, ALREADY_REVOKED.',
  })
  @Allow('PETITION_DECIDE')
  async revokePetition(@Me() me: Actor, @Input() input: RevokePetitionInput): Promise<PetitionType> {
    return this.query.one(me, await this.service.revoke(me, input));
  }

  @Mutation(() => PetitionType, { description: 'What you asked yourself; ALREADY_DECIDED { state }.' })
  @Allow('SELF')
  async withdrawPetition(@Me() me: Actor, @Input() { id }: WithdrawPetitionInput): Promise<PetitionType> {
    return this.query.one(me, await this.service.withdraw(me, id));
  }
}

/** What the learner sees of it, beside the duty. */
@Api(() => MyAssignmentType)
export class MyPetitionResolver {
  constructor(
    private readonly em: EntityManager,
    private readonly query: PetitionQuery,
    private readonly mine: MyAssignmentsQuery,
    private readonly extensions: ExtensionService,
    private readonly equivalences: EquivalenceService,
  ) {}

  @Mutation(() => MyAssignmentType, {
    description:
      'Asks the manager or HR for more time; also once it is overdue. DUTY_CLOSED, UNTIL_NOT_LATER { dueOn }, UNTIL_TOO_LATE { latest }, TOO_LATE { until }; PETITION_OPEN while another one is open.',
  })
  @Allow('LEARN')
  async requestExtension(@Me() me: Actor, @Input() input: ExtensionInput): Promise<MyAssignmentType> {
    const { id } = await this.extensions.request(me, input);
    return this.mine.one(me, id);
  }

  @Mutation(() => ID, {
    description:
      'Asks that a certificate from elsewhere counts for my duty, or as HR for somebody’s; gives the id of the duty. DUTY_CLOSED, PETITION_OPEN; TOO_LATE { until } for one that has expired.',
  })
  @Allow('LEARN')
  async handInCertificate(@Me() me: Actor, @Input() input: HandInCertificateInput): Promise<string> {
    return (await this.equivalences.handIn(me, input)).id;
  }

  @ResolveField(() => [MyPetitionType], { description: 'The latest first.' })
  petitions(@Parent() { id }: MyAssignmentType): Promise<MyPetitionType[]> {
    return this.query.of(id);
  }

  @ResolveField(() => [DueChangeType], { description: 'The earliest first.' })
  dueChanges(@Parent() { id }: MyAssignmentType): Promise<DueChange[]> {
    return this.em.find(DueChange, { assignment: id }, { orderBy: { changedAt: 'asc', id: 'asc' } });
  }
}
