import { Args, ID, Mutation, Query } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Api, Asked, Input } from '../platform/api.ts';
import type { Connection } from '../platform/connection.ts';
import { AdmissionService } from './admission.service.ts';
import { AllegationService } from './allegation.service.ts';
import {
  AuditedCase,
  AuditedCaseConnection,
  CommitteeCase,
  CommitteeCaseConnection,
  ExecutionCase,
  ExecutionCaseConnection,
  InvestigatorCase,
  InvestigatorCaseConnection,
  PanelCase,
  PanelCaseConnection,
  ReferredCase,
  ReferredCaseConnection,
  SecretariatCase,
  SecretariatCaseConnection,
  SubjectCase,
  SubjectCaseConnection,
} from './audiences.type.ts';
import type { DisciplinaryCase } from './case.entity.ts';
import {
  AddAllegationInput,
  CaseInput,
  CasesArgs,
  DraftCaseInput,
  ExplainDelayInput,
  OrderStandbyInput,
} from './case.inputs.ts';
import { CaseQuery } from './case.query.ts';
import { CaseReading } from './case.reading.service.ts';
import { PauseService } from './pause.service.ts';
import { ReferralService } from './referral.service.ts';

const id = () => Args('id', { type: () => ID });
type Page = Promise<Connection<DisciplinaryCase>>;
type One = Promise<DisciplinaryCase>;

/** The doors through which each audience comes to its cases; what one has nothing to do with is NOT_FOUND. */
@Api()
export class CaseDoors {
  constructor(
    private readonly query: CaseQuery,
    private readonly reading: CaseReading,
  ) {}

  @Query(() => SecretariatCaseConnection, {
    description:
      'For the secretariat and legal, the newest first; not those about yourself or from which you are excluded.',
  })
  @Allow('CASE_MANAGE')
  cases(@Me() me: Actor, @Asked() args: CasesArgs): Page {
    return this.query.page(me, ['SECRETARY', 'LEGAL'], args);
  }

  @Query(() => SecretariatCase, { description: 'One of `cases`.' })
  @Allow('CASE_MANAGE')
  case(@Me() me: Actor, @id() which: string): One {
    return this.reading.one(me, which, ['SECRETARY', 'LEGAL']);
  }

  @Query(() => InvestigatorCaseConnection, { description: 'Those that you investigate, the newest first.' })
  @Allow('CASE_PART')
  investigatedCases(@Me() me: Actor, @Asked() args: CasesArgs): Page {
    return this.query.page(me, ['INVESTIGATOR'], args);
  }

  @Query(() => InvestigatorCase, { description: 'One of `investigatedCases`.' })
  @Allow('CASE_PART')
  investigatedCase(@Me() me: Actor, @id() which: string): One {
    return this.reading.one(me, which, ['INVESTIGATOR']);
  }

  @Query(() => CommitteeCase, {
    description: 'One of `committeeCases`. CONFLICT_DECLARATION_MISSING until you declared.',
  })
  @Allow('CASE_PART')
  committeeCase(@Me() me: Actor, @id() which: string): One {
    return this.reading.one(me, which, ['MEMBER']);
  }

  @Query(() => CommitteeCaseConnection, {
    description: 'Those on whose committee you sit and may read the file, the newest first.',
  })
  @Allow('CASE_PART')
  committeeCases(@Me() me: Actor, @Asked() args: CasesArgs): Page {
    return this.query.page(me, ['MEMBER'], args);
  }

  @Query(() => PanelCase, { description: 'One of `panelCases`. CONFLICT_DECLARATION_MISSING until you declared.' })
  @Allow('CASE_PART')
  panelCase(@Me() me: Actor, @id() which: string): One {
    return this.reading.one(me, which, ['PANELIST']);
  }

  @Query(() => PanelCaseConnection, { description: 'Those whose appeal you decide, the newest first.' })
  @Allow('CASE_PART')
  panelCases(@Me() me: Actor, @Asked() args: CasesArgs): Page {
    return this.query.page(me, ['PANELIST'], args);
  }

  @Query(() => SubjectCase, { description: 'One of `mySubjectCases`.' })
  @Allow('CASE_PART')
  mySubjectCase(@Me() me: Actor, @id() which: string): One {
    return this.reading.one(me, which, ['SUBJECT']);
  }

  @Query(() => SubjectCaseConnection, {
    description: 'Those about yourself, from the notice or the first interim measure on.',
  })
  @Allow('CASE_PART')
  mySubjectCases(@Me() me: Actor, @Asked() args: CasesArgs): Page {
    return this.query.page(me, ['SUBJECT'], args);
  }

