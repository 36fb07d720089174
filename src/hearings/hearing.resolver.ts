import { Mutation } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { CommitteeCase, SecretariatCase, SubjectCase } from '../cases/audiences.type.ts';
import type { DisciplinaryCase } from '../cases/case.entity.ts';
import { CaseInput } from '../cases/case.inputs.ts';
import { Api, Input } from '../platform/api.ts';
import { HearingService } from './hearing.service.ts';
import {
  AddGroundsInput,
  AmendHearingRecordInput,
  CommentOnRecordInput,
  DelayHearingInput,
  FileHearingPaperInput,
  NameCompanionInput,
  RequestPostponementInput,
  RecordNoticeDeliveryInput,
  RecordHearingInput,
  ServeNoticeInput,
  SubmitStatementInput,
  WaiveNoticeInput,
} from './hearing.type.ts';
import { HearingAmendmentService } from './amendment.service.ts';
import { HearingNoticeService } from './notice.service.ts';
import { HearingPaperService } from './paper.service.ts';
import { SubjectService } from './subject.service.ts';

type One = Promise<DisciplinaryCase>;

/** Notice and hearing, as the secretariat and the chair run them. */
@Api()
export class HearingResolver {
  constructor(
    private readonly notices: HearingNoticeService,
    private readonly hearings: HearingService,
    private readonly papers: HearingPaperService,
    private readonly amendments: HearingAmendmentService,
  ) {}

  @Mutation(() => SecretariatCase, {
    description:
      'Tells the subject what they are said to have done and when they are heard. NOTICE_SHORT { minDays, earliest }, NOTICE_INCOMPLETE { missing }, RUNG_NOT_IN_RULES, STALE, and what the committee still lacks. The same id again is the same notice.',
  })
  @Allow('CASE_SECRETARIAT')
  serveNotice(@Me() me: Actor, @Input() input: ServeNoticeInput): One {
    return this.notices.serve(me, input);
  }

  @Mutation(() => SecretariatCase, {
    description:
      'Adds acts that came to light, or none, and gives notice again: the subject is heard anew and what was voted is void. Once it is decided SEALED: what came to light later is a new case.',
  })
  @Allow('CASE_SECRETARIAT')
  addGrounds(@Me() me: Actor, @Input() input: AddGroundsInput): One {
    return this.notices.addGrounds(me, input);
  }

  @Mutation(() => SecretariatCase, { description: 'That the last notice arrived, by hand or by post. ALREADY_DONE.' })
  @Allow('CASE_SECRETARIAT')
  recordNoticeDelivery(@Me() me: Actor, @Input() input: RecordNoticeDeliveryInput): One {
    return this.notices.record(me, input);
  }

  @Mutation(() => SecretariatCase, {
    description: 'Moves the hearing for the company, once and with a reason. POSTPONEMENT_USED, STALE.',
  })
  @Allow('CASE_SECRETARIAT')
  delayHearing(@Me() me: Actor, @Input() input: DelayHearingInput): One {
    return this.notices.delay(me, input);
  }

  @Mutation(() => SecretariatCase, {
    description: 'Files what the subject signed on paper: a waiver or a statement. NOTICE_UNDELIVERED, ALREADY_DONE.',
  })
  @Allow('CASE_SECRETARIAT')
  fileHearingPaper(@Me() me: Actor, @Input() input: FileHearingPaperInput): One {
    return this.papers.file(me, input);
  }

  @Mutation(() => SecretariatCase, {
    description: 'Puts something right beside the record, which stays as it was. NO_HEARING, SEALED.',
  })
  @Allow('CASE_SECRETARIAT')
  amendHearingRecord(@Me() me: Actor, @Input() input: AmendHearingRecordInput): One {
    return this.amendments.amend(me, input);
  }

  @Mutation(() => SecretariatCase, {
    description: 'NOTICE_UNDELIVERED; NOTICE_SHORT unless the subject waived the days.',
  })
  @Allow('CASE_SECRETARIAT')
  openHearing(@Me() me: Actor, @Input() { id }: CaseInput): One {
    return this.hearings.open(me, id);
  }

  @Mutation(() => SecretariatCase, {
    description:
      'Keeps what was said, for good. NO_HEARING before it was opened, ALREADY_DONE, OUTCOME_UNFOUNDED, NO_SHOW_ONCE before a second notice, NOT_ENTITLED for somebody present who is no member, STALE.',
  })
  @Allow('CASE_SECRETARIAT')
  recordHearing(@Me() me: Actor, @Input() input: RecordHearingInput): One {
    return this.hearings.record(me, input);
  }

  @Mutation(() => CommitteeCase, {
    description:
      'By whoever chairs: the deliberation begins. NO_HEARING, RECORD_NOT_OFFERED { until }, CONFLICT_UNRESOLVED, NOT_ENTITLED.',
  })
  @Allow('CASE_PART')
  closeHearing(@Me() me: Actor, @Input() { id }: CaseInput): One {
    return this.hearings.close(me, id);
  }
}

/** The same, as the person does whom the case is about. */
@Api()
export class SubjectResolver {
  constructor(private readonly subjects: SubjectService) {}

  @Mutation(() => SubjectCase, { description: 'You have read the last notice: it is delivered today.' })
  @Allow('CASE_PART')
  acknowledgeNotice(@Me() me: Actor, @Input() { id }: CaseInput): One {
    return this.subjects.acknowledge(me, id);
  }

  @Mutation(() => SubjectCase, {
    description:
      'You need no more days to prepare, or do not want to be heard at all. Nobody else can say so for you. NOTICE_UNDELIVERED.',
  })
  @Allow('CASE_PART')
  waiveNotice(@Me() me: Actor, @Input() { caseId, what }: WaiveNoticeInput): One {
    return this.subjects.waive(me, caseId, what);
  }

  @Mutation(() => SubjectCase, {
    description:
      'Opens the file for you, without the names of witnesses; each time is written down. INSPECTION_CLOSED before the notice and after the hearing.',
  })
  @Allow('CASE_PART')
  inspectFile(@Me() me: Actor, @Input() { id }: CaseInput): One {
    return this.subjects.inspect(me, id);
  }

  @Mutation(() => SubjectCase, {
    description: 'Moves the hearing once; granted by itself. POSTPONEMENT_USED, POSTPONEMENT_TOO_LONG { until }.',
  })
  @Allow('CASE_PART')
  requestPostponement(@Me() me: Actor, @Input() { caseId, hearingAt }: RequestPostponementInput): One {
    return this.subjects.postpone(me, caseId, hearingAt);
  }

  @Mutation(() => SubjectCase, { description: 'Who stands by you at the hearing; the last one named counts.' })
  @Allow('CASE_PART')
  nameCompanion(@Me() me: Actor, @Input() { caseId, name }: NameCompanionInput): One {
    return this.subjects.bring(me, caseId, name);
  }

  @Mutation(() => SubjectCase, { description: 'What you say in writing, until the hearing closes. SEALED afterwards.' })
  @Allow('CASE_PART')
  submitStatement(@Me() me: Actor, @Input() { caseId, ...statement }: SubmitStatementInput): One {
    return this.subjects.state(me, caseId, statement);
  }

  @Mutation(() => SubjectCase, {
    description: 'What you say of the record of the hearing, once. ALREADY_DONE, SEALED once it is closed.',
  })
  @Allow('CASE_PART')
  commentOnRecord(@Me() me: Actor, @Input() { caseId, text }: CommentOnRecordInput): One {
    return this.subjects.comment(me, caseId, text ?? null);
  }
}
