import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTask } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import type { AnswerKeeper } from './answer-keeper.ts';
import { attemptQuery, pauseAttempt, resumeAttempt, type Attempt } from './attempt.graphql.ts';
import { asClock } from './time-left.rules.ts';
import './pause.css';

function useChange(attempt: Attempt, change: (id: string) => Promise<Attempt>) {
  const queries = useQueryClient();
  return useTask(
    async () => {
      const { queryKey } = attemptQuery(attempt.id);
      await queries.cancelQueries({ queryKey });
      queries.setQueryData(queryKey, await change(attempt.id));
    },
    { touches: ['MyDuty'] },
  );
}

/** Stops the clock, once all answers have arrived. */
export function PauseButton({ attempt, keeper }: { attempt: Attempt; keeper: AnswerKeeper }) {
  const t = useText('learn');
  const pause = useChange(attempt, async id => {
    await keeper.flush();
    return pauseAttempt(id);
  });
  return (
    <Button size="small" isPending={pause.isPending} onPress={() => pause.mutate(undefined)}>
      {t('quiz.pause')}
    </Button>
  );
}

/** While the clock stands still there is nothing to read and nothing to answer. */
export function Paused({ attempt }: { attempt: Attempt }) {
  const t = useText('learn');
  const format = useFormat();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const resume = useChange(attempt, resumeAttempt);
  return (
    <section className="paused" aria-labelledby="paused">
      <h2 id="paused" ref={heading} tabIndex={-1}>
        <Icon name="clock" size={28} />
        {t('quiz.pausedTitle')}
      </h2>
      <p>{t('quiz.pausedLeft', { time: asClock(attempt.secondsLeft) })}</p>
      {attempt.pauseEndsAt && <p>{t('quiz.pausedUntil', { at: format.instant(attempt.pauseEndsAt) })}</p>}
      <div>
        <Button kind="primary" isPending={resume.isPending} onPress={() => resume.mutate(undefined)}>
          {t('quiz.resume')}
        </Button>
      </div>
    </section>
  );
}