  @Query(() => ExecutionCase, { description: 'One of `executionCases`.' })
  @Allow('CASE_EXECUTE')
  executionCase(@Me() me: Actor, @id() which: string): One {
    return this.reading.one(me, which, ['HR']);
  }

  @Query(() => ExecutionCaseConnection, {
    description: 'Those that were decided, or in which remedies are taken, the newest first.',
  })
  @Allow('CASE_EXECUTE')
  executionCases(@Me() me: Actor, @Asked() args: CasesArgs): Page {
    return this.query.page(me, ['HR'], args);
  }

  @Query(() => AuditedCase, { description: 'One of `auditedCases`.' })
  @Allow('CASE_AUDIT')
  auditedCase(@Me() me: Actor, @id() which: string): One {
    return this.reading.one(me, which, ['AUDITOR']);
  }

  @Query(() => AuditedCaseConnection, {
    description: 'All but those about yourself or from which you are excluded, the newest first.',
  })
  @Allow('CASE_AUDIT')
  auditedCases(@Me() me: Actor, @Asked() args: CasesArgs): Page {
    return this.query.page(me, ['AUDITOR'], args);
  }

  @Query(() => ReferredCase, { description: 'One of `referredCases`.' })
  @Allow('CASE_REFER')
  referredCase(@Me() me: Actor, @id() which: string): One {
    return this.reading.one(me, which, ['REFERRER']);
  }

  @Query(() => ReferredCaseConnection, { description: 'Those that you wrote down, the newest first.' })
  @Allow('CASE_REFER')
  referredCases(@Me() me: Actor, @Asked() args: CasesArgs): Page {
    return this.query.page(me, ['REFERRER'], args);
  }
}

/** How a case comes in. */
@Api()
export class ReferralResolver {
  constructor(
    private readonly referrals: ReferralService,
    private readonly alleged: AllegationService,
    private readonly admission: AdmissionService,
    private readonly pauses: PauseService,
  ) {}

  @Mutation(() => ReferredCase, {
    description:
      'Writes a case down; the same id again is the same draft. SUBJECT_NOT_EMPLOYED, SUBJECT_IS_OFFICER, SUBJECT_DISPATCHED, TRACK_WRONG { suggest }, DOUBLE_JEOPARDY { prior }.',
  })
  @Allow('CASE_REFER')
  draftCase(@Me() me: Actor, @Input() input: DraftCaseInput): One {
    return this.referrals.draft(me, input);
  }

  @Mutation(() => ReferredCase, {
    description: 'Hands a draft of yours to the secretariat. ALLEGATION_MISSING, MOVE_NOT_ALLOWED.',
  })
  @Allow('CASE_REFER')
  referCase(@Me() me: Actor, @Input() input: CaseInput): One {
    return this.referrals.refer(me, input.id);
  }

  @Mutation(() => SecretariatCase, {
    description: 'Takes a referred case in and gives it its number. SAME_PERSON for whoever referred it.',
  })
  @Allow('CASE_SECRETARIAT')
  takeInCase(@Me() me: Actor, @Input() input: CaseInput): One {
    return this.referrals.takeIn(me, input.id);
  }

  @Mutation(() => ID, {
    description:
      'By the referrer while it is a draft, then by the secretariat or the investigator: the id of the case. NEW_GROUNDS_AFTER_HEARING once notice is served (addGrounds), SEALED after the decision (a new case), STALE.',
  })
  @Allow('CASE_PART')
  async addAllegation(@Me() me: Actor, @Input() { caseId, version, ...input }: AddAllegationInput): Promise<string> {
    return (await this.alleged.add(me, caseId, version, input)).id;
  }

  @Mutation(() => SecretariatCase, { description: 'Why more than 365 days went by since it was known. STALE.' })
  @Allow('CASE_SECRETARIAT')
  explainCaseDelay(@Me() me: Actor, @Input() { id: which, version, reason }: ExplainDelayInput): One {
    return this.admission.explainDelay(me, which, version, reason);
  }

  @Mutation(() => SecretariatCase, {
    description:
      'What holds for the subject until the decision, with pay. UNPAID_STANDBY without: it takes two (proposeCaseAct). SEALED after the decision.',
  })
  @Allow('CASE_MANAGE')
  orderStandby(@Me() me: Actor, @Input() { id: which, kind }: OrderStandbyInput): One {
    return this.pauses.order(me, which, kind);
  }
}
