import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ask } from '../api/fetcher.ts';
import { NetworkError, isRefusal } from '../api/refusal-error.ts';
import { AttendLessonDocument, type Lesson } from './duty.graphql.ts';

interface Part {
  from: number;
  to: number;
}

/** Of a video: whether its transcript is open, and which parts were played. */
export interface VideoNews {
  transcript: boolean;
  watched: Part[];
}

/** What the page says now, beside what the server has counted of a video since it was opened. */
type News = (counted: readonly Part[] | null) => VideoNews | null;

export interface Attention {
  /** So many seconds the server asked for, at this instant of performance.now(). */
  secondsLeft: number;
  saidAt: number;
  watched: readonly Part[] | null;
  /** The server has just said that it is enough. */
  isEnough: boolean;
  /** The last sign of life did not arrive. */
  isLost: boolean;
}

const every = 15;

/** Shows the server that somebody is here, while the page is to be seen and its lesson asks for it. `isLive`: of a video, that it plays or its transcript is read. */
export function useAttention(assignmentId: string, lesson: Lesson, isLive: boolean, news: News) {
  const queries = useQueryClient();
  const [attention, setAttention] = useState<Attention>(() => ({
    secondsLeft: lesson.readAt ? 0 : lesson.secondsLeft,
    saidAt: performance.now(),
    watched: null,
    isEnough: false,
    isLost: false,
  }));
  const left = useRef(attention.secondsLeft);
  const counted = useRef(attention.watched);
  const tellOf = useRef(news);
  useEffect(() => {
    tellOf.current = news;
  });
  const isNeeded = attention.secondsLeft > 0 && !lesson.readAt;

  useEffect(() => {
    if (!isNeeded || !isLive) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let begins = true;
    const tell = async (): Promise<void> => {
      const input = { assignmentId, lessonId: lesson.id, begins, ...tellOf.current(counted.current) };
      begins = false;
      try {
        const { attendLesson } = await ask(AttendLessonDocument, { input });
        left.current = attendLesson.secondsLeft;
        const watched = attendLesson.video?.watched ?? null;
        counted.current = watched;
        const isEnough = left.current === 0;
        setAttention({ secondsLeft: left.current, saidAt: performance.now(), watched, isEnough, isLost: false });
      } catch (error) {
        setAttention(known => ({ ...known, isLost: error instanceof NetworkError }));
        // a new version of the course has come: its text takes the place of this one
        if (isRefusal(error, 'NOT_FOUND'))
          for (const name of ['MyDuty', 'LessonTexts']) void queries.invalidateQueries({ queryKey: [name] });
      }
    };
    let isOver = false;
    const go = async (): Promise<void> => {
      await tell();
      // a moment after the last second, so that the button does not wait for the next round
      clearTimeout(timer);
      if (!isOver && !document.hidden) timer = setTimeout(() => void go(), Math.min(every, left.current + 0.2) * 1000);
    };
    const turn = (): void => {
      begins = !document.hidden;
      void go();
    };
    if (!document.hidden) void go();
    document.addEventListener('visibilitychange', turn);
    return () => {
      isOver = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', turn);
      if (left.current === 0) return;
      void tell().then(() => queries.invalidateQueries({ queryKey: ['MyDuty'] }));
    };
  }, [assignmentId, lesson.id, isNeeded, isLive, queries]);

  return attention;
}
