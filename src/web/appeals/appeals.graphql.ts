import { graphql, type ResultOf } from '../api/graphql.ts';
import { DecisionFields, SanctionDetailFields } from '../decisions/said.graphql.ts';
import { HearingFields, SubjectStatementFields } from '../hearings/said.graphql.ts';
import { EvidenceFields, ReportFields } from '../investigations/said.graphql.ts';
import { AppealFields } from './said.graphql.ts';
import { AllegationFields, StationFields, SubjectFields } from '../cases/said.graphql.ts';

export const AppealRoomDocument = graphql(
  `
    query AppealRoom($id: ID!) {
      case(id: $id) {
        id
        number
        version
        state
        track
        returnState
        appealUntil
        subject {
          ...SubjectFields
        }
        way {
          ...StationFields
        }
        proposals {
          id
          act
          decidedAt
        }
        appeal {
          ...AppealFields
        }
        appealPanel {
          person {
            id
            number
            familyName
            givenName
          }
          chairs
          external
          cleared
          voted
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
  [AppealFields, SubjectFields, StationFields],
);
export type AppealedCase = ResultOf<typeof AppealRoomDocument>['case'];

export const PanelCaseDocument = graphql(
  `
    query PanelCase($id: ID!) {
      panelCase(id: $id) {
        id
        number
        version
        state
        ceiling
        hasMedicalFacts
        subject {
          ...SubjectFields
        }
        way {
          ...StationFields
        }
        allegations {
          ...AllegationFields
        }
        decision {
          ...DecisionFields
        }
        sanctionDetail {
          ...SanctionDetailFields
        }
        agreedOpinion {
          result
          sanction
          amount
          returnTo
        }
        appeal {
          ...AppealFields
        }
        appealPanel {
          person {
            id
            number
            familyName
            givenName
          }
          chairs
          external
          cleared
          voted
          opinion {
            result
            sanction
            amount
            returnTo
          }
        }
        evidence {
          ...EvidenceFields
        }
        hearings {
          ...HearingFields
        }
        statements {
          ...SubjectStatementFields
        }
        report {
          ...ReportFields
        }
      }
    }
  `,
  [
    SanctionDetailFields,
    DecisionFields,
    AppealFields,
    EvidenceFields,
    HearingFields,
    SubjectStatementFields,
    ReportFields,
    SubjectFields,
    StationFields,
    AllegationFields,
  ],
);
export type PanelCase = ResultOf<typeof PanelCaseDocument>['panelCase'];
