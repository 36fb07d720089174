import { graphql, type ResultOf } from '../api/graphql.ts';
import { SeatFields } from './said.graphql.ts';
import { StationFields, SubjectFields } from '../cases/said.graphql.ts';

export const CaseCommitteeDocument = graphql(
  `
    query CaseCommittee($id: ID!) {
      case(id: $id) {
        id
        number
        version
        state
        openedAt
        subject {
          ...SubjectFields
        }
        way {
          ...StationFields
        }
        seats {
          ...SeatFields
        }
        substitutes {
          id
          place
          external
          clearedAt
          seatedAt
          person {
            id
            number
            familyName
            givenName
          }
        }
        declarations {
          id
          at
          result
          grounds
          note
          person {
            number
            familyName
            givenName
          }
        }
        challenges {
          id
          at
          name
          reason
          bySubject
          result
          decidedAt
          votes {
            name
            choice
          }
        }
      }
    }
  `,
  [SeatFields, SubjectFields, StationFields],
);
export type SeatedCase = ResultOf<typeof CaseCommitteeDocument>['case'];

export const CommitteeRulesDocument = graphql(`
  query CommitteeRules($day: LocalDate!) {
    rulesInForce(kind: COMMITTEE_RULES, day: $day) {
      id
      parameters {
        seats
        minExternal
      }
    }
    committees {
      id
      name
      dissolvedAt
    }
  }
`);

export const CasesToDeclareDocument = graphql(`
  query CasesToDeclare {
    casesToDeclare {
      caseId
      number
      part
      subjectName
      subjectDepartment {
        ja
        en
      }
      parties {
        part
        name
      }
    }
  }
`);
export type ToDeclare = ResultOf<typeof CasesToDeclareDocument>['casesToDeclare'][number];
