import { graphql, type ResultOf } from '../api/graphql.ts';

export const StandingCommitteesDocument = graphql(`
  query StandingCommittees($day: LocalDate!) {
    rulesInForce(kind: COMMITTEE_RULES, day: $day) {
      id
      parameters {
        seats
        minExternal
      }
    }
    committees {
      id
      version
      name
      dissolvedAt
      seats {
        place
        external
        termFrom
        termUntil
        person {
          id
          number
          familyName
          givenName
        }
      }
      substitutes {
        place
        external
        termFrom
        termUntil
        person {
          id
          number
          familyName
          givenName
        }
      }
    }
  }
`);
export type StandingCommittee = ResultOf<typeof StandingCommitteesDocument>['committees'][number];

export const FormStandingCommitteeDocument = graphql(`
  mutation FormStandingCommittee($input: FormStandingCommitteeInput!) {
    formStandingCommittee(input: $input) {
      id
      version
    }
  }
`);

export const DissolveCommitteeDocument = graphql(`
  mutation DissolveCommittee($input: DissolveCommitteeInput!) {
    dissolveCommittee(input: $input) {
      id
      dissolvedAt
    }
  }
`);

export const OutsidePeopleDocument = graphql(`
  query OutsidePeople($first: Int!, $after: String) {
    outsidePeople(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          version
          organisation
          profession
          endsOn
          person {
            id
            number
            familyName
            givenName
          }
        }
      }
    }
  }
`);
export type Expert = ResultOf<typeof OutsidePeopleDocument>['outsidePeople']['edges'][number]['node'];

export const RegisterOutsidePersonDocument = graphql(`
  mutation RegisterOutsidePerson($input: RegisterOutsidePersonInput!) {
    registerOutsidePerson(input: $input) {
      id
      person {
        id
      }
    }
  }
`);

export const EndOutsidePersonDocument = graphql(`
  mutation EndOutsidePerson($input: EndOutsidePersonInput!) {
    endOutsidePerson(input: $input) {
      id
      endsOn
    }
  }
`);
