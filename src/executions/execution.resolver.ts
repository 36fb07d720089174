import { Mutation } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { CaseVersionInput } from '../appeals/appeal.inputs.ts';
import { ExecutionCase } from '../cases/audiences.type.ts';
import type { DisciplinaryCase } from '../cases/case.entity.ts';
import { Api, Input } from '../platform/api.ts';
import {
  AddExecutionItemInput,
  AddRetrainingInput,
  FinishExecutionItemInput,
  PlanExecutionItemInput,
} from './execution.inputs.ts';
import { ExecutionService } from './execution.service.ts';
import { ItemService } from './item.service.ts';

type One = Promise<DisciplinaryCase>;

@Api()
export class ExecutionResolver {
  constructor(
    private readonly executions: ExecutionService,
    private readonly items: ItemService,
  ) {}

  @Mutation(() => ExecutionCase, {
    description: 'Makes the items that follow from a final sanction. APPEAL_WAITING, APPEAL_LETTER_UNDELIVERED, STALE.',
  })
  @Allow('CASE_EXECUTE')
  beginExecution(@Me() me: Actor, @Input() { caseId, version }: CaseVersionInput): One {
    return this.executions.begin(me, caseId, version);
  }

  @Mutation(() => ExecutionCase, { description: 'Adds what the track of the case allows. STALE.' })
  @Allow('CASE_EXECUTE')
  addExecutionItem(@Me() me: Actor, @Input() input: AddExecutionItemInput): One {
    return this.items.add(me, input);
  }

  @Mutation(() => ExecutionCase, {
    description:
      'Assigns something to the subject alone; done by itself once they fulfilled it. ACTIVITY_NOT_PUBLISHED, DUE_DAY_PAST, STALE.',
  })
  @Allow('CASE_EXECUTE')
  addRetraining(@Me() me: Actor, @Input() input: AddRetrainingInput): One {
    return this.items.retrain(me, input);
  }

  @Mutation(() => ExecutionCase, { description: 'Says when an item is to be done. STALE, ALREADY_DONE.' })
  @Allow('CASE_EXECUTE')
  planExecutionItem(@Me() me: Actor, @Input() input: PlanExecutionItemInput): One {
    return this.items.plan(me, input);
  }

  @Mutation(() => ExecutionCase, {
    description: 'Says that an item is done, and what shows it. PAYCUT_AS_FINE, ALREADY_DONE, STALE.',
  })
  @Allow('CASE_EXECUTE')
  finishExecutionItem(@Me() me: Actor, @Input() input: FinishExecutionItemInput): One {
    return this.items.finish(me, input);
  }

  @Mutation(() => ExecutionCase, {
    description: 'Ends the case. EXECUTION_OPEN { items } while one is not done or not shown to be, STALE.',
  })
  @Allow('CASE_EXECUTE')
  closeCase(@Me() me: Actor, @Input() { caseId, version }: CaseVersionInput): One {
    return this.executions.close(me, caseId, version);
  }
}
