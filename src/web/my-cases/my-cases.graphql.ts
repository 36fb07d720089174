import { AppealFields } from '../appeals/said.graphql.ts';
import { graphql, type ResultOf } from '../api/graphql.ts';
import { DecisionFields, LetterFields, SanctionDetailFields } from '../decisions/said.graphql.ts';
import { OutlineFields } from '../executions/said.graphql.ts';
import { ClockFields, HearingFields, NoticeFields, SubjectStatementFields } from '../hearings/said.graphql.ts';
import { StationFields, SubjectFields } from '../cases/said.graphql.ts';

export const MyCaseDocument = graphql(
  `
    query MyCase($id: ID!) {
      mySubjectCase(id: $id) {
        id
        version
        number
        state
        subject {
          ...SubjectFields
        }
        way {
          ...StationFields
        }
        allegations {
          id
          seq
          conductFrom
          conductTo
          reference
          offence
          text
        }
        standby {
          kind
          at
        }
        clocks {
          ...ClockFields
        }
        notices {
          ...NoticeFields
        }
        hearings {
          ...HearingFields
        }
        statements {
          ...SubjectStatementFields
        }
        inspection {
          isOpen
          openedAt
        }
        panel {
          name
          seatId
        }
        myChallenges {
          seatId
          name
          at
          reason
          result
        }
        decision {
          ...DecisionFields
        }
        sanctionDetail {
          ...SanctionDetailFields
        }
        payCut {
          maxYen
          periodMaxYen
          lines {
            payOn
            amount
          }
        }
        letter {
          ...LetterFields
        }
        appealUntil
        appeal {
          ...AppealFields
        }
        appealPanel {
          familyName
          givenName
        }
        executionItems {
          ...OutlineFields
        }
      }
    }
  `,
  [
    SanctionDetailFields,
    ClockFields,
    NoticeFields,
    HearingFields,
    SubjectStatementFields,
    DecisionFields,
    LetterFields,
    AppealFields,
    OutlineFields,
    SubjectFields,
    StationFields,
  ],
);
export type MyCase = ResultOf<typeof MyCaseDocument>['mySubjectCase'];

export const MyFileDocument = graphql(`
  query MyFile($id: ID!) {
    mySubjectCase(id: $id) {
      id
      evidence {
        id
        number
        kind
        title
        text
        allegations
        supersedes
        addedAt
        hasFile
      }
    }
  }
`);
export type MyEvidence = ResultOf<typeof MyFileDocument>['mySubjectCase']['evidence'][number];
