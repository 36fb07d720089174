import { Link } from '@tanstack/react-router';
import type { LocalizedText } from '../api/graphql.ts';
import { useText } from '../text/index.ts';
import { Said } from './said.tsx';
import './lesson-list.css';

interface Props {
  assignmentId: string;
  /** Where most went wrong first. */
  chapters: readonly { lesson: { slug: string; position: number; title: LocalizedText }; missed: number }[];
}

export function RereadList({ assignmentId, chapters }: Props) {
  const t = useText('learn');
  return (
    <ul className="lesson-list">
      {chapters.map(({ lesson, missed }) => (
        <li key={lesson.slug}>
          <span className="lesson-name">
            <Link to="/training/$assignmentId/lessons/$slug" params={{ assignmentId, slug: lesson.slug }}>
              {lesson.position}. <Said text={lesson.title} />
            </Link>
          </span>
          <span className="aside">{t('result.rereadOf', { count: missed })}</span>
        </li>
      ))}
    </ul>
  );
}
