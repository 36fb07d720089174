import { graphql, type ResultOf } from '../api/graphql.ts';

const MyAppointmentFields = graphql(`
  fragment MyAppointmentFields on MyInterviewAppointment @_unmask {
    assignmentId
    title {
      ja
      en
    }
    reason {
      ja
      en
    }
    purpose
    dueOn
    isBookable
    booking {
      id
      state
      startsAt
      endsAt
      mode
      place
      interviewer
      isChangeable
    }
  }
`);

export const MyAppointmentDocument = graphql(
  `
    query MyAppointment($assignmentId: ID!) {
      myInterviewAppointment(assignmentId: $assignmentId) {
        ...MyAppointmentFields
      }
      myInterviews(first: 1, assignmentId: $assignmentId) {
        edges {
          node {
            id
            sealedAt
            waitsForMe
          }
        }
      }
    }
  `,
  [MyAppointmentFields],
);

export type HeldInterview = ResultOf<typeof MyAppointmentDocument>['myInterviews']['edges'][number]['node'];
export type MyAppointment = ResultOf<typeof MyAppointmentFields>;
export type Booking = NonNullable<MyAppointment['booking']>;

export const FreeSlotsDocument = graphql(`
  query FreeSlots($first: Int!, $after: String) {
    freeInterviewSlots(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          startsAt
          endsAt
          mode
          place
          interviewer
        }
      }
    }
  }
`);

export type FreeSlot = ResultOf<typeof FreeSlotsDocument>['freeInterviewSlots']['edges'][number]['node'];

export const BookDocument = graphql(
  `
    mutation BookInterview($input: BookInterviewInput!) {
      bookInterview(input: $input) {
        ...MyAppointmentFields
      }
    }
  `,
  [MyAppointmentFields],
);

export const MoveDocument = graphql(
  `
    mutation MoveInterview($input: BookInterviewInput!) {
      moveInterview(input: $input) {
        ...MyAppointmentFields
      }
    }
  `,
  [MyAppointmentFields],
);

export const CancelDocument = graphql(
  `
    mutation CancelInterview($input: CancelInterviewInput!) {
      cancelInterview(input: $input) {
        ...MyAppointmentFields
      }
    }
  `,
  [MyAppointmentFields],
);
