import type { Parts } from '../platform/platform.module.ts';
import { AcknowledgementNotices } from './acknowledgement.notices.ts';
import { AcknowledgementTemplate } from './acknowledgement.template.ts';
import { AmendmentService } from './amendment.service.ts';
import { BeginQuery } from './begin.query.ts';
import { BeginService } from './begin.service.ts';
import { EndService } from './end.service.ts';
import { FollowUpQuery } from './follow-up.query.ts';
import { FollowUpResolver } from './follow-up.resolver.ts';
import { FollowUpService } from './follow-up.service.ts';
import { InterviewFormResolver } from './form.resolver.ts';
import { FormService } from './form.service.ts';
import { HandOffResolver } from './hand-off.resolver.ts';
import { HandOffService } from './hand-off.service.ts';
import { InterviewActivity } from './interview-activity.ts';
import { InterviewAccess } from './interview.access.ts';
import { InterviewQuery } from './interview.query.ts';
import { InterviewResolver } from './interview.resolver.ts';
import { InterviewerConflictService } from './interviewer-conflict.service.ts';
import { InterviewerQuery } from './interviewer.query.ts';
import { InterviewConflictResolver, InterviewerResolver } from './interviewer.resolver.ts';
import { InterviewerService } from './interviewer.service.ts';
import { MyInterviewQuery } from './my-interview.query.ts';
import { NoteRetention } from './note.retention.ts';
import { PaperController } from './paper.controller.ts';
import { PaperService } from './paper.service.ts';
import { RecordQuery } from './record.query.ts';
import { MyInterviewResolver, RecordResolver } from './record.resolver.ts';
import { RecordService } from './record.service.ts';
import { SectionService } from './section.service.ts';
import { StatementService } from './statement.service.ts';
import { InterviewVault } from './vault.ts';

export const interviews: Parts = {
  providers: [
    InterviewActivity,
    FormService,
    InterviewFormResolver,
    InterviewerQuery,
    InterviewerService,
    InterviewerConflictService,
    InterviewerResolver,
    InterviewConflictResolver,
    InterviewAccess,
    InterviewVault,
    InterviewQuery,
    BeginQuery,
    BeginService,
    HandOffService,
    HandOffResolver,
    SectionService,
    AcknowledgementNotices,
    AcknowledgementTemplate,
    EndService,
    AmendmentService,
    PaperService,
    StatementService,
    RecordQuery,
    RecordService,
    MyInterviewQuery,
    NoteRetention,
    FollowUpQuery,
    FollowUpService,
    InterviewResolver,
    RecordResolver,
    MyInterviewResolver,
    FollowUpResolver,
  ],
  controllers: [PaperController],
};
