import { graphql, type ResultOf } from '../api/graphql.ts';

const Pack = graphql(`
  fragment Pack on EvidencePack @_unmask {
    id
    kind
    cycle
    state
    progress
    askedAt
    askedByLabel
    madeAt
    bytes
    manifestSha256
    requirement {
      id
      title {
        ja
        en
      }
    }
  }
`);

export type EvidencePack = ResultOf<typeof Pack>;

export const PacksDocument = graphql(
  `
    query EvidencePacks($first: Int!, $after: String) {
      evidencePacks(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...Pack
          }
        }
      }
    }
  `,
  [Pack],
);

export const PackDocument = graphql(`
  query EvidencePackProgress($id: ID!) {
    evidencePack(id: $id) {
      id
      state
      progress
    }
  }
`);

export const MakePackDocument = graphql(`
  mutation MakeEvidencePack($input: MakeEvidencePackInput!) {
    makeEvidencePack(input: $input) {
      id
    }
  }
`);

export const CancelPackDocument = graphql(`
  mutation CancelEvidencePack($input: CancelEvidencePackInput!) {
    cancelEvidencePack(input: $input) {
      id
    }
  }
`);

/** What a pack of one cycle can be about: whatever somebody was assigned. */
export const AssignedRequirementsDocument = graphql(`
  query EvidenceRequirements($first: Int!, $search: String, $id: ID) {
    reportedRequirements(first: $first, search: $search, id: $id) {
      edges {
        node {
          id
          title {
            ja
            en
          }
          cycles
        }
      }
    }
  }
`);
