import type { Parts } from '../platform/platform.module.ts';
import { Examiner } from '../quizzes/examiner.ts';
import { AttentionService } from './attention.service.ts';
import { CourseCertificates } from './course-certificates.ts';
import { CourseExaminer } from './course-examiner.ts';
import { EnrolmentService } from './enrolment.service.ts';
import { MyCourseQuery } from './my-course.query.ts';
import {
  MyAssignmentCourseResolver,
  MyCourseResolver,
  MyLessonResolver,
  MyLessonVideoResolver,
  ResultLessonResolver,
} from './my-course.resolver.ts';
import { OwedSupplements } from './owed-supplements.ts';
import { RereadResolver } from './reread.resolver.ts';
import { SeatQuery } from './seat.query.ts';
import { SittingResolver } from './sitting.resolver.ts';
import { MyAssignmentSupplementResolver, SupplementResolver } from './supplement.resolver.ts';
import { SupplementService } from './supplement.service.ts';

export const learning: Parts = {
  providers: [
    EnrolmentService,
    AttentionService,
    CourseCertificates,
    { provide: Examiner, useClass: CourseExaminer },
    SeatQuery,
    OwedSupplements,
    SupplementService,
    SupplementResolver,
    MyAssignmentSupplementResolver,
    SittingResolver,
    MyCourseQuery,
    MyAssignmentCourseResolver,
    MyCourseResolver,
    MyLessonResolver,
    MyLessonVideoResolver,
    ResultLessonResolver,
    RereadResolver,
  ],
};
