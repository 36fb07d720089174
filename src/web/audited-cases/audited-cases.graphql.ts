import { graphql, type ResultOf } from '../api/graphql.ts';
import { OutlineFields, RetentionFields } from '../executions/said.graphql.ts';
import { NoticeFields } from '../hearings/said.graphql.ts';
import { StationFields, StepFields } from '../cases/said.graphql.ts';

export const AuditedCasesDocument = graphql(`
  query AuditedCases($first: Int!, $after: String) {
    auditedCases(first: $first, after: $after) {
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
          track
          openedAt
          subject {
            id
            number
            familyName
            givenName
            familyKana
            givenKana
          }
        }
      }
    }
  }
`);

export const AuditedCaseDocument = graphql(
  `
    query AuditedCase($id: ID!) {
      auditedCase(id: $id) {
        id
        number
        state
        track
        openedAt
        subject {
          id
          number
          familyName
          givenName
          familyKana
          givenKana
        }
        way {
          ...StationFields
        }
        steps {
          ...StepFields
        }
        seats {
          id
          seat
          chairs
          external
          fromAt
          untilAt
          clearedAt
          person {
            id
            number
            familyName
            givenName
            familyKana
            givenKana
          }
        }
        declarations {
          id
          at
          result
          grounds
          person {
            id
            number
            familyName
            givenName
            familyKana
            givenKana
          }
        }
        evidence {
          id
          number
          kind
          adverse
          addedAt
          fileHash
        }
        fileAskedAt
        openedFile {
          until
          evidence {
            id
            number
            kind
            title
            text
          }
        }
        report {
          id
          reportedAt
          sha256
        }
        notices {
          ...NoticeFields
        }
        hearings {
          id
          outcome
          heldAt
          recordedAt
          recordHash
          commentedAt
          subjectPresent
          membersPresent
        }
        rounds {
          id
          kind
          state
          openedAt
          closedAt
          cast
          present
          quorum {
            entitled
            present
            need
            externalPresent
            needExternal
          }
        }
        letter {
          id
          approvedAt
          sentAt
          deliveredOn
          hash
        }
        appeal {
          id
          state
          filedAt
          decidedAt
          result
          late
        }
        executionItems {
          ...OutlineFields
        }
        retention {
          ...RetentionFields
        }
      }
    }
  `,
  [RetentionFields, NoticeFields, OutlineFields, StationFields, StepFields],
);
export type AuditedCase = ResultOf<typeof AuditedCaseDocument>['auditedCase'];

export const AuditedTombstoneDocument = graphql(
  `
    query AuditedTombstone($id: ID!) {
      auditedCase(id: $id) {
        id
        number
        subject {
          number
          familyName
          givenName
        }
        way {
          ...StationFields
        }
        steps {
          ...StepFields
        }
        retention {
          ...RetentionFields
        }
      }
    }
  `,
  [RetentionFields, StationFields, StepFields],
);
