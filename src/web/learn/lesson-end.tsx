import { useNavigate } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { useMove } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { useKeys } from '../ui/keys.ts';
import { MarkLessonReadDocument, type Lesson, type OwnDuty } from './duty.graphql.ts';
import { onwardFrom } from './duty.rules.ts';
import { remember } from './kept.ts';
import { Said } from './said.tsx';

interface Props {
  duty: OwnDuty;
  lesson: Lesson;
  previous: Lesson | undefined;
  next: Lesson | undefined;
  /** Why it cannot be finished yet. */
  notYet: ReactNode;
  mayFinish: boolean;
}

const go = { lesson: 'lesson.next', training: 'result.training', quiz: 'toQuiz' } as const;
const finish = { lesson: 'lesson.finish', training: 'lesson.finishAll', quiz: 'lesson.finishLast' } as const;

/** After the last line: say that it is read, and go on. */
export function LessonEnd({ duty, lesson, previous, next, notYet, mayFinish }: Props) {
  const t = useText('learn');
  const { toLesson, onward, to } = useWays(duty, lesson, next);
  const read = useMove(MarkLessonReadDocument, {
    said: t('lesson.finished', { count: lesson.position }),
    touches: ['MyDuty', 'MyTraining'],
    onDone: () => {
      remember(`shinrai.place.${duty.id}.${lesson.slug}`, null);
      onward();
    },
  });
  useKeys(
    useMemo(
      () => [
        ...(next ? [{ key: 'n', label: t('lesson.keyNext'), run: () => toLesson(next) }] : []),
        ...(previous ? [{ key: 'p', label: t('lesson.keyPrevious'), run: () => toLesson(previous) }] : []),
      ],
      [next, previous, t, toLesson],
    ),
  );
  return (
    <nav className="lesson-end" aria-label={t('lesson.progress')}>
      {notYet}
      {lesson.readAt ? (
        <Button kind="primary" onPress={onward}>
          {t(go[to])}
        </Button>
      ) : (
        <Button
          kind="primary"
          isDisabled={!mayFinish}
          isPending={read.isPending}
          onPress={() => read.mutate({ input: { assignmentId: duty.id, lessonId: lesson.id } })}
        >
          {t(finish[to])}
        </Button>
      )}
      <div className="lesson-ways">
        {previous && <Way duty={duty} lesson={previous} direction="previous" />}
        {next && <Way duty={duty} lesson={next} direction="next" />}
      </div>
    </nav>
  );
}

interface WayProps {
  duty: OwnDuty;
  lesson: Lesson;
  direction: 'previous' | 'next';
}

function Way({ duty, lesson, direction }: WayProps) {
  const t = useText('learn');
  return (
    <LinkButton
      kind="quiet"
      to="/training/$assignmentId/lessons/$slug"
      params={{ assignmentId: duty.id, slug: lesson.slug }}
      data-way={direction}
    >
      {direction === 'previous' && <Icon name="previous" size={18} />}
      <span>
        <small>{t(direction === 'next' ? 'lesson.next' : 'lesson.previous')}</small>
        <Said text={lesson.title} />
      </span>
      {direction === 'next' && <Icon name="next" size={18} />}
    </LinkButton>
  );
}

/** To a chapter, and onward: the next one, the quiz, or back to the training once it is done. */
function useWays(duty: OwnDuty, lesson: Lesson, next: Lesson | undefined) {
  const navigate = useNavigate();
  return useMemo(() => {
    const params = { assignmentId: duty.id };
    const way = onwardFrom(lesson.slug, duty, next);
    const toLesson = ({ slug }: { slug: string }): void =>
      void navigate({ to: '/training/$assignmentId/lessons/$slug', params: { ...params, slug } });
    const onward = (): void => {
      if (way.to === 'lesson') toLesson(way);
      else if (way.to === 'training') void navigate({ to: '/training/$assignmentId', params });
      else void navigate({ to: '/training/$assignmentId/quiz', params });
    };
    return { toLesson, onward, to: way.to };
  }, [navigate, duty, lesson.slug, next]);
}
