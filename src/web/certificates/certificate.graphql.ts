import { graphql, type ResultOf } from '../api/graphql.ts';

export const MyCertificateDocument = graphql(`
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
      }
    }
  }
`);

export type Certificate = NonNullable<ResultOf<typeof MyCertificateDocument>['myAssignment']['certificate']>;

export const CheckCertificateDocument = graphql(`
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
    }
  }
`);

export type CheckedCertificate = ResultOf<typeof CheckCertificateDocument>['certificate'];
