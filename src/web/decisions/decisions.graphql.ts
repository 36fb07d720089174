import { graphql, type ResultOf } from '../api/graphql.ts';
import { DecisionFields, DraftedLetterFields, SanctionDetailFields } from './said.graphql.ts';
import { AllegationFields, StationFields, SubjectFields } from '../cases/said.graphql.ts';

export const DecisionRoomDocument = graphql(
  `
    query DecisionRoom($id: ID!) {
      case(id: $id) {
        sentBack {
          at
          reasons
        }
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
        allegations {
          id
          seq
        }
        rounds {
          id
          kind
          state
          isPast
          sanction
          amount
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
          ...DecisionFields
        }
        isPayRecorded
        sanctionDetail {
          ...SanctionDetailFields
        }
        letter {
          ...DraftedLetterFields
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
  [SanctionDetailFields, DecisionFields, DraftedLetterFields, SubjectFields, StationFields],
);
export type DecidedCase = ResultOf<typeof DecisionRoomDocument>['case'];

export const SetSanctionDetailDocument = graphql(`
  mutation SetSanctionDetail($input: SetSanctionDetailInput!) {
    setSanctionDetail(input: $input) {
      case {
        id
        version
      }
      payCut {
        maxYen
        periodMaxYen
        lines {
          payOn
          amount
        }
      }
    }
  }
`);
export type PayCut = NonNullable<ResultOf<typeof SetSanctionDetailDocument>['setSanctionDetail']['payCut']>;

export const NameAuthorityDocument = graphql(`
  mutation NameAuthority($input: NameAuthorityInput!) {
    nameAuthority(input: $input) {
      id
      version
    }
  }
`);

export const DraftLetterDocument = graphql(`
  mutation DraftLetter($input: DraftLetterInput!) {
    draftLetter(input: $input) {
      id
      version
    }
  }
`);

export const ApproveLetterDocument = graphql(`
  mutation ApproveLetter($input: ApproveLetterInput!) {
    approveLetter(input: $input) {
      id
      version
    }
  }
`);

export const DeliverLetterDocument = graphql(`
  mutation DeliverLetter($input: DeliverLetterInput!) {
    deliverLetter(input: $input) {
      id
      state
    }
  }
`);

export const DecisionToConfirmDocument = graphql(
  `
    query DecisionToConfirm($id: ID!) {
      decisionToConfirm(caseId: $id) {
        caseId
        version
        number
        subject {
          ...SubjectFields
        }
        allegations {
          ...AllegationFields
        }
        sanction
        amount
        reasons
        confirmedAs
      }
    }
  `,
  [SubjectFields, AllegationFields],
);
export type DecisionToConfirm = ResultOf<typeof DecisionToConfirmDocument>['decisionToConfirm'];

export const ConfirmDecisionDocument = graphql(`
  mutation ConfirmDecision($input: ConfirmDecisionInput!) {
    confirmDecision(input: $input) {
      caseId
      confirmedAs
    }
  }
`);

export const SendDecisionBackDocument = graphql(`
  mutation SendDecisionBack($input: SendDecisionBackInput!) {
    sendDecisionBack(input: $input)
  }
`);
