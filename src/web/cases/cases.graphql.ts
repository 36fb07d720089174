import { graphql, type ResultOf } from '../api/graphql.ts';
import { ClockFields } from '../hearings/said.graphql.ts';
import { AllegationFields, NextMoveFields, StationFields, StepFields, SubjectFields } from './said.graphql.ts';

export const CasesDocument = graphql(
  `
    query Cases($first: Int!, $after: String, $states: [CaseState!]) {
      cases(first: $first, after: $after, states: $states) {
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
            openedAt
            subject {
              ...SubjectFields
            }
          }
        }
      }
    }
  `,
  [SubjectFields],
);
export type ListedCase = ResultOf<typeof CasesDocument>['cases']['edges'][number]['node'];

export const CaseDocument = graphql(
  `
    query Case($id: ID!) {
      case(id: $id) {
        sentBack {
          at
          reasons
        }
        id
        number
        version
        state
        track
        knownOn
        openedAt
        ceiling
        returnState
        reviewOn
        referrerIsSoleWitness
        subject {
          ...SubjectFields
        }
        way {
          ...StationFields
        }
        steps {
          ...StepFields
        }
        allegations {
          ...AllegationFields
        }
        clocks {
          ...ClockFields
        }
        proposals {
          id
          act
          at
          cause
          track
          day
          by {
            id
            familyName
            givenName
          }
          decidedBy {
            familyName
            givenName
          }
          reason
          answer
          decidedAt
          accepted
          yoursToConfirm
        }
        nextMoves {
          ...NextMoveFields
        }
      }
    }
  `,
  [ClockFields, SubjectFields, StationFields, StepFields, NextMoveFields, AllegationFields],
);
export type CaseFacts = ResultOf<typeof CaseDocument>['case'];
export type NextMove = CaseFacts['nextMoves'][number];
export type Proposal = CaseFacts['proposals'][number];
export type Station = CaseFacts['way'][number];

export const ReferredCasesDocument = graphql(
  `
    query ReferredCases($first: Int!, $after: String) {
      referredCases(first: $first, after: $after) {
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
            openedAt
            subject {
              ...SubjectFields
            }
          }
        }
      }
    }
  `,
  [SubjectFields],
);

export const ReferredCaseDocument = graphql(
  `
    query ReferredCase($id: ID!) {
      referredCase(id: $id) {
        id
        number
        version
        state
        track
        openedAt
        subject {
          ...SubjectFields
        }
        way {
          ...StationFields
        }
        allegations {
          ...AllegationFields
        }
      }
    }
  `,
  [SubjectFields, StationFields, AllegationFields],
);

export const DraftCaseDocument = graphql(`
  mutation DraftCase($input: DraftCaseInput!) {
    draftCase(input: $input) {
      id
    }
  }
`);

export const ReferCaseDocument = graphql(`
  mutation ReferCase($input: CaseInput!) {
    referCase(input: $input) {
      id
      state
    }
  }
`);

export const TakeInCaseDocument = graphql(`
  mutation TakeInCase($input: CaseInput!) {
    takeInCase(input: $input) {
      id
      number
    }
  }
`);

export const ReturnCaseDocument = graphql(`
  mutation ReturnCase($input: CaseVersionInput!) {
    returnRemandedCase(input: $input) {
      id
      state
    }
  }
`);

export const ExplainDelayDocument = graphql(`
  mutation ExplainDelay($input: ExplainDelayInput!) {
    explainCaseDelay(input: $input) {
      id
      version
    }
  }
`);

export const ProposeCaseActDocument = graphql(`
  mutation ProposeCaseAct($input: ProposeCaseActInput!) {
    proposeCaseAct(input: $input)
  }
`);

export const ConfirmCaseActDocument = graphql(`
  mutation ConfirmCaseAct($input: DecideCaseActInput!) {
    confirmCaseAct(input: $input)
  }
`);

export const DeclineCaseActDocument = graphql(`
  mutation DeclineCaseAct($input: DecideCaseActInput!) {
    declineCaseAct(input: $input)
  }
`);

export const GroundsDocument = graphql(`
  query Grounds($day: LocalDate!) {
    rulesInForce(kind: WORK_RULES, day: $day) {
      id
      offences {
        key
        reference
        name {
          ja
          en
        }
      }
    }
  }
`);
export type Offence = NonNullable<ResultOf<typeof GroundsDocument>['rulesInForce']>['offences'][number];
