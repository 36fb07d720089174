import { graphql, type ResultOf } from '../api/graphql.ts';

export const LegalHoldsDocument = graphql(`
  query LegalHolds($personId: ID!) {
    legalHolds(first: 50, personId: $personId) {
      edges {
        node {
          id
          device
          state
          setAt
          moves
          setBy {
            familyName
            givenName
          }
          steps {
            kind
            at
            by {
              familyName
              givenName
            }
          }
        }
      }
    }
  }
`);

export const SetLegalHoldDocument = graphql(`
  mutation SetLegalHold($input: SetLegalHoldInput!) {
    setLegalHold(input: $input) {
      id
    }
  }
`);

export const ProposeHoldReleaseDocument = graphql(`
  mutation ProposeHoldRelease($input: ProposeHoldReleaseInput!) {
    proposeHoldRelease(input: $input) {
      id
    }
  }
`);

export const ConfirmHoldReleaseDocument = graphql(`
  mutation ConfirmHoldRelease($input: LegalHoldInput!) {
    confirmHoldRelease(input: $input) {
      id
    }
  }
`);

export const DeclineHoldReleaseDocument = graphql(`
  mutation DeclineHoldRelease($input: LegalHoldInput!) {
    declineHoldRelease(input: $input) {
      id
    }
  }
`);

export const OpenHoldReasonDocument = graphql(`
  mutation OpenHoldReason($input: LegalHoldInput!) {
    openHoldReason(input: $input) {
      reasons
    }
  }
`);

export type LegalHold = ResultOf<typeof LegalHoldsDocument>['legalHolds']['edges'][number]['node'];
