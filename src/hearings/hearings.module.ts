import type { Parts } from '../platform/platform.module.ts';
import { HearingBook } from './hearing.book.ts';
import { hearingFieldResolvers } from './hearing-fields.resolver.ts';
import { HearingReading } from './hearing.reading.service.ts';
import { HearingResolver, SubjectResolver } from './hearing.resolver.ts';
import { HearingService } from './hearing.service.ts';
import { HearingAmendmentService } from './amendment.service.ts';
import { CaseClocks } from './case-clocks.ts';
import { EvidenceList } from './evidence-list.ts';
import { NoticeCopyService } from './notice-copy.service.ts';
import { NoticeFileController } from './notice-file.controller.ts';
import { HearingNoticeService } from './notice.service.ts';
import { NoticeWriter } from './notice.writer.ts';
import { HearingPaperService } from './paper.service.ts';
import { SubjectService } from './subject.service.ts';

export const hearings: Parts = {
  providers: [
    HearingBook,
    HearingService,
    EvidenceList,
    NoticeWriter,
    HearingNoticeService,
    NoticeCopyService,
    HearingPaperService,
    HearingAmendmentService,
    CaseClocks,
    SubjectService,
    HearingReading,
    HearingResolver,
    SubjectResolver,
    ...hearingFieldResolvers,
  ],
  controllers: [NoticeFileController],
};
