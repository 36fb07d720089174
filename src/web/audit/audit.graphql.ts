import { graphql, type ResultOf } from '../api/graphql.ts';

export const AuditDocument = graphql(`
  query AuditLog($filter: AuditFilter, $first: Int!, $after: String) {
    auditEvents(first: $first, after: $after, filter: $filter) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          at
          action
          outcome
          refusal
          actorLabel
          actor {
            id
            number
            familyName
            givenName
          }
          recordType
          recordId
          requestId
          details {
            name
            value
          }
        }
      }
    }
  }
`);

export type AuditEvent = ResultOf<typeof AuditDocument>['auditEvents']['edges'][number]['node'];
