import { graphql, type ResultOf } from '../api/graphql.ts';

export const PeopleDocument = graphql(`
  query People($first: Int!, $after: String, $filter: PersonFilter) {
    people(first: $first, after: $after, filter: $filter) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          number
          familyName
          givenName
          familyKana
          givenKana
          employment
          leftOn
          onLeave
          roles
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

export type PersonRow = ResultOf<typeof PeopleDocument>['people']['edges'][number]['node'];

export const PersonDocument = graphql(`
  query Person($id: ID!) {
    person(id: $id) {
      id
      number
      familyName
      givenName
      familyKana
      givenKana
      email
      employment
      hiredOn
      leftOn
      locale
      onLeave
      roles
      department {
        id
        code
        name {
          ja
          en
        }
      }
      manager {
        id
        familyName
        givenName
      }
      leavePeriods {
        startsOn
        endsOn
      }
    }
  }
`);

export type PersonFacts = ResultOf<typeof PersonDocument>['person'];

export const GrantRoleDocument = graphql(`
  mutation GrantRole($input: GrantRoleInput!) {
    grantRole(input: $input) {
      id
      roles
    }
  }
`);

export const RevokeRoleDocument = graphql(`
  mutation RevokeRole($input: GrantRoleInput!) {
    revokeRole(input: $input) {
      id
      roles
    }
  }
`);

export const IssuePasswordLinkDocument = graphql(`
  mutation IssuePasswordLink($input: IssuePasswordLinkInput!) {
    issuePasswordLink(input: $input) {
      url
      expiresAt
    }
  }
`);
