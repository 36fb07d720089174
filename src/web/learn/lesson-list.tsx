import { Link } from '@tanstack/react-router';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Badge } from '../ui/badge.tsx';
import { Icon } from '../ui/icon.tsx';
import type { Lesson } from './duty.graphql.ts';
import { Said } from './said.tsx';
import './lesson-list.css';

interface Props {
  assignmentId: string;
  lessons: readonly Lesson[];
  /** Of a training that is done, no chapter is still to be read. */
  isDone: boolean;
}

/** The chapters in the order of reading, each with whether it is read and how long it takes. */
export function LessonList({ assignmentId, lessons, isDone }: Props) {
  const t = useText('learn');
  const format = useFormat();
  const next = isDone ? undefined : lessons.find(lesson => !lesson.readAt);
  return (
    <ol className="lesson-list">
      {lessons.map(lesson => (
        <li key={lesson.id}>
          <ReadMark lesson={lesson} />
          <span className="lesson-name">
            <Link to="/training/$assignmentId/lessons/$slug" params={{ assignmentId, slug: lesson.slug }}>
              {lesson.position}. <Said text={lesson.title} />
            </Link>
            {lesson === next && <Badge tone="due">{t('duty.nextLesson')}</Badge>}
          </span>
          <span className="aside">{t('lesson.time', { time: format.minutes(lesson.minutes) })}</span>
        </li>
      ))}
    </ol>
  );
}

export function ReadMark({ lesson }: { lesson: Lesson }) {
  const t = useText('learn');
  return (
    <span className="read-mark" data-read={lesson.readAt ? true : undefined}>
      {lesson.readAt && <Icon name="check" size={16} />}
      <span className="visually-hidden">{t(lesson.readAt ? 'duty.isRead' : 'duty.isUnread')}</span>
    </span>
  );
}
