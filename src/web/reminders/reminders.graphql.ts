import { graphql, type ResultOf, type VariablesOf } from '../api/graphql.ts';

const LadderFragment = graphql(`
  fragment Ladder on ReminderLadder @_unmask {
    version
    changedAt
    changedBy {
      id
      number
      familyName
      givenName
    }
    assigned
    windowOpen
    dueMoved
    daysBefore
    dueToday
    overdueEvery
    managerAfter
    headAfter
    securityOfficerAfter
    hrAfter
    digestWeekday
    digestDaysAhead
  }
`);

export const LadderDocument = graphql(
  `
    query ReminderLadder {
      reminderLadder {
        ...Ladder
      }
    }
  `,
  [LadderFragment],
);

export type Ladder = ResultOf<typeof LadderFragment>;

export const LadderHistoryDocument = graphql(
  `
    query ReminderLadders($first: Int!, $after: String) {
      reminderLadders(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...Ladder
          }
        }
      }
    }
  `,
  [LadderFragment],
);

export const ChangeLadderDocument = graphql(`
  mutation ChangeReminderLadder($input: ChangeReminderLadderInput!) {
    changeReminderLadder(input: $input) {
      version
    }
  }
`);

export const ReminderPreviewDocument = graphql(`
  query ReminderPreview($day: LocalDate!, $ladder: LadderInput) {
    reminderPreview(day: $day, ladder: $ladder) {
      mailFrom
      steps {
        kind
        days
        notices
        people
      }
    }
  }
`);

export type LadderInput = NonNullable<VariablesOf<typeof ReminderPreviewDocument>['ladder']>;
export type PreviewedStep = ResultOf<typeof ReminderPreviewDocument>['reminderPreview']['steps'][number];

export const PreviewedRemindersDocument = graphql(`
  query PreviewedReminders(
    $day: LocalDate!
    $ladder: LadderInput
    $kind: NoticeKind!
    $days: Int
    $first: Int!
    $after: String
  ) {
    previewedReminders(day: $day, ladder: $ladder, kind: $kind, days: $days, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          person {
            id
            number
            familyName
            givenName
            department {
              name {
                ja
                en
              }
            }
          }
          title {
            ja
            en
          }
          dueOn
          watched {
            dueSoon
            team
            department
            company
          }
        }
      }
    }
  }
`);

export type PreviewedReminder = ResultOf<
  typeof PreviewedRemindersDocument
>['previewedReminders']['edges'][number]['node'];
