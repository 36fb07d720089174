import { graphql, type ResultOf } from '../api/graphql.ts';
import { NamedPerson, PageEnd, Words } from './fragments.graphql.ts';
import { InterviewFacts } from './record.graphql.ts';

export const MyOpeningsDocument = graphql(
  `
    query MyInterviewOpenings($id: ID!, $first: Int!, $after: String) {
      myInterviewOpenings(id: $id, first: $first, after: $after) {
        totalCount
        pageInfo {
          ...PageEnd
        }
        edges {
          node {
            id
            at
            person {
              ...NamedPerson
            }
          }
        }
      }
    }
  `,
  [NamedPerson, PageEnd],
);

export const MyInterviewsDocument = graphql(
  `
    query MyInterviews($first: Int!, $after: String, $assignmentId: ID) {
      myInterviews(first: $first, after: $after, assignmentId: $assignmentId) {
        totalCount
        pageInfo {
          ...PageEnd
        }
        edges {
          node {
            id
            startedAt
            sealedAt
            waitsForMe
            title {
              ...Words
            }
            interviewers {
              ...NamedPerson
            }
          }
        }
      }
    }
  `,
  [NamedPerson, PageEnd, Words],
);

export const InterviewsDocument = graphql(
  `
    query Interviews($first: Int!, $after: String, $filter: InterviewFilter) {
      interviews(first: $first, after: $after, filter: $filter) {
        totalCount
        pageInfo {
          ...PageEnd
        }
        edges {
          node {
            ...InterviewFacts
            acknowledgements {
              id
              result
            }
          }
        }
      }
    }
  `,
  [InterviewFacts, PageEnd],
);

export type ListedInterview = ResultOf<typeof InterviewsDocument>['interviews']['edges'][number]['node'];
export type MyListed = ResultOf<typeof MyInterviewsDocument>['myInterviews']['edges'][number]['node'];
