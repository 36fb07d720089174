import { graphql, type ResultOf } from '../api/graphql.ts';

const Named = graphql(`
  fragment ReportDepartmentName on Department @_unmask {
    id
    name {
      ja
      en
    }
  }
`);

export const ReportPersonDocument = graphql(
  `
    query ReportPerson($id: ID!) {
      person(id: $id) {
        id
        number
        familyName
        givenName
        familyKana
        givenKana
        employment
        hiredOn
        leftOn
        onLeave
        leavePeriods {
          startsOn
          endsOn
        }
        manager {
          id
          familyName
          givenName
        }
        department {
          ...ReportDepartmentName
          parent {
            ...ReportDepartmentName
            parent {
              ...ReportDepartmentName
              parent {
                ...ReportDepartmentName
                parent {
                  ...ReportDepartmentName
                  parent {
                    ...ReportDepartmentName
                  }
                }
              }
            }
          }
        }
      }
    }
  `,
  [Named],
);

export const PersonDutiesDocument = graphql(`
  query ReportPersonDuties($personId: ID!, $first: Int!, $after: String) {
    assignments(first: $first, after: $after, personId: $personId) {
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
          assignedAt
          dueOn
          standing
          fulfilledAt
          certificate {
            code
            validity {
              state
            }
          }
          attempts {
            id
            number
            startedAt
            finishedAt
            percent
            passed
            courseVersion
          }
        }
      }
    }
  }
`);

export const CertificateRevocationDocument = graphql(`
  query CertificateRevocation($assignmentId: ID!) {
    certificateRevocation(assignmentId: $assignmentId) {
      reason
      explanation
      revokedAt
      revokedBy {
        familyName
        givenName
      }
    }
  }
`);

export const RevokeCertificateDocument = graphql(`
  mutation RevokeCertificate($input: RevokeCertificateInput!) {
    revokeCertificate(input: $input) {
      assignmentId
    }
  }
`);

export type Revocation = NonNullable<ResultOf<typeof CertificateRevocationDocument>['certificateRevocation']>;
export type Person = ResultOf<typeof ReportPersonDocument>['person'];
export type PersonDuty = ResultOf<typeof PersonDutiesDocument>['assignments']['edges'][number]['node'];
export type Attempt = PersonDuty['attempts'][number];
export type DutyCertificate = NonNullable<PersonDuty['certificate']>;
