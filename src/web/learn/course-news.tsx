import { Link } from '@tanstack/react-router';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Badge } from '../ui/badge.tsx';
import { Card } from '../ui/card.tsx';
import type { News, OwnDuty } from './duty.graphql.ts';
import { Said } from './said.tsx';
import './course-news.css';

const tones = { ADDED: 'done', CHANGED: 'due', REMOVED: 'neutral' } as const;
const icons = { ADDED: 'check', CHANGED: 'sort', REMOVED: 'close' } as const;

/** What is otherwise in the course since one began it, or did it. */
export function CourseNews({ news, duty }: { news: News; duty: OwnDuty }) {
  const t = useText('learn');
  const format = useFormat();
  const { versionNumber: version, sinceNumber: since, lessons } = news;
  const means = news.moved ? (news.startsAgain ? 'again' : 'kept') : 'asked';
  return (
    <Card title={t('news.title', { day: format.dayOf(news.changedAt) })}>
      <p>{t(`news.${means}`, { version, since })}</p>
      {lessons.length === 0 && <p>{t('news.nothing')}</p>}
      <ul className="course-news">
        {lessons.map(lesson => (
          <li key={`${lesson.kind} ${lesson.slug}`}>
            <Badge tone={tones[lesson.kind]} icon={icons[lesson.kind]}>
              {t(`news.kind.${lesson.kind}`)}
            </Badge>
            <Title lesson={lesson} duty={duty} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** A link to it, where it is in the version that one reads. */
function Title({ lesson: { kind, slug, title }, duty }: { lesson: News['lessons'][number]; duty: OwnDuty }) {
  const isThere = kind !== 'REMOVED' && duty.course?.lessons.some(lesson => lesson.slug === slug);
  if (!isThere) return <Said text={title} />;
  return (
    <Link to="/training/$assignmentId/lessons/$slug" params={{ assignmentId: duty.id, slug }}>
      <Said text={title} />
    </Link>
  );
}
