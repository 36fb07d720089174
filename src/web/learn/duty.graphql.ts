import { graphql, type ResultOf } from '../api/graphql.ts';
import { useApi } from '../api/use-api.ts';

export const MyDutyDocument = graphql(`
  query MyDuty($id: ID!) {
    myAssignment(id: $id) {
      id
      title {
        ja
        en
      }
      summary {
        ja
        en
      }
      cycle
      dueOn
      daysLeft
      standing
      fulfilledAt
      course {
        passMark
        questionCount
        timeLimitMinutes
        lessonsRead
        lessons {
          id
          slug
          position
          title {
            ja
            en
          }
          minutes
          readAt
        }
        attempts {
          id
          number
          startedAt
          finishedAt
          secondsLeft
          percent
          score
          maxScore
          passed
        }
      }
    }
  }
`);

/** All chapters at once: turning the page needs no waiting, and no network. */
export const LessonTextsDocument = graphql(`
  query LessonTexts($id: ID!, $locale: Locale!) {
    myAssignment(id: $id) {
      id
      course {
        lessons {
          id
          html(locale: $locale)
        }
      }
    }
  }
`);

export const MarkLessonReadDocument = graphql(`
  mutation MarkLessonRead($input: MarkLessonReadInput!) {
    markLessonRead(input: $input) {
      id
      readAt
    }
  }
`);

export type OwnDuty = ResultOf<typeof MyDutyDocument>['myAssignment'];
export type OwnCourse = NonNullable<OwnDuty['course']>;
export type Lesson = OwnCourse['lessons'][number];
export type PastAttempt = OwnCourse['attempts'][number];

export const useDuty = (id: string) => useApi(MyDutyDocument, { id });
