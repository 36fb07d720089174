import { graphql, type ResultOf } from '../api/graphql.ts';

export const LeavesDocument = graphql(`
  query Leaves($personId: ID!) {
    leaves(personId: $personId) {
      id
      kind
      startsOn
      endsOn
      reason
      recordedAt
      revokedAt
      recordedBy {
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
  }
`);

export const RecordLeaveDocument = graphql(`
  mutation RecordLeave($input: RecordLeaveInput!) {
    recordLeave(input: $input) {
      id
    }
  }
`);

export const EndLeaveDocument = graphql(`
  mutation EndLeave($input: EndLeaveInput!) {
    endLeave(input: $input) {
      id
    }
  }
`);

export const RevokeLeaveDocument = graphql(`
  mutation RevokeLeave($input: RevokeLeaveInput!) {
    revokeLeave(input: $input) {
      id
    }
  }
`);

export type Leave = ResultOf<typeof LeavesDocument>['leaves'][number];

/** What a change of leave may have changed on the page. */
export const touchedByLeave = ['Leaves', 'Person', 'OpenDuties'] as const;
