import { graphql, type ResultOf } from '../api/graphql.ts';

const AccommodationFields = graphql(`
  fragment AccommodationFields on Accommodation @_unmask {
    id
    state
    extraTimePercent
    mayPause
    extraAttempts
    waivesAttention
    reason
    validFrom
    validUntil
    grantedAt
    revokedAt
    grantedBy {
      id
      familyName
      givenName
    }
    revokedBy {
      id
      familyName
      givenName
    }
  }
`);

export const AccommodationsDocument = graphql(
  `
    query Accommodations($personId: ID!) {
      accommodations(personId: $personId) {
        ...AccommodationFields
      }
    }
  `,
  [AccommodationFields],
);

export const GrantAccommodationDocument = graphql(
  `
    mutation GrantAccommodation($input: GrantAccommodationInput!) {
      grantAccommodation(input: $input) {
        ...AccommodationFields
      }
    }
  `,
  [AccommodationFields],
);

export const RevokeAccommodationDocument = graphql(`
  mutation RevokeAccommodation($input: RevokeAccommodationInput!) {
    revokeAccommodation(input: $input) {
      id
      state
    }
  }
`);

export const LimitedDutiesDocument = graphql(`
  query LimitedDuties($personId: ID!) {
    limitedDuties(personId: $personId) {
      assignmentId
      title {
        ja
        en
      }
      dueOn
      attemptLimit
      attempts
      attemptsLeft
      extraAttempts {
        id
        reason
        grantedAt
        grantedBy {
          id
          familyName
          givenName
        }
      }
    }
  }
`);

export const GrantAttemptDocument = graphql(`
  mutation GrantAttempt($input: GrantAttemptInput!) {
    grantAttempt(input: $input) {
      id
    }
  }
`);

export type Accommodation = ResultOf<typeof AccommodationsDocument>['accommodations'][number];
export type LimitedDuty = ResultOf<typeof LimitedDutiesDocument>['limitedDuties'][number];
