import { Mutation, Parent, Query, ResolveField } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Api, Asked, Input } from '../platform/api.ts';
import { type Connection, PageArgs } from '../platform/connection.ts';
import type { EvidencePack } from './evidence-pack.entity.ts';
import { EvidencePackQuery } from './evidence-pack.query.ts';
import { EvidencePackService } from './evidence-pack.service.ts';
import {
  CancelEvidencePackInput,
  EvidencePackArgs,
  EvidencePackConnection,
  EvidencePackType,
  EvidenceRequirementType,
  MakeEvidencePackInput,
} from './evidence-pack.type.ts';

@Api(() => EvidencePackType)
export class EvidencePackResolver {
  constructor(
    private readonly packs: EvidencePackQuery,
    private readonly service: EvidencePackService,
  ) {}

  @Query(() => EvidencePackConnection, { description: 'All that were ever asked for, the newest first.' })
  @Allow('EVIDENCE_EXPORT')
  evidencePacks(@Asked() args: PageArgs): Promise<Connection<EvidencePack>> {
    return this.packs.page(args);
  }

  @Query(() => EvidencePackType, { description: 'One of them; NOT_FOUND for any other id.' })
  @Allow('EVIDENCE_EXPORT')
  evidencePack(@Asked() { id }: EvidencePackArgs): Promise<EvidencePack> {
    return this.packs.one(id);
  }

  @Mutation(() => EvidencePackType, {
    description: 'Asks for a pack; it is made in the background. PACK_UNDERWAY while another one of yours is.',
  })
  @Allow('EVIDENCE_EXPORT')
  makeEvidencePack(@Me() me: Actor, @Input() input: MakeEvidencePackInput): Promise<EvidencePack> {
    return this.service.make(me, input);
  }

  @Mutation(() => EvidencePackType, { description: 'MOVE_NOT_ALLOWED once it is ready.' })
  @Allow('EVIDENCE_EXPORT')
  cancelEvidencePack(@Me() me: Actor, @Input() { id }: CancelEvidencePackInput): Promise<EvidencePack> {
    return this.service.cancel(me, id);
  }

  @ResolveField(() => EvidenceRequirementType, { nullable: true, description: 'CYCLE: of which one.' })
  async requirement(@Parent() { requirement }: EvidencePack): Promise<EvidenceRequirementType | null> {
    return (await requirement?.load({ dataloader: true })) ?? null;
  }
}
