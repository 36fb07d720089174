import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Loaded } from '../api/loaded.tsx';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { attemptQuery, type Attempt } from './attempt.graphql.ts';
import { AttemptResult } from './attempt-result.tsx';
import { Paused } from './pause.tsx';
import { QuizSheet } from './quiz-sheet.tsx';
import { BackToDuty, BackToTraining } from './way-back.tsx';
import './learn.css';

const route = getRouteApi('/inside/attempts/$attemptId');
const minute = 60_000;
const moment = 1500;

/** The clock is set by the server's every minute; once the time is up, it is asked for the result. */
function nextLook(attempt: Attempt | undefined): number | false {
  if (!attempt || attempt.finishedAt) return false;
  if (attempt.pausedAt) return minute;
  const left = attempt.endsAt - performance.now();
  return left <= 0 ? moment : Math.min(minute, left + moment);
}

/** A sitting of the quiz: the questions while it runs, the result for ever after. */
export function AttemptPage() {
  const t = useText('learn');
  const format = useFormat();
  const { attemptId } = route.useParams();
  const query = useQuery({
    ...attemptQuery(attemptId),
    refetchInterval: ({ state }) => nextLook(state.data),
    refetchOnWindowFocus: 'always',
  });
  const { data: attempt } = query;
  const title = attempt
    ? t(attempt.finishedAt ? 'result.title' : 'quiz.title', { title: format.pick(attempt.title) })
    : t('duty.quiz');
  return (
    <Page
      title={title}
      above={attempt ? <BackToDuty duty={{ id: attempt.assignmentId, title: attempt.title }} /> : <BackToTraining />}
    >
      <Loaded query={query} skeleton={<Skeleton lines={8} />}>
        {data => {
          if (data.finishedAt) return <AttemptResult attempt={data} />;
          return data.pausedAt ? <Paused attempt={data} /> : <QuizSheet attempt={data} />;
        }}
      </Loaded>
    </Page>
  );
}
