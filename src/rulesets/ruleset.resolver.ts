import { Args, ArgsType, Field, ID, Mutation, Parent, Query, ResolveField } from '@nestjs/graphql';
import { IsEnum, IsOptional } from 'class-validator';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { Api, Asked, Input } from '../platform/api.ts';
import { PageArgs } from '../platform/connection.ts';
import { LocalDateScalar } from '../platform/scalars/local-date.scalar.ts';
import { modelRules } from './default-rules.ts';
import { ParameterRuleType } from './parameters.type.ts';
import { type ParameterRule, parameterRules } from './parameters.rules.ts';
import { type Ruleset, RulesetKind, type RulesetVersion } from './ruleset.entity.ts';
import { PublishRulesetInput, SaveRulesetInput } from './ruleset.inputs.ts';
import { RulesetQuery } from './ruleset.query.ts';
import { RulesetService } from './ruleset.service.ts';
import {
  ModelRuleset,
  RulesetConnection,
  RulesetDesk,
  RulesetDraftType,
  RulesetType,
  RulesetVersionType,
} from './ruleset.type.ts';

@ArgsType()
class RulesetsArgs extends PageArgs {
  @Field(() => RulesetKind, { nullable: true }) @IsOptional() @IsEnum(RulesetKind) kind?: RulesetKind | null;
}

const ofKind = () => Args('kind', { type: () => RulesetKind });

@Api(() => RulesetType)
export class RulesetResolver {
  constructor(
    private readonly query: RulesetQuery,
    private readonly service: RulesetService,
  ) {}

  @Query(() => RulesetConnection, { description: 'The rules of the company that were published, by kind.' })
  @Allow('RULESET_READ')
  rulesets(@Asked() { kind, ...page }: RulesetsArgs) {
    return this.query.page(kind ?? null, page);
  }

  @Query(() => RulesetType, { description: 'NOT_FOUND where nothing is published.' })
  @Allow('RULESET_READ')
  ruleset(@Args('id', { type: () => ID }) id: string): Promise<Ruleset> {
    return this.query.one(id);
  }

  @Query(() => RulesetVersionType, { description: 'One published version; NOT_FOUND.' })
  @Allow('RULESET_READ')
  rulesetVersion(@Args('id', { type: () => ID }) id: string): Promise<RulesetVersion> {
    return this.query.version(id);
  }

  @Query(() => RulesetVersionType, {
    nullable: true,
    description:
      'The rules in force on a day, for everybody: rules that are not made known do not bind (フジ興産 最判平15.10.10). Null where there are none.',
  })
  @Allow('RULESET_READ')
  rulesInForce(
    @ofKind() kind: RulesetKind,
    @Args('day', { type: () => LocalDateScalar }) day: LocalDate,
  ): Promise<RulesetVersion | null> {
    return this.service.inForce(kind, day);
  }

  @Query(() => [ParameterRuleType], { description: 'The bounds of every number in the committee rules.' })
  @Allow('RULESET_READ')
  parameterRules(): readonly ParameterRule[] {
    return parameterRules;
  }

  @Query(() => ModelRuleset, { description: 'Rules to start from where a company has none yet.' })
  @Allow('RULESET_WRITE')
  modelRuleset(@ofKind() kind: RulesetKind): ModelRuleset {
    return modelRules[kind];
  }

  @ResolveField(() => [RulesetVersionType], { description: 'Those that were published, the latest first.' })
  async versions(@Parent() ruleset: Ruleset): Promise<RulesetVersion[]> {
    await ruleset.versions.loadItems();
    return ruleset.published();
  }
}

@Api(() => RulesetDesk)
export class RulesetDeskResolver {
  constructor(
    private readonly query: RulesetQuery,
    private readonly service: RulesetService,
  ) {}

  @Query(() => RulesetDesk, { description: 'What is written on rules of this kind and waits for a second person.' })
  @Allow('RULESET_WRITE')
  async rulesetDesk(@ofKind() kind: RulesetKind): Promise<RulesetDesk> {
    return (await this.query.desk(kind)) ?? { kind, version: null };
  }

  @Mutation(() => RulesetDesk, {
    description:
      'Writes a draft, whole; what is in force stays as it is. INVALID_INPUT { fields, allowed } with the bounds of a parameter; STALE.',
  })
  @Allow('RULESET_WRITE')
  saveRuleset(@Me() me: Actor, @Input() input: SaveRulesetInput): Promise<RulesetDesk> {
    return this.service.save(me, input);
  }

  @Mutation(() => RulesetVersionType, {
    description:
      'Publishes the draft: everybody reads it and it never changes. SAME_PERSON for who wrote it; RULE_NOT_MADE_KNOWN without the day on which it was made known; MOVE_NOT_ALLOWED, STALE.',
  })
  @Allow('RULESET_WRITE')
  publishRuleset(@Me() me: Actor, @Input() input: PublishRulesetInput): Promise<RulesetVersion> {
    return this.service.publish(me, input);
  }

  @ResolveField(() => RulesetDraftType, { nullable: true, description: 'Null while there is none.' })
  draft(@Parent() desk: RulesetDesk | Ruleset): RulesetVersion | null {
    return 'draft' in desk ? desk.draft() : null;
  }

  @ResolveField(() => RulesetVersionType, { nullable: true, description: 'The one that was published last.' })
  latest(@Parent() desk: RulesetDesk | Ruleset): RulesetVersion | null {
    return 'published' in desk ? (desk.published()[0] ?? null) : null;
  }
}
