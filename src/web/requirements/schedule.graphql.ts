import { graphql, type ResultOf, type VariablesOf } from '../api/graphql.ts';

export const ScheduleFields = graphql(`
  fragment ScheduleFields on Schedule @_unmask {
    startsOn
    newHiresWithin
    firstDue {
      basis
      on
      period {
        count
        unit
      }
      activityKind
      activityId
    }
    recurrence {
      mode
      every {
        count
        unit
      }
      window {
        count
        unit
      }
      graceDays
      anchorOn
      atLeast {
        count
        unit
      }
    }
  }
`);

/** What a requirement says of its due days, and how everybody stands in it. */
export const RequirementScheduleDocument = graphql(
  `
    query RequirementSchedule($id: ID!) {
      requirement(id: $id) {
        id
        version
        activityKind
        activityId
        title {
          ja
          en
        }
        startedAt
        endedAt
        sharesCompletions
        reason {
          ja
          en
        }
        schedule {
          ...ScheduleFields
        }
        headcount {
          headcount
          assigned
          exempt
          waiting
          outside
          unseen
        }
        cycles {
          cycle
        }
      }
    }
  `,
  [ScheduleFields],
);

export type Scheduled = ResultOf<typeof RequirementScheduleDocument>['requirement'];
export type Schedule = NonNullable<Scheduled['schedule']>;
export type Period = Schedule['recurrence'] extends infer R ? (R extends { every: infer P } ? P : never) : never;
export type ScheduleInput = VariablesOf<typeof SetScheduleDocument>['input']['schedule'];

export const FiscalYearDocument = graphql(
  `
    query FiscalYearSchedule($month: Int!, $day: Int!, $newHiresWithin: Int) {
      fiscalYearSchedule(month: $month, day: $day, newHiresWithin: $newHiresWithin) {
        ...ScheduleFields
      }
    }
  `,
  [ScheduleFields],
);

export const CampaignDocument = graphql(
  `
    query CampaignSchedule($dueOn: LocalDate!, $newHiresWithin: Int) {
      campaignSchedule(dueOn: $dueOn, newHiresWithin: $newHiresWithin) {
        ...ScheduleFields
      }
    }
  `,
  [ScheduleFields],
);

export const SchedulePreviewDocument = graphql(`
  query SchedulePreview($requirementId: ID!, $schedule: ScheduleInput!) {
    schedulePreview(requirementId: $requirementId, schedule: $schedule)
  }
`);

export const SetScheduleDocument = graphql(`
  mutation SetSchedule($input: SetScheduleInput!) {
    setSchedule(input: $input) {
      id
    }
  }
`);

export const StartPreviewDocument = graphql(`
  query StartPreview($requirementId: ID!) {
    startPreview(requirementId: $requirementId) {
      owing
      dueDays {
        dueOn
        people
      }
      doubts {
        kind
        people
      }
    }
  }
`);

export const StartRequirementDocument = graphql(`
  mutation StartRequirement($input: StartRequirementInput!) {
    startRequirement(input: $input) {
      id
    }
  }
`);

export const EndRequirementDocument = graphql(`
  mutation EndRequirement($input: EndRequirementInput!) {
    endRequirement(input: $input) {
      id
    }
  }
`);

export const LedgerExceptionsDocument = graphql(`
  query LedgerExceptions($requirementId: ID, $kind: ExceptionKind, $first: Int!, $after: String) {
    ledgerExceptions(requirementId: $requirementId, kind: $kind, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          kind
          dueOn
          foundAt
          person {
            id
            number
            familyName
            givenName
          }
          requirement {
            id
            title {
              ja
              en
            }
          }
        }
      }
    }
  }
`);

export type LedgerException = ResultOf<typeof LedgerExceptionsDocument>['ledgerExceptions']['edges'][number]['node'];

export const ResolveExceptionsDocument = graphql(`
  mutation ResolveExceptions($input: ResolveExceptionsInput!) {
    resolveExceptions(input: $input) {
      resolved
    }
  }
`);
