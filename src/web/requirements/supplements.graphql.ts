import { graphql, type ResultOf } from '../api/graphql.ts';

export const SupplementsDocument = graphql(`
  query Supplements($id: ID!, $standing: Standing, $first: Int!, $after: String) {
    supplements(requirementId: $id, standing: $standing, first: $first, after: $after) {
      owed
      done
      overdue
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          person {
            id
            number
            familyName
            givenName
          }
          kind
          versionNumber
          dueOn
          doneAt
          standing
        }
      }
    }
  }
`);

export type Supplement = ResultOf<typeof SupplementsDocument>['supplements']['edges'][number]['node'];
