import { graphql, type ResultOf } from '../api/graphql.ts';

const Counts = graphql(`
  fragment ReportCounts on CompletionCounts @_unmask {
    people
    assignments
    done
    due
    overdue
    rate
  }
`);

const Somebody = graphql(`
  fragment ReportPerson on Person @_unmask {
    id
    number
    familyName
    givenName
    familyKana
    givenKana
    employment
    onLeave
    department {
      id
      name {
        ja
        en
      }
    }
  }
`);

export const TotalsDocument = graphql(
  `
    query ReportTotals($filter: CompletionFilter) {
      completionByEmployee(first: 1, filter: $filter) {
        totals {
          ...ReportCounts
        }
      }
    }
  `,
  [Counts],
);

/** How many people stand behind each of the three numbers. */
export const HeadsDocument = graphql(`
  query ReportHeads($done: CompletionFilter, $due: CompletionFilter, $overdue: CompletionFilter) {
    done: completionByEmployee(first: 1, filter: $done) {
      totalCount
    }
    due: completionByEmployee(first: 1, filter: $due) {
      totalCount
    }
    overdue: completionByEmployee(first: 1, filter: $overdue) {
      totalCount
    }
  }
`);

export const ByDepartmentDocument = graphql(
  `
    query ReportByDepartment($filter: CompletionFilter, $within: ID) {
      completionByDepartment(filter: $filter, within: $within) {
        department {
          id
          depth
          name {
            ja
            en
          }
        }
        own {
          ...ReportCounts
        }
        total {
          ...ReportCounts
        }
      }
    }
  `,
  [Counts],
);

export const ByEmployeeDocument = graphql(
  `
    query ReportByEmployee($filter: CompletionFilter, $sort: CompletionSort, $first: Int!, $after: String) {
      completionByEmployee(first: $first, after: $after, filter: $filter, sort: $sort) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            person {
              ...ReportPerson
            }
            counts {
              done
              due
              overdue
            }
            nextDueOn
            lastFulfilledAt
          }
        }
      }
    }
  `,
  [Somebody],
);

export const DutiesDocument = graphql(
  `
    query ReportDuties($filter: CompletionFilter, $first: Int!, $after: String) {
      assignments(first: $first, after: $after, filter: $filter) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            id
            person {
              ...ReportPerson
            }
            title {
              ja
              en
            }
            cycle
            dueOn
            standing
            fulfilledAt
          }
        }
      }
    }
  `,
  [Somebody],
);

export const MakeUpsDocument = graphql(
  `
    query ReportMakeUps($filter: CompletionFilter!, $state: MakeUpState, $first: Int!, $after: String) {
      makeUps(first: $first, after: $after, filter: $filter, state: $state) {
        totalCount
        open
        closed
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            id
            person {
              ...ReportPerson
            }
            dueOn
            attempts
            firstFailedAt
            fulfilledAt
            bestPercent
            usedUp
          }
        }
      }
    }
  `,
  [Somebody],
);

export const ReportedRequirementsDocument = graphql(`
  query ReportedRequirements($first: Int!, $search: String, $id: ID) {
    reportedRequirements(first: $first, search: $search, id: $id) {
      edges {
        node {
          id
          title {
            ja
            en
          }
          activityKind
          cycles
        }
      }
    }
  }
`);

const Stand = graphql(
  `
    fragment ReportStand on CycleStand @_unmask {
      cycle
      asOf
      day
      counts {
        ...ReportCounts
      }
    }
  `,
  [Counts],
);

export const ComparisonDocument = graphql(
  `
    query ReportComparison($filter: CompletionFilter!) {
      cycleComparison(filter: $filter) {
        now {
          ...ReportStand
        }
        sameDay {
          ...ReportStand
        }
        end {
          ...ReportStand
        }
      }
    }
  `,
  [Stand],
);

const Course = graphql(`
  fragment ReportCourse on CycleCourse @_unmask {
    cycle
    startedOn
    dueOn
    points {
      on
      day
      assignments
      done
    }
  }
`);

export const OverTimeDocument = graphql(
  `
    query ReportOverTime($filter: CompletionFilter!) {
      completionOverTime(filter: $filter) {
        now {
          ...ReportCourse
        }
        previous {
          ...ReportCourse
        }
      }
    }
  `,
  [Course],
);

export type DepartmentRow = ResultOf<typeof ByDepartmentDocument>['completionByDepartment'][number];
export type EmployeeRow = ResultOf<typeof ByEmployeeDocument>['completionByEmployee']['edges'][number]['node'];
export type DutyRow = ResultOf<typeof DutiesDocument>['assignments']['edges'][number]['node'];
export type MakeUps = ResultOf<typeof MakeUpsDocument>['makeUps'];
export type MakeUpRow = MakeUps['edges'][number]['node'];
export type ReportedRequirement = ResultOf<
  typeof ReportedRequirementsDocument
>['reportedRequirements']['edges'][number]['node'];
export type Comparison = ResultOf<typeof ComparisonDocument>['cycleComparison'];
export type OverTime = ResultOf<typeof OverTimeDocument>['completionOverTime'];
