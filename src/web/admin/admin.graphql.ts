import { graphql } from '../api/graphql.ts';

export const RoleHoldersDocument = graphql(`
  query RoleHolders($first: Int!, $role: Role!) {
    people(first: $first, filter: { role: $role }) {
      totalCount
      edges {
        node {
          id
          familyName
          givenName
          department {
            id
            name {
              ja
              en
            }
          }
        }
      }
    }
  }
`);
