import { graphql, type ResultOf } from '../api/graphql.ts';

const PetitionFields = graphql(`
  fragment PetitionFields on Petition @_unmask {
    id
    kind
    state
    startsOn
    endsOn
    dueOn
    issuer
    certificateTitle
    proofId
    reason
    requestedAt
    decidedAt
    decisionReason
    revokedAt
    revocationReason
    moves
    title {
      ja
      en
    }
    person {
      id
      number
      familyName
      givenName
      department {
        name {
          ja
          en
        }
      }
    }
    requestedBy {
      id
      familyName
      givenName
    }
    decidedBy {
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

export const PetitionsDocument = graphql(
  `
    query Petitions($first: Int!, $after: String, $filter: PetitionFilter) {
      petitions(first: $first, after: $after, filter: $filter) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...PetitionFields
          }
        }
      }
    }
  `,
  [PetitionFields],
);

export const GrantPetitionDocument = graphql(`
  mutation GrantPetition($input: DecidePetitionInput!) {
    grantPetition(input: $input) {
      id
    }
  }
`);

export const DenyPetitionDocument = graphql(`
  mutation DenyPetition($input: DecidePetitionInput!) {
    denyPetition(input: $input) {
      id
    }
  }
`);

export const WithdrawPetitionDocument = graphql(`
  mutation WithdrawPetition($input: WithdrawPetitionInput!) {
    withdrawPetition(input: $input) {
      id
    }
  }
`);

export const RevokePetitionDocument = graphql(`
  mutation RevokePetition($input: RevokePetitionInput!) {
    revokePetition(input: $input) {
      id
    }
  }
`);

export const ProposeExemptionDocument = graphql(`
  mutation ProposeExemption($input: ProposeExemptionInput!) {
    proposeExemption(input: $input) {
      id
    }
  }
`);

export const GiveExtensionDocument = graphql(`
  mutation GiveExtension($input: ExtensionInput!) {
    giveExtension(input: $input) {
      id
    }
  }
`);

/** What somebody may be left out of, and what may be extended. */
export const ExemptibleDocument = graphql(`
  query Exemptible {
    reportedRequirements(first: 100) {
      edges {
        node {
          id
          title {
            ja
            en
          }
        }
      }
    }
  }
`);

export const OpenDutiesDocument = graphql(`
  query OpenDuties($personId: ID!) {
    assignments(first: 100, personId: $personId) {
      edges {
        node {
          id
          dueOn
          fulfilledAt
          title {
            ja
            en
          }
        }
      }
    }
  }
`);

export type Petition = ResultOf<typeof PetitionsDocument>['petitions']['edges'][number]['node'];
export type PetitionKind = Petition['kind'];
export type PetitionMove = Petition['moves'][number];
