import { Args, ID, Mutation, Query } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { CommitteeCase, ExecutionCase, SecretariatCase, SubjectCase } from '../cases/audiences.type.ts';
import type { DisciplinaryCase } from '../cases/case.entity.ts';
import { Api, Input } from '../platform/api.ts';
import { AuthorityService } from './authority.service.ts';
import {
  AcknowledgeLetterInput,
  ApproveLetterInput,
  ConfirmDecisionInput,
  DecideCaseInput,
  DeliverLetterInput,
  DraftLetterInput,
  NameAuthorityInput,
  SendDecisionBackInput,
  RecordPayDataInput,
  SetSanctionDetailInput,
} from './decision.inputs.ts';
import { DecisionService } from './decision.service.ts';
import { CaseToConfirm, DecisionToConfirm, SanctionDetailAnswer } from './decision.type.ts';
import { DeliveryService } from './delivery.service.ts';
import { DetailService } from './detail.service.ts';
import { LetterService } from './letter.service.ts';
import { ToConfirmQuery } from './to-confirm.query.ts';

type One = Promise<DisciplinaryCase>;

@Api()
export class DecisionResolver {
  constructor(
    private readonly details: DetailService,
    private readonly decisions: DecisionService,
    private readonly authorities: AuthorityService,
    private readonly letters: LetterService,
    private readonly deliveries: DeliveryService,
    private readonly toConfirm: ToConfirmQuery,
  ) {}

  @Mutation(() => SanctionDetailAnswer, {
    description:
      'What the sanction consists of. PAYCUT_PER_ACT, PAYCUT_PERIOD, PAY_DATA_MISSING, SUSPENSION_TOO_LONG, RUNG_NOT_IN_RULES, DECISION_HEAVIER for more than was voted for, DISMISSAL_BARRED, DISMISSAL_NOTICE; SEALED once the letter has gone.',
  })
  @Allow('CASE_SECRETARIAT')
  setSanctionDetail(@Me() me: Actor, @Input() input: SetSanctionDetailInput): Promise<SanctionDetailAnswer> {
    return this.details.set(me, input);
  }

  @Mutation(() => ExecutionCase, { description: 'HR writes what a pay cut is reckoned from. PAYCUT_BASE_DAY.' })
  @Allow('CASE_EXECUTE')
  recordPayData(@Me() me: Actor, @Input() input: RecordPayDataInput): One {
    return this.details.recordPay(me, input);
  }

  @Mutation(() => CommitteeCase, {
    description:
      'The acting chair decides as was voted, with reasons and minutes. SANCTION_OPEN, PROPORTIONALITY_MISSING, PRECEDENT_OUTLIER, RUNG_NOT_IN_RULES, DECISION_HEAVIER, DOUBLE_JEOPARDY, AUTHORITY_MISSING.',
  })
  @Allow('CASE_PART')
  decideCase(@Me() me: Actor, @Input() input: DecideCaseInput): One {
    return this.decisions.decide(me, input);
  }

  @Mutation(() => SecretariatCase, {
    description: 'Who decides what the committee advises; before the notice. VOTER_IS_SUBJECT.',
  })
  @Allow('CASE_SECRETARIAT')
  nameAuthority(@Me() me: Actor, @Input() input: NameAuthorityInput): One {
    return this.authorities.name(me, input);
  }

  @Query(() => [CaseToConfirm], { description: 'Cases that wait for your decision, the oldest first.' })
  @Allow('CASE_PART')
  decisionsToConfirm(@Me() me: Actor): Promise<CaseToConfirm[]> {
    return this.toConfirm.all(me);
  }

  @Query(() => DecisionToConfirm, {
    description: 'For who decides on the advice of a committee. Each reading is logged.',
  })
  @Allow('CASE_PART')
  decisionToConfirm(@Me() me: Actor, @Args('caseId', { type: () => ID }) caseId: string): Promise<DecisionToConfirm> {
    return this.authorities.shown(me, caseId);
  }

  @Mutation(() => DecisionToConfirm, { description: 'As advised, or lighter. DECISION_HEAVIER, ALREADY_DONE.' })
  @Allow('CASE_PART')
  confirmDecision(@Me() me: Actor, @Input() input: ConfirmDecisionInput): Promise<DecisionToConfirm> {
    return this.authorities.confirm(me, input);
  }

  @Mutation(() => Boolean, {
    description: 'The committee deliberates the sanction again, and may come to a heavier one. ALREADY_DONE, STALE.',
  })
  @Allow('CASE_PART')
  sendDecisionBack(@Me() me: Actor, @Input() input: SendDecisionBackInput): Promise<boolean> {
    return this.authorities.sendBack(me, input);
  }

  @Mutation(() => SecretariatCase, {
    description:
      'Puts the letter together from the decision. SANCTION_DETAIL_MISSING, AUTHORITY_OPEN, PAYCUT_BASE_DAY, LETTER_QUOTES_REPORTER; SEALED once it has gone.',
  })
  @Allow('CASE_SECRETARIAT')
  draftLetter(@Me() me: Actor, @Input() input: DraftLetterInput): One {
    return this.letters.draft(me, input);
  }

  @Mutation(() => SecretariatCase, {
    description: 'By another person. TWO_PERSON, LETTER_MISSING, RETALIATION_REVIEW.',
  })
  @Allow('CASE_MANAGE')
  approveLetter(@Me() me: Actor, @Input() input: ApproveLetterInput): One {
    return this.letters.approve(me, input);
  }

  @Mutation(() => SecretariatCase, {
    description:
      'Sends the letter, and says with a proof when it came; twice where that is known later. DELIVERY_UNPROVEN, PAYCUT_BASE_DAY, LETTER_MISSING.',
  })
  @Allow('CASE_SECRETARIAT')
  deliverLetter(@Me() me: Actor, @Input() input: DeliverLetterInput): One {
    return this.deliveries.deliver(me, input);
  }

  @Mutation(() => SubjectCase, { description: 'You have the letter; it does not say that you agree.' })
  @Allow('CASE_PART')
  acknowledgeLetter(@Me() me: Actor, @Input() { caseId }: AcknowledgeLetterInput): One {
    return this.deliveries.acknowledge(me, caseId);
  }
}
