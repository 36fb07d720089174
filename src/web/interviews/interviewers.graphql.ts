import { graphql, type ResultOf } from '../api/graphql.ts';
import { NamedPerson, PageEnd } from './fragments.graphql.ts';

const InterviewerRule = graphql(
  `
    fragment InterviewerRule on Interviewers @_unmask {
      version
      officersByRole
      managers
      changedAt
      officersBy {
        ...NamedPerson
      }
      changedBy {
        ...NamedPerson
      }
    }
  `,
  [NamedPerson],
);

export const InterviewersDocument = graphql(
  `
    query Interviewers {
      interviewers {
        ...InterviewerRule
      }
    }
  `,
  [InterviewerRule],
);

export const InterviewersHistoryDocument = graphql(
  `
    query InterviewersHistory($first: Int!, $after: String) {
      interviewersHistory(first: $first, after: $after) {
        totalCount
        pageInfo {
          ...PageEnd
        }
        edges {
          node {
            ...InterviewerRule
          }
        }
      }
    }
  `,
  [InterviewerRule, PageEnd],
);

export const ChangeInterviewersDocument = graphql(`
  mutation ChangeInterviewers($input: ChangeInterviewersInput!) {
    changeInterviewers(input: $input) {
      version
    }
  }
`);

export const ConflictsDocument = graphql(
  `
    query InterviewConflicts($first: Int!, $after: String) {
      interviewConflicts(first: $first, after: $after) {
        totalCount
        pageInfo {
          ...PageEnd
        }
        edges {
          node {
            id
            declaredAt
            people {
              ...NamedPerson
            }
            declaredBy {
              ...NamedPerson
            }
          }
        }
      }
    }
  `,
  [NamedPerson, PageEnd],
);

export const DeclareConflictDocument = graphql(`
  mutation DeclareInterviewConflict($input: DeclareInterviewConflictInput!) {
    declareInterviewConflict(input: $input) {
      id
    }
  }
`);

export const RevokeConflictDocument = graphql(`
  mutation RevokeInterviewConflict($input: RevokeInterviewConflictInput!) {
    revokeInterviewConflict(input: $input) {
      id
    }
  }
`);

export type Rule = ResultOf<typeof InterviewersDocument>['interviewers'];
export type Conflict = ResultOf<typeof ConflictsDocument>['interviewConflicts']['edges'][number]['node'];
