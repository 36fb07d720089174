import { Link } from '@tanstack/react-router';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Badge } from '../ui/badge.tsx';
import { LinkButton } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { DefinitionList } from '../ui/definition-list.tsx';
import type { OwnCourse, OwnDuty, PastAttempt } from './duty.graphql.ts';
import { asksQuiz, openAttempt, stepOf } from './duty.rules.ts';
import { SittingNote } from './sitting-note.tsx';
import { turnOf } from './sitting.rules.ts';

/** What the quiz asks for, and how it went so far. */
export function QuizCard({ duty, course }: { duty: OwnDuty; course: OwnCourse }) {
  const t = useText('learn');
  const format = useFormat();
  const isOpen = asksQuiz(duty);
  const isReading = ['start', 'resume'].includes(stepOf(course).kind);
  return (
    <Card title={t('duty.quiz')}>
      <DefinitionList
        items={[
          [t('duty.questions'), t('duty.questionsOf', { count: course.questionCount })],
          [t('duty.timeLimit'), format.minutes(course.timeLimitMinutes + course.sitting.extraMinutes)],
          [t('duty.passMark'), t('duty.passMarkOf', { passMark: course.passMark })],
        ]}
      />
      {course.attempts.length > 0 ? (
        <AttemptList attempts={course.attempts} />
      ) : (
        isOpen && <p className="aside">{t('duty.noAttempts')}</p>
      )}
      {isOpen && !openAttempt(course.attempts) && <SittingNote sitting={course.sitting} />}
      {isOpen && isReading && course.lessonsFirst && <p className="aside">{t('duty.lessonsFirst')}</p>}
      {isOpen && isReading && !course.lessonsFirst && turnOf(course.sitting) === 'now' && (
        <div>
          <LinkButton to="/training/$assignmentId/quiz" params={{ assignmentId: duty.id }}>
            {t('duty.toQuizEarly')}
          </LinkButton>
        </div>
      )}
    </Card>
  );
}

function AttemptList({ attempts }: { attempts: readonly PastAttempt[] }) {
  const t = useText('learn');
  return (
    <div>
      <h3>{t('duty.attempts')}</h3>
      <ol className="attempt-list">
        {attempts.toReversed().map(attempt => (
          <AttemptRow key={attempt.id} attempt={attempt} />
        ))}
      </ol>
    </div>
  );
}

function AttemptRow({ attempt }: { attempt: PastAttempt }) {
  const t = useText('learn');
  const format = useFormat();
  const name = t('duty.attempt', { number: attempt.number });
  const action = t(attempt.finishedAt ? 'duty.toResult' : 'resumeQuiz');
  return (
    <li>
      <strong>{name}</strong>
      {attempt.passed === null ? (
        <Badge tone="due">{t('duty.running')}</Badge>
      ) : (
        <Badge tone={attempt.passed ? 'done' : 'neutral'}>{t(attempt.passed ? 'duty.passed' : 'duty.notPassed')}</Badge>
      )}
      {attempt.percent !== null && <span>{format.percent(attempt.percent)}</span>}
      <time className="aside" dateTime={attempt.finishedAt ?? attempt.startedAt}>
        {format.instant(attempt.finishedAt ?? attempt.startedAt)}
      </time>
      <Link
        to="/attempts/$attemptId"
        params={{ attemptId: attempt.id }}
        aria-label={t('which', { action, title: name })}
      >
        {action}
      </Link>
    </li>
  );
}
