import type { Parts } from '../platform/platform.module.ts';
import { Examiner } from '../quizzes/examiner.ts';
import { CourseActivity } from './course-activity.ts';
import { CourseExaminer } from './course-examiner.ts';
import { CourseLibrary } from './course-library.ts';
import { CourseQuery } from './course.query.ts';
import { CourseResolver, CourseVersionResolver, LessonResolver } from './course.resolver.ts';
import { CourseService } from './course.service.ts';
import { EnrolmentService } from './enrolment.service.ts';
import { LessonHtml } from './lesson-html.ts';
import { MyCourseQuery } from './my-course.query.ts';
import {
  MyAssignmentCourseResolver,
  MyCourseResolver,
  MyLessonResolver,
  ResultLessonResolver,
} from './my-course.resolver.ts';

export const courses: Parts = {
  providers: [
    CourseService,
    CourseQuery,
    CourseLibrary,
    CourseActivity,
    CourseResolver,
    CourseVersionResolver,
    LessonResolver,
    LessonHtml,
    EnrolmentService,
    { provide: Examiner, useClass: CourseExaminer },
    MyCourseQuery,
    MyAssignmentCourseResolver,
    MyCourseResolver,
    MyLessonResolver,
    ResultLessonResolver,
  ],
};
