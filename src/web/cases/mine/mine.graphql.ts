import { graphql } from '../../api/graphql.ts';

export const WaitingCasesDocument = graphql(`
  query WaitingCases {
    casesToDeclare {
      caseId
      number
      part
      subjectName
    }
    ballotsToCast {
      roundId
      kind
      caseId
      number
    }
    decisionsToConfirm {
      caseId
      number
    }
    myReports {
      reportedOn
    }
  }
`);

export const OwnCasesDocument = graphql(`
  query OwnCases($first: Int!, $after: String) {
    mySubjectCases(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          number
          state
        }
      }
    }
  }
`);

export const CommitteeCasesDocument = graphql(`
  query CommitteeCases($first: Int!, $after: String) {
    committeeCases(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          number
          state
          subject {
            familyName
            givenName
          }
        }
      }
    }
  }
`);

export const InvestigatedCasesDocument = graphql(`
  query InvestigatedCases($first: Int!, $after: String) {
    investigatedCases(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          number
          state
          subject {
            familyName
            givenName
          }
        }
      }
    }
  }
`);

export const PanelCasesDocument = graphql(`
  query PanelCases($first: Int!, $after: String) {
    panelCases(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          number
          state
          subject {
            familyName
            givenName
          }
        }
      }
    }
  }
`);
