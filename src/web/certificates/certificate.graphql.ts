import { graphql, type ResultOf } from '../api/graphql.ts';

const Validity = graphql(`
  fragment Validity on CertificateValidity @_unmask {
    state
    since
    validUntil
  }
`);

export const MyCertificatesDocument = graphql(
  `
    query MyCertificates($first: Int!, $after: String) {
      myCertificates(first: $first, after: $after) {
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
            fulfilledOn
            validity {
              ...Validity
            }
          }
        }
      }
    }
  `,
  [Validity],
);

export type ListedCertificate = ResultOf<typeof MyCertificatesDocument>['myCertificates']['edges'][number]['node'];
export type CertificateState = ListedCertificate['validity']['state'];

export const MyCertificateDocument = graphql(
  `
    query MyCertificate($id: ID!) {
      myAssignment(id: $id) {
        id
        title {
          ja
          en
        }
        certificate {
          code
          familyName
          givenName
          issuer {
            ja
            en
          }
          title {
            ja
            en
          }
          versionNumber
          percent
          fulfilledOn
          validity {
            ...Validity
          }
        }
      }
    }
  `,
  [Validity],
);

export type Certificate = NonNullable<ResultOf<typeof MyCertificateDocument>['myAssignment']['certificate']>;

export const CheckCertificateDocument = graphql(
  `
    query CheckCertificate($code: String!) {
      certificate(code: $code) {
        familyName
        givenName
        issuer {
          ja
          en
        }
        title {
          ja
          en
        }
        fulfilledOn
        issuedAt
        validity {
          ...Validity
        }
      }
    }
  `,
  [Validity],
);

export type CheckedCertificate = ResultOf<typeof CheckCertificateDocument>['certificate'];
