import { graphql, type ResultOf } from '../api/graphql.ts';

export const RosterFields = graphql(`
  fragment RosterFields on RosterImport @_unmask {
    id
    version
    state
    fileName
    createdAt
    finishedAt
    createdBy {
      id
      familyName
      givenName
    }
    rows
    rowsDone
    joined
    changed
    left
    unchanged
    problemCount
    leaversToConfirm
    failure
  }
`);

export const RosterImportDocument = graphql(
  `
    query RosterImport($id: ID!) {
      rosterImport(id: $id) {
        ...RosterFields
      }
    }
  `,
  [RosterFields],
);

export type Roster = ResultOf<typeof RosterImportDocument>['rosterImport'];

export const RosterImportsDocument = graphql(
  `
    query RosterImports($first: Int!, $after: String) {
      rosterImports(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...RosterFields
          }
        }
      }
    }
  `,
  [RosterFields],
);

export const RosterProblemsDocument = graphql(`
  query RosterProblems($id: ID!, $first: Int!, $after: String) {
    rosterImport(id: $id) {
      id
      problems(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          cursor
          node {
            line
            column
            reason
            value
          }
        }
      }
    }
  }
`);

export type RosterProblem = ResultOf<
  typeof RosterProblemsDocument
>['rosterImport']['problems']['edges'][number]['node'];

export const RosterChangesDocument = graphql(`
  query RosterChanges($id: ID!, $first: Int!, $after: String, $kind: RosterChangeKind) {
    rosterImport(id: $id) {
      id
      changes(first: $first, after: $after, kind: $kind) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            line
            kind
            number
            name
            changes {
              column
              before
              after
            }
          }
        }
      }
    }
  }
`);

export type RosterChange = ResultOf<typeof RosterChangesDocument>['rosterImport']['changes']['edges'][number]['node'];

export const ImportRosterDocument = graphql(`
  mutation ImportRoster($input: ImportRosterInput!) {
    importRoster(input: $input) {
      id
    }
  }
`);

export const ApplyRosterDocument = graphql(
  `
    mutation ApplyRoster($input: ApplyRosterInput!) {
      applyRoster(input: $input) {
        ...RosterFields
      }
    }
  `,
  [RosterFields],
);
