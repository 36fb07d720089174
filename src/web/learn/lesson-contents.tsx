import { Link } from '@tanstack/react-router';
import { useText } from '../text/index.ts';
import { ProgressBar } from '../ui/progress.tsx';
import type { Lesson, OwnCourse } from './duty.graphql.ts';
import { ReadMark } from './lesson-list.tsx';
import { Said } from './said.tsx';

interface Props {
  assignmentId: string;
  course: OwnCourse;
  current: Lesson;
}

/** Where one is in the course; folded away on a narrow screen. */
export function LessonContents({ assignmentId, course, current }: Props) {
  const t = useText('learn');
  return (
    <aside className="lesson-aside" aria-label={t('lesson.contents')}>
      <ProgressBar
        label={t('lesson.progress')}
        value={course.lessonsRead}
        max={course.lessons.length}
        text={`${course.lessonsRead} / ${course.lessons.length}`}
      />
      <details className="contents" open={matchMedia('(width >= 72rem)').matches}>
        <summary>{t('lesson.contents')}</summary>
        <ol>
          {course.lessons.map(lesson => (
            <li key={lesson.id}>
              <Link
                to="/training/$assignmentId/lessons/$slug"
                params={{ assignmentId, slug: lesson.slug }}
                aria-current={lesson.id === current.id ? 'page' : undefined}
              >
                <ReadMark lesson={lesson} />
                <span>
                  <Said text={lesson.title} />
                </span>
              </Link>
            </li>
          ))}
        </ol>
      </details>
    </aside>
  );
}
