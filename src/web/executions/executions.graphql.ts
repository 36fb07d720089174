import { graphql, type ResultOf } from '../api/graphql.ts';
import { OutlineFields, RetentionFields } from './said.graphql.ts';
import { AllegationFields, NextMoveFields, StationFields } from '../cases/said.graphql.ts';

export const ExecutionCasesDocument = graphql(`
  query ExecutionCases($first: Int!, $after: String) {
    executionCases(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          number
          state
          track
          subject {
            id
            number
            familyName
            givenName
            familyKana
            givenKana
          }
        }
      }
    }
  }
`);

export const ExecutionCaseDocument = graphql(
  `
    query ExecutionCase($id: ID!) {
      executionCase(id: $id) {
        id
        number
        version
        state
        track
        remedies
        subject {
          id
          number
          familyName
          givenName
          familyKana
          givenKana
        }
        way {
          ...StationFields
        }
        allegations {
          ...AllegationFields
        }
        decision {
          id
          advised
          sanction
          amount
          decidedAt
          confirmedAt
          isAdvice
          reasons
        }
        sanctionDetail {
          days
          demotedTo
          effectiveOn
        }
        letter {
          id
          approvedAt
          sentAt
          deliveredOn
          hash
        }
        appeal {
          id
          state
          filedAt
          decidedAt
          result
          sanction
          amount
          deliveredOn
        }
        payCut {
          maxYen
          periodMaxYen
          lines {
            payOn
            amount
          }
        }
        payData {
          closedOn
          wages3Months
          calendarDays
          periodWages
        }
        executionItems {
          id
          seq
          kind
          version
          fromOn
          untilOn
          amount
          done
          doneOn
          assigned {
            ja
            en
          }
          isOwed
          reference
          note
          proofSha256
        }
      }
    }
  `,
  [StationFields, AllegationFields],
);
export type ExecutedCase = ResultOf<typeof ExecutionCaseDocument>['executionCase'];
export type ExecutedItem = ExecutedCase['executionItems'][number];

export const RecordPayDataDocument = graphql(`
  mutation RecordPayData($input: RecordPayDataInput!) {
    recordPayData(input: $input) {
      id
      version
    }
  }
`);

export const BeginExecutionDocument = graphql(`
  mutation BeginExecution($input: CaseVersionInput!) {
    beginExecution(input: $input) {
      id
      state
    }
  }
`);

export const CloseCaseDocument = graphql(`
  mutation CloseCase($input: CaseVersionInput!) {
    closeCase(input: $input) {
      id
      state
    }
  }
`);

export const PlanItemDocument = graphql(`
  mutation PlanExecutionItem($input: PlanExecutionItemInput!) {
    planExecutionItem(input: $input) {
      id
      version
    }
  }
`);

export const FinishItemDocument = graphql(`
  mutation FinishExecutionItem($input: FinishExecutionItemInput!) {
    finishExecutionItem(input: $input) {
      id
      version
    }
  }
`);

export const AddItemDocument = graphql(`
  mutation AddExecutionItem($input: AddExecutionItemInput!) {
    addExecutionItem(input: $input) {
      id
      version
    }
  }
`);

export const AddRetrainingDocument = graphql(`
  mutation AddRetraining($input: AddRetrainingInput!) {
    addRetraining(input: $input) {
      id
      version
    }
  }
`);

export const CaseClosingDocument = graphql(
  `
    query CaseClosing($id: ID!) {
      case(id: $id) {
        id
        number
        version
        state
        track
        subject {
          id
          number
          familyName
          givenName
          familyKana
          givenKana
        }
        way {
          ...StationFields
        }
        standby {
          kind
          at
        }
        mayDisclose
        disclosure {
          shownFrom
          shownUntil
        }
        executionItems {
          ...OutlineFields
        }
        retention {
          ...RetentionFields
        }
        proposals {
          id
          act
          decidedAt
        }
        nextMoves {
          ...NextMoveFields
        }
      }
    }
  `,
  [RetentionFields, OutlineFields, StationFields, NextMoveFields],
);
export type ClosingCase = ResultOf<typeof CaseClosingDocument>['case'];

export const OrderStandbyDocument = graphql(`
  mutation OrderStandby($input: OrderStandbyInput!) {
    orderStandby(input: $input) {
      id
      version
    }
  }
`);
