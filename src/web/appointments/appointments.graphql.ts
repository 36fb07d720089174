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
    }
  `,
  [MyAppointmentFields],
);

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
