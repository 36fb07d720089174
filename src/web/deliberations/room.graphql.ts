import { graphql, type ResultOf } from '../api/graphql.ts';
import { VoteRoundFields, WorksheetFields } from './said.graphql.ts';
import { StationFields, SubjectFields } from '../cases/said.graphql.ts';

export const CaseDeliberationDocument = graphql(
  `
    query CaseDeliberation($id: ID!) {
      case(id: $id) {
        id
        number
        version
        state
        track
        subject {
          ...SubjectFields
        }
        sentBack {
          at
          reasons
        }
        way {
          ...StationFields
        }
        allegations {
          id
          seq
          text
        }
        rounds {
          ...VoteRoundFields
        }
        worksheet {
          ...WorksheetFields
        }
      }
    }
  `,
  [VoteRoundFields, WorksheetFields, SubjectFields, StationFields],
);
export type WeighedCase = ResultOf<typeof CaseDeliberationDocument>['case'];
