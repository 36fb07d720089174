import type { Parts } from '../platform/platform.module.ts';
import { Examiner } from '../quizzes/examiner.ts';
import { MediaReaders } from '../media/media-readers.ts';
import { AttentionService } from './attention.service.ts';
import { CourseActivity } from './course-activity.ts';
import { CourseCertificates } from './course-certificates.ts';
import { CourseExaminer } from './course-examiner.ts';
import { CourseMedia } from './course-media.ts';
import { CourseExchangeController } from './course-exchange.controller.ts';
import { CourseExchange } from './course-exchange.service.ts';
import { CourseLearnersQuery } from './course-learners.query.ts';
import { CourseLibrary } from './course-library.ts';
import { CourseQuery } from './course.query.ts';
import { CourseResolver, CourseVersionResolver, LessonResolver } from './course.resolver.ts';
import { CourseService } from './course.service.ts';
import { EnrolmentService } from './enrolment.service.ts';
import { LessonHtml } from './lesson-html.ts';
import { MyCourseQuery } from './my-course.query.ts';
import { PublishQuery } from './publish.query.ts';
import { PublishResolver } from './publish.resolver.ts';
import { QuestionAnswersQuery } from './question-answers.query.ts';
import { QuestionQuery } from './question.query.ts';
import { QuestionResolver } from './question.resolver.ts';
import { QuestionService } from './question.service.ts';
import { QuizRulesResolver } from './quiz-rules.resolver.ts';
import { RereadResolver } from './reread.resolver.ts';
import { SeatQuery } from './seat.query.ts';
import { SittingResolver } from './sitting.resolver.ts';
import {
  MyAssignmentCourseResolver,
  MyCourseResolver,
  MyLessonResolver,
  MyLessonVideoResolver,
  ResultLessonResolver,
} from './my-course.resolver.ts';

export const courses: Parts = {
  providers: [
    CourseService,
    CourseQuery,
    CourseExchange,
    CourseLearnersQuery,
    PublishQuery,
    PublishResolver,
    CourseLibrary,
    CourseActivity,
    CourseCertificates,
    CourseResolver,
    CourseVersionResolver,
    LessonResolver,
    LessonHtml,
    EnrolmentService,
    AttentionService,
    CourseMedia,
    { provide: MediaReaders, useExisting: CourseMedia },
    { provide: Examiner, useClass: CourseExaminer },
    MyCourseQuery,
    MyAssignmentCourseResolver,
    MyCourseResolver,
    MyLessonResolver,
    MyLessonVideoResolver,
    ResultLessonResolver,
    QuizRulesResolver,
    QuestionQuery,
    QuestionService,
    QuestionAnswersQuery,
    QuestionResolver,
    RereadResolver,
    SeatQuery,
    SittingResolver,
  ],
  controllers: [CourseExchangeController],
};
