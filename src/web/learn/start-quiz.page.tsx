import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Loaded } from '../api/loaded.tsx';
import { useMove } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { StartAttemptDocument } from './attempt.graphql.ts';
import { useDuty, type OwnCourse, type OwnDuty } from './duty.graphql.ts';
import { asksQuiz, openAttempt } from './duty.rules.ts';
import { SittingNote } from './sitting-note.tsx';
import { spanOf, turnOf } from './sitting.rules.ts';
import { StepLink } from './step-link.tsx';
import { BackToDuty, BackToTraining } from './way-back.tsx';
import '../ui/form.css';
import './learn.css';

const route = getRouteApi('/inside/training/$assignmentId/quiz');

/** What am I about to begin? Nothing counts before the button is pressed. */
export function StartQuizPage() {
  const t = useText('learn');
  const query = useDuty(route.useParams().assignmentId);
  const duty = query.data?.myAssignment;
  return (
    <Page title={t('quiz.startTitle')} above={duty ? <BackToDuty duty={duty} /> : <BackToTraining />} width="reading">
      <Loaded query={query}>
        {({ myAssignment }) => {
          if (!myAssignment.course) return <Notice>{t('duty.notPublished')}</Notice>;
          if (myAssignment.fulfilledAt && !asksQuiz(myAssignment))
            return <AlreadyDone duty={myAssignment} at={myAssignment.fulfilledAt} />;
          return <Rules duty={myAssignment} course={myAssignment.course} />;
        }}
      </Loaded>
    </Page>
  );
}

function Rules({ duty, course }: { duty: OwnDuty; course: OwnCourse }) {
  const t = useText('learn');
  const format = useFormat();
  const { sitting } = course;
  const time = format.minutes(course.timeLimitMinutes + sitting.extraMinutes);
  const unread = course.lessons.filter(lesson => !lesson.readAt).length;
  const open = openAttempt(course.attempts);
  const mustRead = course.lessonsFirst && unread > 0;
  return (
    <>
      {open ? (
        <Notice kind="warn" title={t('quiz.openTitle')}>
          {open.secondsLeft < 60
            ? t('quiz.openTextLast')
            : t('quiz.openText', { time: format.minutes(Math.floor(open.secondsLeft / 60)) })}
        </Notice>
      ) : (
        unread > 0 && <Notice>{t(mustRead ? 'quiz.lessonsFirst' : 'quiz.unread', { count: unread })}</Notice>
      )}
      {!open && <SittingNote sitting={sitting} />}
      <Section title={t('quiz.rules')}>
        <ul className="rules">
          <li>{t('quiz.ruleQuestions', { questions: course.questionCount })}</li>
          <li>
            {t('quiz.ruleTime', { time })}
            {sitting.extraMinutes > 0 && t('quiz.ruleExtra', { time: format.minutes(sitting.extraMinutes) })}
          </li>
          {sitting.mayPause && <li>{t('quiz.rulePause')}</li>}
          <li>{t('quiz.rulePass', { passMark: course.passMark })}</li>
          <li>{t('quiz.ruleSaved')}</li>
          <li>{t('quiz.ruleChange')}</li>
          <li>{t('quiz.ruleTimeUp')}</li>
          <AgainRule sitting={sitting} />
        </ul>
      </Section>
      <div className="form-actions">
        {open ? (
          <LinkButton kind="primary" to="/attempts/$attemptId" params={{ attemptId: open.id }}>
            {t('resumeQuiz')}
          </LinkButton>
        ) : mustRead ? (
          <StepLink duty={duty} kind="primary" />
        ) : (
          turnOf(sitting) === 'now' && (
            <Begin duty={duty} label={t('quiz.begin', { questions: course.questionCount, time })} />
          )
        )}
        <LinkButton kind="quiet" to="/training/$assignmentId" params={{ assignmentId: duty.id }}>
          {t('quiz.notNow')}
        </LinkButton>
      </div>
    </>
  );
}

/** How often and how soon it can be taken again. */
function AgainRule({ sitting: { attemptLimit, waitMinutes } }: { sitting: OwnCourse['sitting'] }) {
  const t = useText('learn');
  const { unit, count } = spanOf(waitMinutes);
  return (
    <>
      <li>{attemptLimit === null ? t('quiz.ruleAgain') : t('quiz.ruleLimit', { count: attemptLimit })}</li>
      {waitMinutes > 0 && <li>{t('quiz.ruleWait', { time: t(`sitting.${unit}`, { count }) })}</li>}
    </>
  );
}

function Begin({ duty, label }: { duty: OwnDuty; label: string }) {
  const t = useText('learn');
  const navigate = useNavigate();
  const start = useMove(StartAttemptDocument, {
    touches: ['MyDuty'],
    onDone: ({ startAttempt: { id } }) =>
      // Back from the quiz leads to the training, not to a page that would begin again.
      void navigate({ to: '/attempts/$attemptId', params: { attemptId: id }, replace: true }),
  });
  return (
    <Button
      kind="primary"
      isPending={start.isPending}
      pendingLabel={t('quiz.starting')}
      onPress={() => start.mutate({ input: { assignmentId: duty.id } })}
    >
      {label}
    </Button>
  );
}

function AlreadyDone({ duty, at }: { duty: OwnDuty; at: string }) {
  const t = useText('learn');
  const format = useFormat();
  return (
    <>
      <Notice kind="done" title={t('duty.doneTitle')}>
        {t('duty.doneText', { day: format.dayOf(at) })}
      </Notice>
      <div>
        <LinkButton kind="primary" to="/training/$assignmentId" params={{ assignmentId: duty.id }}>
          {t('quiz.notNow')}
        </LinkButton>
      </div>
    </>
  );
}
