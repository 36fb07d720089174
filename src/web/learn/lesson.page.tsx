import { getRouteApi } from '@tanstack/react-router';
import { Loaded } from '../api/loaded.tsx';
import { useApi } from '../api/use-api.ts';
import { useLocale, useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { LinkButton } from '../ui/button.tsx';
import { SignpostDrawing } from '../ui/drawings.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { LessonTextsDocument, useDuty, type Lesson, type OwnCourse, type OwnDuty } from './duty.graphql.ts';
import { around } from './duty.rules.ts';
import { LessonContents } from './lesson-contents.tsx';
import { LessonFace } from './lesson-face.tsx';
import { BackToDuty, BackToTraining } from './way-back.tsx';
import './learn.css';
import './lesson.css';

const route = getRouteApi('/inside/training/$assignmentId/lessons/$slug');

/** What does this chapter say, and where am I in the course? */
export function LessonPage() {
  const t = useText('learn');
  const format = useFormat();
  const { assignmentId, slug } = route.useParams();
  const query = useDuty(assignmentId);
  const duty = query.data?.myAssignment;
  const lesson = duty?.course?.lessons.find(each => each.slug === slug);
  return (
    <Page
      title={lesson ? format.pick(lesson.title) : t('lesson.contents')}
      above={duty ? <BackToDuty duty={duty} /> : <BackToTraining />}
      lead={lesson ? <Lead lesson={lesson} of={duty?.course?.lessons.length ?? 0} /> : <>&nbsp;</>}
    >
      <Loaded query={query} skeleton={<Skeleton lines={12} />}>
        {({ myAssignment }) =>
          myAssignment.course && lesson ? (
            <LessonBody key={lesson.id} duty={myAssignment} course={myAssignment.course} lesson={lesson} />
          ) : (
            <MissingLesson id={assignmentId} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Lead({ lesson, of }: { lesson: Lesson; of: number }) {
  const t = useText('learn');
  const format = useFormat();
  return (
    <>
      {t('lesson.position', { position: lesson.position, total: of })}
      <span className="lead-part">{t('lesson.time', { time: format.minutes(lesson.minutes) })}</span>
      {lesson.readAt && <span className="lead-part">{t('lesson.read', { day: format.dayOf(lesson.readAt) })}</span>}
    </>
  );
}

function LessonBody({ duty, course, lesson }: { duty: OwnDuty; course: OwnCourse; lesson: Lesson }) {
  const locale = useLocale();
  const query = useApi(LessonTextsDocument, { id: duty.id, locale: locale === 'en' ? 'EN' : 'JA' }, { keep: true });
  const ways = around(course.lessons, lesson.slug);
  return (
    <div className="lesson">
      <LessonContents assignmentId={duty.id} course={course} current={lesson} />
      <div className="lesson-main">
        <Loaded query={query} skeleton={<Skeleton lines={12} />}>
          {({ myAssignment }) => (
            <LessonFace
              duty={duty}
              lesson={lesson}
              texts={myAssignment.course?.lessons.find(text => text.id === lesson.id)}
              previous={ways.previous}
              next={ways.next}
            />
          )}
        </Loaded>
      </div>
    </div>
  );
}

function MissingLesson({ id }: { id: string }) {
  const t = useText('learn');
  return (
    <EmptyState
      title={t('lesson.missingTitle')}
      text={t('lesson.missingText')}
      drawing={<SignpostDrawing />}
      action={
        <LinkButton kind="primary" to="/training/$assignmentId" params={{ assignmentId: id }}>
          {t('result.training')}
        </LinkButton>
      }
    />
  );
}
