import { newId } from '../../index.ts';
import type { Chance } from './random.ts';

export interface PooledQuestion {
  id: string;
  code: string;
  topic: string;
  kind: string;
  options: { id: string; right: boolean }[];
}

export interface CourseContent {
  versionId: string;
  quizId: string;
  passMark: number;
  questionCount: number;
  timeLimitMinutes: number;
  lessons: { id: string; slug: string; minutes: number }[];
  questions: PooledQuestion[];
}

/** Whose duty it is, and when they sit down to it. */
export interface Learner {
  assignmentId: string;
  employeeId: string;
  number: string;
  startsAt: Date;
  /** How many sittings fail before the last; whether the last one passes; null for somebody who only read some lessons. */
  course: { failures: number; passes: boolean } | null;
}

export interface SatQuestion {
  id: string;
  attemptId: string;
  position: number;
  questionId: string;
  code: string;
  /** The ids of the options in the order shown. */
  shown: string[];
  chosen: string[];
  answeredAt: Date | null;
  earned: 0 | 1;
}

export interface Sitting {
  id: string;
  number: number;
  startedAt: Date;
  finishedAt: Date;
  end: 'SUBMITTED' | 'TIME_UP';
  score: number;
  percent: number;
  passed: boolean;
  questions: SatQuestion[];
}

/** A lesson, read from beginning to end in one go. */
export interface Reading {
  id: string;
  attentionId: string;
  lessonId: string;
  slug: string;
  begunAt: Date;
  seconds: number;
  readAt: Date;
}

export interface Story {
  learner: Learner;
  readings: Reading[];
  sittings: Sitting[];
}

const after = (instant: Date, seconds: number): Date => new Date(instant.getTime() + seconds * 1000);

/** How somebody went through the course: what was read, each sitting, each answer. */
export function storyOf(chance: Chance, course: CourseContent, learner: Learner): Story {
  let now = learner.startsAt;
  const lessons = learner.course
    ? course.lessons
    : course.lessons.slice(0, chance.between(1, course.lessons.length - 1));
  const readings = lessons.map(({ id, slug, minutes }) => {
    const [begunAt, seconds] = [now, minutes * chance.between(30, 70)];
    now = after(now, seconds);
    return { id: newId(), attentionId: newId(), lessonId: id, slug, begunAt, seconds, readAt: now };
  });
  const { failures = 0, passes = false } = learner.course ?? {};
  const results = learner.course ? [...Array.from({ length: failures }, () => false), ...(passes ? [true] : [])] : [];
  const sittings = results.map((passing, i) => {
    const sitting = sit(chance, course, { number: i + 1, startedAt: after(now, chance.between(60, 600)), passing });
    now = after(sitting.finishedAt, chance.between(600, 5400));
    return sitting;
  });
  return { learner, readings, sittings };
}

function sit(
  chance: Chance,
  course: CourseContent,
  { number, startedAt, passing }: { number: number; startedAt: Date; passing: boolean },
): Sitting {
  const id = newId();
  const count = course.questionCount;
  const enough = Math.ceil((course.passMark * count) / 100);
  const score = passing ? chance.between(enough, count) : chance.between(Math.floor(count / 4), enough - 1);
  const isTimeUp = !passing && chance.holds(0.15);
  const rightOnes = new Set(chance.shuffled([...Array(count).keys()]).slice(0, score));
  let now = startedAt;
  const questions = chance
    .shuffled(course.questions)
    .slice(0, count)
    .map((question, i) => {
      now = after(now, chance.between(20, Math.floor((course.timeLimitMinutes * 50) / count)));
      const unanswered = isTimeUp && !rightOnes.has(i);
      return answered(chance, question, {
        attemptId: id,
        position: i + 1,
        at: unanswered ? null : now,
        right: rightOnes.has(i),
      });
    });
  const finishedAt = isTimeUp ? after(startedAt, course.timeLimitMinutes * 60) : after(now, chance.between(5, 60));
  const percent = (score * 100) / count;
  return {
    id,
    number,
    startedAt,
    finishedAt,
    end: isTimeUp ? 'TIME_UP' : 'SUBMITTED',
    score,
    percent,
    passed: passing,
    questions,
  };
}

interface Answering {
  attemptId: string;
  position: number;
  at: Date | null;
  right: boolean;
}

function answered(
  chance: Chance,
  { id: questionId, code, kind, options }: PooledQuestion,
  { attemptId, position, at, right }: Answering,
): SatQuestion {
  const shown = (kind === 'TRUE_FALSE' ? options : chance.shuffled(options)).map(({ id }) => id);
  const ids = (wanted: boolean) => options.filter(option => option.right === wanted).map(({ id }) => id);
  // one wrong option is a wrong answer to any kind of question, except where every option is right
  const wrong = ids(false).length > 0 ? [chance.pick(ids(false))] : ids(true).slice(1);
  const chosen = at === null ? [] : right ? ids(true) : wrong;
  return { id: newId(), attemptId, position, questionId, code, shown, chosen, answeredAt: at, earned: right ? 1 : 0 };
}
