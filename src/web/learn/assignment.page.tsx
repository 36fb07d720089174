import { getRouteApi } from '@tanstack/react-router';
import { Loaded } from '../api/loaded.tsx';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { ProgressBar } from '../ui/progress.tsx';
import { Section } from '../ui/section.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useDuty, type OwnCourse, type OwnDuty } from './duty.graphql.ts';
import { minutesLeft, stepOf } from './duty.rules.ts';
import { CertificateLink } from './certificate-link.tsx';
import { CourseNews } from './course-news.tsx';
import { DueDay } from './due-day.tsx';
import { DueDayStory } from './due-day-story.tsx';
import { LessonList } from './lesson-list.tsx';
import { QuizCard } from './quiz-card.tsx';
import { Said } from './said.tsx';
import { turnOf } from './sitting.rules.ts';
import { StepLink } from './step-link.tsx';
import { SupplementCard } from './supplement-card.tsx';
import { useLeftAnswers } from './use-answers.ts';
import { BackToTraining } from './way-back.tsx';
import './assignment.css';
import './duty.css';
import './learn.css';

const route = getRouteApi('/inside/training/$assignmentId');

/** What is this training, where do I stand in it, and how do I go on? */
export function AssignmentPage() {
  const t = useText('learn');
  const format = useFormat();
  useLeftAnswers();
  const query = useDuty(route.useParams().assignmentId);
  const duty = query.data?.myAssignment;
  return (
    <Page
      title={duty ? format.pick(duty.title) : t('course')}
      above={<BackToTraining />}
      lead={duty ? <DueDay duty={duty} /> : <>&nbsp;</>}
    >
      <Loaded query={query} skeleton={<Skeleton shape="cards" lines={3} />}>
        {({ myAssignment }) => <Duty duty={myAssignment} />}
      </Loaded>
    </Page>
  );
}

function Duty({ duty }: { duty: OwnDuty }) {
  const t = useText('learn');
  const format = useFormat();
  const { course, summary, fulfilledAt } = duty;
  return (
    <>
      {fulfilledAt && (
        <Notice kind="done" title={t(course ? 'duty.doneTitle' : 'duty.otherDoneTitle')}>
          <p>{t(course ? 'duty.doneText' : 'duty.otherDoneText', { day: format.dayOf(fulfilledAt) })}</p>
          {course && <CertificateLink duty={duty} />}
        </Notice>
      )}
      {duty.excused && !fulfilledAt && <Notice>{t('moreTime.excused')}</Notice>}
      {duty.supplement && <SupplementCard duty={duty} supplement={duty.supplement} />}
      {duty.news && !duty.supplement?.doneAt && (!fulfilledAt || duty.supplement) && (
        <CourseNews news={duty.news} duty={duty} />
      )}
      {summary && (
        <p className="duty-summary">
          <Said text={summary} />
        </p>
      )}
      {course ? (
        <>
          {!fulfilledAt && <GoOn duty={duty} course={course} />}
          <div className="duty-parts">
            <Section title={t('duty.lessons')}>
              <LessonList assignmentId={duty.id} lessons={course.lessons} isDone={Boolean(fulfilledAt)} />
            </Section>
            <QuizCard duty={duty} course={course} />
          </div>
        </>
      ) : (
        <Elsewhere duty={duty} />
      )}
      <DueDayStory duty={duty} />
    </>
  );
}

/** What is not learnt is done on the page of its kind; a course that is not there yet says so. */
const Elsewhere = ({ duty }: { duty: OwnDuty }) => {
  const t = useText('learn');
  return duty.activityKind === 'COURSE' ? (
    <Notice>{t('duty.notPublished')}</Notice>
  ) : (
    <StepLink duty={duty} kind="primary" />
  );
};

function GoOn({ duty, course }: { duty: OwnDuty; course: OwnCourse }) {
  const t = useText('learn');
  const format = useFormat();
  const left = minutesLeft(course);
  const isWaiting = stepOf(course).kind === 'toQuiz' && turnOf(course.sitting) !== 'now';
  return (
    <div className="go-on">
      <ProgressBar
        label={t('lesson.progress')}
        value={course.lessonsRead}
        max={course.lessons.length}
        text={t('read', { read: course.lessonsRead, total: course.lessons.length })}
      />
      {left > 0 && <p className="aside">{t('lessonTime', { time: format.minutes(left) })}</p>}
      {!isWaiting && <StepLink duty={duty} kind="primary" />}
    </div>
  );
}
