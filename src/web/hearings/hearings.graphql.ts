import { graphql, type ResultOf } from '../api/graphql.ts';
import { ClockFields, HearingFields, NoticeFields, SubjectStatementFields } from './said.graphql.ts';
import { NextMoveFields, StationFields, SubjectFields } from '../cases/said.graphql.ts';

export const CaseHearingDocument = graphql(
  `
    query CaseHearing($id: ID!) {
      case(id: $id) {
        id
        number
        version
        state
        ceiling
        subject {
          ...SubjectFields
        }
        way {
          ...StationFields
        }
        steps {
          move
          at
        }
        allegations {
          id
          seq
          conductFrom
          offence
        }
        seats {
          id
          external
          chairs
          untilAt
          person {
            id
            familyName
            givenName
          }
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
        nextMoves {
          ...NextMoveFields
        }
      }
    }
  `,
  [ClockFields, NoticeFields, HearingFields, SubjectStatementFields, SubjectFields, StationFields, NextMoveFields],
);
export type HeardCase = ResultOf<typeof CaseHearingDocument>['case'];

export const HearingRulesDocument = graphql(`
  query HearingRules($actDay: LocalDate!, $admittedOn: LocalDate!) {
    work: rulesInForce(kind: WORK_RULES, day: $actDay) {
      id
      ladder {
        sanction
        name {
          ja
          en
        }
      }
      offences {
        key
        reference
        heaviest
        name {
          ja
          en
        }
      }
    }
    committee: rulesInForce(kind: COMMITTEE_RULES, day: $admittedOn) {
      id
      parameters {
        noticeDays
      }
    }
  }
`);
export type HearingRules = ResultOf<typeof HearingRulesDocument>;
