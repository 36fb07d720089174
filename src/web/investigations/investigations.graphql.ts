import { graphql, type ResultOf } from '../api/graphql.ts';
import { EvidenceFields, ReportFields } from './said.graphql.ts';
import { AllegationFields, StationFields, SubjectFields } from '../cases/said.graphql.ts';

export const CaseFileDocument = graphql(
  `
    query CaseFile($id: ID!) {
      case(id: $id) {
        id
        number
        version
        state
        track
        returnState
        subject {
          ...SubjectFields
        }
        way {
          ...StationFields
        }
        allegations {
          id
          seq
        }
        investigators {
          id
          number
          familyName
          givenName
        }
        evidence {
          ...EvidenceFields
        }
        report {
          ...ReportFields
        }
        medicalFacts {
          id
          number
          addedAt
          isOpen
        }
        nextMoves {
          move
          blockers {
            code
            params {
              name
              value
            }
            source {
              ja
              en
              confirmed
            }
          }
        }
      }
    }
  `,
  [EvidenceFields, ReportFields, SubjectFields, StationFields],
);
export type FiledCase = ResultOf<typeof CaseFileDocument>['case'];

export const InvestigatedCaseDocument = graphql(
  `
    query InvestigatedCase($id: ID!) {
      investigatedCase(id: $id) {
        id
        number
        version
        state
        track
        returnState
        knownOn
        referrerIsSoleWitness
        subject {
          ...SubjectFields
        }
        way {
          ...StationFields
        }
        allegations {
          ...AllegationFields
        }
        appeal {
          result
          returnTo
          reasons
        }
        evidence {
          ...EvidenceFields
        }
        report {
          ...ReportFields
        }
      }
    }
  `,
  [EvidenceFields, ReportFields, SubjectFields, StationFields, AllegationFields],
);
export type InvestigatedCase = ResultOf<typeof InvestigatedCaseDocument>['investigatedCase'];
