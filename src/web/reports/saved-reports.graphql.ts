import { graphql, type ResultOf } from '../api/graphql.ts';

export const SavedReportsDocument = graphql(`
  query SavedReports {
    savedReports {
      id
      name
      view
      sort
      filter {
        search
        departmentId
        directly
        employments
        requirementId
        cycle
        standing
        managerId
        asOf
      }
    }
  }
`);

export const SaveReportDocument = graphql(`
  mutation SaveReport($input: SaveReportInput!) {
    saveReport(input: $input) {
      id
    }
  }
`);

export const DeleteReportDocument = graphql(`
  mutation DeleteReport($input: DeleteReportInput!) {
    deleteReport(input: $input)
  }
`);

export type Saved = ResultOf<typeof SavedReportsDocument>['savedReports'][number];
