import { graphql, type ResultOf } from '../api/graphql.ts';

/** What is owed, the most urgent first; the server puts what is done at the end. */
export const MyTrainingDocument = graphql(`
  query MyTraining($first: Int!, $after: String) {
    mySurveys {
      id
      title {
        ja
        en
      }
      mode
      closesOn
      tookPart
    }
    waiting: myInterviews(first: 20, waiting: true) {
      totalCount
      edges {
        node {
          id
          title {
            ja
            en
          }
          startedAt
        }
      }
    }
    interviews: myInterviews(first: 1) {
      totalCount
    }
    mySupplements {
      id
      assignmentId
      title {
        ja
        en
      }
      kind
      versionNumber
      dueOn
      daysLeft
      standing
    }
    myAssignments(first: $first, after: $after) {
      done
      due
      overdue
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
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
          fulfilledAt
          appointment {
            isBookable
            booking {
              state
            }
          }
          course {
            passMark
            questionCount
            lessonsRead
            lessons {
              id
              slug
              minutes
              readAt
            }
            attempts {
              id
              finishedAt
            }
          }
        }
      }
    }
  }
`);

export const MyDoneTrainingDocument = graphql(`
  query MyDoneTraining($first: Int!, $after: String) {
    myAssignments(first: $first, after: $after, standing: DONE) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          title {
            ja
            en
          }
          cycle
          dueOn
          fulfilledAt
          certificate {
            code
          }
        }
      }
    }
  }
`);

export type MyTraining = ResultOf<typeof MyTrainingDocument>;
export type OpenSurvey = MyTraining['mySurveys'][number];
export type WaitingRecord = MyTraining['waiting']['edges'][number]['node'];
export type OwedSupplement = MyTraining['mySupplements'][number];
export type Duty = MyTraining['myAssignments']['edges'][number]['node'];
export type DoneDuty = ResultOf<typeof MyDoneTrainingDocument>['myAssignments']['edges'][number]['node'];
