import type { Type } from '@nestjs/common';
import { Parent, ResolveField } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Me } from '../access/me.ts';
import { AuditedCase, ExecutionCase, SecretariatCase, SubjectCase } from '../cases/audiences.type.ts';
import type { DisciplinaryCase } from '../cases/case.entity.ts';
import { Api } from '../platform/api.ts';
import { ExecutionKind } from './execution-kind.ts';
import { ExecutionReading } from './execution.reading.service.ts';
import { CaseRetentionType, ExecutionItemType, ExecutionOutline } from './execution.type.ts';
import { remedies } from './plan.rules.ts';

function outlinesFor(audience: Type) {
  @Api(() => audience)
  class ExecutionOutlinesResolver {
    constructor(private readonly reading: ExecutionReading) {}

    @ResolveField(() => [ExecutionOutline], { description: 'What is carried out.' })
    executionItems(@Parent() matter: DisciplinaryCase): Promise<ExecutionOutline[]> {
      return this.reading.outlines(matter);
    }
  }
  return ExecutionOutlinesResolver;
}

function retentionFor(audience: Type) {
  @Api(() => audience)
  class CaseRetentionResolver {
    constructor(private readonly reading: ExecutionReading) {}

    @ResolveField(() => CaseRetentionType, {
      nullable: true,
      description: 'How long it is kept; null while it goes on.',
    })
    retention(@Parent() matter: DisciplinaryCase): Promise<CaseRetentionType | null> {
      return this.reading.retention(matter);
    }
  }
  return CaseRetentionResolver;
}

function remediesFor(audience: Type) {
  @Api(() => audience)
  class RemediesResolver {
    @ResolveField(() => [ExecutionKind], { description: 'What its track allows beside or instead of a sanction.' })
    remedies(@Parent() { track }: DisciplinaryCase): readonly ExecutionKind[] {
      return remedies[track];
    }
  }
  return RemediesResolver;
}

@Api(() => ExecutionCase)
class ExecutionItemsResolver {
  constructor(private readonly reading: ExecutionReading) {}

  @ResolveField(() => [ExecutionItemType], {
    description: 'What is carried out, with what was noted. Each reading is logged.',
  })
  executionItems(@Me() me: Actor, @Parent() matter: DisciplinaryCase): Promise<ExecutionItemType[]> {
    return this.reading.items(me, matter);
  }
}

/** Which audience has which of these fields (docs/case-access.md). */
export const executionFieldResolvers: Type[] = [
  ...[SubjectCase, SecretariatCase, AuditedCase].map(outlinesFor),
  ...[SecretariatCase, AuditedCase].map(retentionFor),
  remediesFor(ExecutionCase),
  ExecutionItemsResolver,
];
