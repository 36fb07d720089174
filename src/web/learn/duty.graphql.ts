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
      activityKind
      cycle
      dueOn
      daysLeft
      standing
      excused
      fulfilledAt
      dueSteps {
        code
        on
        from
        days
        period {
          count
          unit
        }
      }
      dueChanges {
        id
        kind
        fromOn
        toOn
      }
      petitions {
        id
        kind
        state
        endsOn
        certificateTitle
        reason
        requestedAt
        decisionReason
      }
      supplement {
        id
        kind
        versionNumber
        dueOn
        daysLeft
        standing
        doneAt
        lessonsLeft
        dueChanges {
          id
          kind
          fromOn
          toOn
        }
      }
      news {
        changedAt
        versionNumber
        sinceNumber
        moved
        startsAgain
        lessons {
          kind
          slug
          title {
            ja
            en
          }
        }
      }
      appointment {
        isBookable
        booking {
          state
        }
      }
      course {
        passMark
        questionCount
        timeLimitMinutes
        lessonsFirst
        sitting {
          attemptLimit
          attemptsLeft
          waitMinutes
          nextAttemptAt
          extraMinutes
          mayPause
        }
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
          secondsLeft
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
          video {
            mediaId
            mimeType
            durationSeconds
            captionsJaId
            captionsEnId
            transcriptHtml(locale: $locale)
            watched {
              from
              to
            }
          }
        }
      }
    }
  }
`);

export const AttendLessonDocument = graphql(`
  mutation AttendLesson($input: AttendLessonInput!) {
    attendLesson(input: $input) {
      id
      secondsLeft
      video {
        mediaId
        watched {
          from
          to
        }
      }
    }
  }
`);

export const RequestExtensionDocument = graphql(`
  mutation RequestExtension($input: ExtensionInput!) {
    requestExtension(input: $input) {
      id
    }
  }
`);

export const WithdrawPetitionDocument = graphql(`
  mutation WithdrawMyPetition($input: WithdrawPetitionInput!) {
    withdrawPetition(input: $input) {
      id
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

export const ConfirmChangesDocument = graphql(`
  mutation ConfirmChanges($input: ConfirmChangesInput!) {
    confirmChanges(input: $input) {
      id
      doneAt
    }
  }
`);

export type OwnDuty = ResultOf<typeof MyDutyDocument>['myAssignment'];
export type OwnSupplement = NonNullable<OwnDuty['supplement']>;
export type News = NonNullable<OwnDuty['news']>;
export type OwnPetition = OwnDuty['petitions'][number];
export type OwnCourse = NonNullable<OwnDuty['course']>;
export type Lesson = OwnCourse['lessons'][number];
export type LessonTexts = NonNullable<
  ResultOf<typeof LessonTextsDocument>['myAssignment']['course']
>['lessons'][number];
export type Video = NonNullable<LessonTexts['video']>;
export type Sitting = OwnCourse['sitting'];
export type PastAttempt = OwnCourse['attempts'][number];

export const useDuty = (id: string) => useApi(MyDutyDocument, { id });
