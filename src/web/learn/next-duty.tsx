import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { ProgressBar } from '../ui/progress.tsx';
import { DueDay } from './due-day.tsx';
import { DutyTitle } from './duty-title.tsx';
import { minutesLeft } from './duty.rules.ts';
import type { Duty } from './my-training.graphql.ts';
import { Said } from './said.tsx';
import { StepLink } from './step-link.tsx';

/** The one thing to do now, with the page's one primary button. */
export function NextDuty({ duty }: { duty: Duty }) {
  const t = useText('learn');
  const format = useFormat();
  const { course } = duty;
  const left = course ? minutesLeft(course) : 0;
  return (
    <section className="next-duty" data-standing={duty.standing} aria-labelledby="next-duty">
      <p className="next-duty-mark">{t('next')}</p>
      <h2 id="next-duty">
        <DutyTitle duty={duty} />
      </h2>
      <DueDay duty={duty} />
      {duty.summary && (
        <p>
          <Said text={duty.summary} />
        </p>
      )}
      {course && (
        <ul className="next-duty-facts">
          <li>
            {t('shape', { lessons: course.lessons.length, questions: course.questionCount, passMark: course.passMark })}
          </li>
          {left > 0 && <li>{t('lessonTime', { time: format.minutes(left) })}</li>}
        </ul>
      )}
      {course && course.lessonsRead > 0 && (
        <ProgressBar
          label={format.pick(duty.title)}
          value={course.lessonsRead}
          max={course.lessons.length}
          text={t('read', { read: course.lessonsRead, total: course.lessons.length })}
        />
      )}
      <StepLink duty={duty} kind="primary" />
    </section>
  );
}
