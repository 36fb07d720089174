import { graphql, type ResultOf } from '../api/graphql.ts';

const PersonFace = graphql(`
  fragment PersonFace on Person @_unmask {
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
`);

export const MySlotsDocument = graphql(
  `
    query MySlots($first: Int!, $after: String) {
      myInterviewSlots(first: $first, after: $after) {
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
            isWithdrawable
            booking {
              id
              assignmentId
              interviewId
              isMissable
              person {
                ...PersonFace
              }
            }
          }
        }
      }
    }
  `,
  [PersonFace],
);

export type MySlot = ResultOf<typeof MySlotsDocument>['myInterviewSlots']['edges'][number]['node'];

export const ToBookDocument = graphql(
  `
    query InterviewsToBook($first: Int!, $after: String) {
      interviewsToBook(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            assignmentId
            title {
              ja
              en
            }
            dueOn
            missed
            isYours
            person {
              ...PersonFace
            }
          }
        }
      }
    }
  `,
  [PersonFace],
);

export type Waiting = ResultOf<typeof ToBookDocument>['interviewsToBook']['edges'][number]['node'];

export const OpenSlotsDocument = graphql(`
  mutation OpenInterviewSlots($input: OpenInterviewSlotsInput!) {
    openInterviewSlots(input: $input) {
      slots
    }
  }
`);

export const WithdrawSlotsDocument = graphql(`
  mutation WithdrawInterviewSlots($input: WithdrawInterviewSlotsInput!) {
    withdrawInterviewSlots(input: $input) {
      slots
    }
  }
`);

export const BookForDocument = graphql(`
  mutation BookInterviewFor($input: BookInterviewInput!) {
    bookInterviewFor(input: $input)
  }
`);

export const NoShowDocument = graphql(`
  mutation MarkNoShow($input: MarkNoShowInput!) {
    markNoShow(input: $input)
  }
`);
