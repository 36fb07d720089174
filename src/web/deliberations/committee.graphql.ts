import { graphql, type ResultOf } from '../api/graphql.ts';
import { HearingFields, NoticeFields, SubjectStatementFields } from '../hearings/said.graphql.ts';
import { EvidenceFields, ReportFields } from '../investigations/said.graphql.ts';
import { LetterFields, MinutedDecisionFields } from '../decisions/said.graphql.ts';
import { CommitteeRoundFields, WorksheetFields } from './said.graphql.ts';
import { AllegationFields, NextMoveFields, StationFields, SubjectFields } from '../cases/said.graphql.ts';

export const CommitteeCaseDocument = graphql(
  `
    query CommitteeCase($id: ID!) {
      committeeCase(id: $id) {
        sentBack {
          at
          reasons
        }
        id
        number
        version
        state
        referrerIsSoleWitness
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
        appeal {
          result
          returnTo
          reasons
        }
        panel {
          id
          seat
          name
          chairs
          external
          cleared
          isMe
          mustReadRecord
        }
        challenges {
          id
          name
          reason
          bySubject
          at
          result
          waitsForMe
        }
        rounds {
          id
          kind
          state
          yoursToCast
        }
        nextMoves {
          ...NextMoveFields
        }
      }
    }
  `,
  [SubjectFields, StationFields, NextMoveFields, AllegationFields],
);
export type CommitteeCase = ResultOf<typeof CommitteeCaseDocument>['committeeCase'];

export const CommitteeFileDocument = graphql(
  `
    query CommitteeFile($id: ID!) {
      committeeCase(id: $id) {
        id
        number
        state
        hasMedicalFacts
        subject {
          ...SubjectFields
        }
        way {
          ...StationFields
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
  [EvidenceFields, ReportFields, SubjectFields, StationFields],
);

export const CommitteeHearingDocument = graphql(
  `
    query CommitteeHearing($id: ID!) {
      committeeCase(id: $id) {
        id
        number
        state
        subject {
          ...SubjectFields
        }
        way {
          ...StationFields
        }
        nextMoves {
          ...NextMoveFields
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
      }
    }
  `,
  [NoticeFields, HearingFields, SubjectStatementFields, SubjectFields, StationFields, NextMoveFields],
);

export const CommitteeDeliberationDocument = graphql(
  `
    query CommitteeDeliberation($id: ID!) {
      committeeCase(id: $id) {
        id
        number
        version
        state
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
        panel {
          id
          personId
          seat
          name
          chairs
          external
          cleared
          isMe
        }
        rounds {
          ...CommitteeRoundFields
        }
        worksheet {
          ...WorksheetFields
        }
      }
    }
  `,
  [CommitteeRoundFields, WorksheetFields, SubjectFields, StationFields],
);
export type DeliberatedCase = ResultOf<typeof CommitteeDeliberationDocument>['committeeCase'];

export const VoteBlockersDocument = graphql(`
  query VoteBlockers($id: ID!, $kind: RoundKind!, $presentIds: [ID!]!) {
    committeeCase(id: $id) {
      id
      voteBlockers(kind: $kind, presentIds: $presentIds) {
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
`);

export const CommitteeDecisionDocument = graphql(
  `
    query CommitteeDecision($id: ID!) {
      committeeCase(id: $id) {
        id
        number
        version
        state
        subject {
          ...SubjectFields
        }
        way {
          ...StationFields
        }
        rounds {
          kind
          state
          isPast
          sanctionTally {
            sanction
            amount
          }
        }
        panel {
          seat
          name
        }
        nextMoves {
          ...NextMoveFields
        }
        authority {
          familyName
          givenName
        }
        appeal {
          result
          sanction
          amount
        }
        decision {
          ...MinutedDecisionFields
          dissents {
            seat
            text
          }
        }
        letter {
          ...LetterFields
        }
      }
    }
  `,
  [MinutedDecisionFields, LetterFields, SubjectFields, StationFields, NextMoveFields],
);
export type DecidedCase = ResultOf<typeof CommitteeDecisionDocument>['committeeCase'];

export const BallotsDocument = graphql(`
  query Ballots($roundId: ID!) {
    ballots(roundId: $roundId) {
      id
      seat
      external
      choice
      amount
      castAt
      commitment
      voter {
        familyName
        givenName
      }
    }
  }
`);
