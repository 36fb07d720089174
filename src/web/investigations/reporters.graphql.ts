import { graphql, type ResultOf } from '../api/graphql.ts';
import { StationFields } from '../cases/said.graphql.ts';

export const ReportedCasesDocument = graphql(`
  query ReportedCases($first: Int!, $after: String) {
    reportedCases(first: $first, after: $after) {
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
        }
      }
    }
  }
`);
export type ListedReport = ResultOf<typeof ReportedCasesDocument>['reportedCases']['edges'][number]['node'];

export const ReportedCaseDocument = graphql(
  `
    query ReportedCase($id: ID!) {
      reportedCase(id: $id) {
        id
        number
        state
        track
        way {
          ...StationFields
        }
      }
    }
  `,
  [StationFields],
);

export const RecordReporterDocument = graphql(`
  mutation RecordReporter($input: RecordReporterInput!) {
    recordReporter(input: $input) {
      id
    }
  }
`);

export const OpenReporterDocument = graphql(`
  mutation OpenReporter($input: OpenReporterInput!) {
    openReporter(input: $input) {
      id
      name
      number
      reportedOn
    }
  }
`);
export type Reporter = ResultOf<typeof OpenReporterDocument>['openReporter'][number];

export const MyReportsDocument = graphql(`
  query MyReports {
    myReports {
      reportedOn
      status
    }
  }
`);
