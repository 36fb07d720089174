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
    finishedAt
    end
    score
    maxScore
    percent
    passed
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

export const attemptQuery = (id: string) =>
  queryOptions({
    queryKey: ['MyAttempt', { id }],
    queryFn: async ({ signal }) => {
      const askedAt = performance.now();
      return timed((await ask(MyAttemptDocument, { id }, signal)).myAttempt, askedAt);
    },
  });

export async function submitAttempt(attemptId: string): Promise<Attempt> {
  const askedAt = performance.now();
  return timed((await ask(SubmitAttemptDocument, { input: { attemptId } })).submitAttempt, askedAt);
}
