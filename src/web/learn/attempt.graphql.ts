import { queryOptions } from '@tanstack/react-query';
import { ask } from '../api/fetcher.ts';
import { graphql, type ResultOf } from '../api/graphql.ts';

const AttemptFields = graphql(`
  fragment AttemptFields on MyAttempt @_unmask {
    id
    assignmentId
    number
    title {
      ja
      en
    }
    passMark
    secondsLeft
    extraMinutes
    mayPause
    pausedAt
    pauseEndsAt
    finishedAt
    end
    score
    maxScore
    percent
    passed
    reread {
      missed
      lesson {
        id
        slug
        position
        title {
          ja
          en
        }
      }
    }
    questions {
      id
      position
      kind
      stem {
        ja
        en
      }
      options {
        id
        text {
          ja
          en
        }
      }
      chosen
      result {
        earned
        right
        explanation {
          ja
          en
        }
        lesson {
          id
          slug
          position
          title {
            ja
            en
          }
        }
      }
    }
  }
`);

const MyAttemptDocument = graphql(
  `
    query MyAttempt($id: ID!) {
      myAttempt(id: $id) {
        ...AttemptFields
      }
    }
  `,
  [AttemptFields],
);

export const StartAttemptDocument = graphql(`
  mutation StartAttempt($input: StartAttemptInput!) {
    startAttempt(input: $input) {
      id
    }
  }
`);

export const AnswerQuestionDocument = graphql(`
  mutation AnswerQuestion($input: AnswerQuestionInput!) {
    answerQuestion(input: $input) {
      id
      chosen
    }
  }
`);

const SubmitAttemptDocument = graphql(
  `
    mutation SubmitAttempt($input: SubmitAttemptInput!) {
      submitAttempt(input: $input) {
        ...AttemptFields
      }
    }
  `,
  [AttemptFields],
);

const PauseAttemptDocument = graphql(
  `
    mutation PauseAttempt($input: PauseAttemptInput!) {
      pauseAttempt(input: $input) {
        ...AttemptFields
      }
    }
  `,
  [AttemptFields],
);

const ResumeAttemptDocument = graphql(
  `
    mutation ResumeAttempt($input: ResumeAttemptInput!) {
      resumeAttempt(input: $input) {
        ...AttemptFields
      }
    }
  `,
  [AttemptFields],
);

type Sent = ResultOf<typeof AttemptFields>;

export interface Attempt extends Sent {
  /** When the time is up, on the clock of performance.now(): the device's own may be wrong. */
  endsAt: number;
}
export type Question = Attempt['questions'][number];

/** Counted from before the question was asked, so that never more time is promised than there is. */
const timed = (attempt: Sent, askedAt: number): Attempt => ({
  ...attempt,
  endsAt: askedAt + attempt.secondsLeft * 1000,
});

/** Does something to an attempt that answers with it. */
async function sent(work: () => Promise<Sent>): Promise<Attempt> {
  const askedAt = performance.now();
  return timed(await work(), askedAt);
}

export const attemptQuery = (id: string) =>
  queryOptions({
    queryKey: ['MyAttempt', { id }],
    queryFn: ({ signal }) => sent(async () => (await ask(MyAttemptDocument, { id }, signal)).myAttempt),
  });

export const submitAttempt = (attemptId: string): Promise<Attempt> =>
  sent(async () => (await ask(SubmitAttemptDocument, { input: { attemptId } })).submitAttempt);

export const pauseAttempt = (attemptId: string): Promise<Attempt> =>
  sent(async () => (await ask(PauseAttemptDocument, { input: { attemptId } })).pauseAttempt);

export const resumeAttempt = (attemptId: string): Promise<Attempt> =>
  sent(async () => (await ask(ResumeAttemptDocument, { input: { attemptId } })).resumeAttempt);
