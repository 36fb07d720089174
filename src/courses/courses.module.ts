import { MediaReaders } from '../media/media-readers.ts';
import type { Parts } from '../platform/platform.module.ts';
import { CourseActivity } from './course-activity.ts';
import { CourseMedia } from './course-media.ts';
import { CourseQuery } from './course.query.ts';
import { CourseResolver, CourseVersionResolver, LessonResolver } from './course.resolver.ts';
import { CourseService } from './course.service.ts';
import { LessonHtml } from './lesson-html.ts';
import { QuizRulesResolver } from './quiz-rules.resolver.ts';

export const courses: Parts = {
  providers: [
    CourseService,
    CourseQuery,
    CourseActivity,
    CourseMedia,
    { provide: MediaReaders, useExisting: CourseMedia },
    CourseResolver,
    CourseVersionResolver,
    LessonResolver,
    LessonHtml,
    QuizRulesResolver,
  ],
};
