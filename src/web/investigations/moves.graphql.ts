import { graphql } from '../api/graphql.ts';

export const AppointInvestigatorDocument = graphql(`
  mutation AppointInvestigator($input: AppointInvestigatorInput!) {
    appointInvestigator(input: $input) {
      id
      version
    }
  }
`);

export const AddEvidenceDocument = graphql(`
  mutation AddEvidence($input: AddEvidenceInput!) {
    addEvidence(input: $input)
  }
`);

export const ReportInvestigationDocument = graphql(`
  mutation ReportInvestigation($input: ReportInvestigationInput!) {
    reportInvestigation(input: $input) {
      id
      state
    }
  }
`);

export const TakeRemediesDocument = graphql(`
  mutation TakeRemedies($input: TakeRemediesInput!) {
    takeRemedies(input: $input) {
      id
      state
    }
  }
`);

export const OpenMedicalFactDocument = graphql(`
  mutation OpenMedicalFact($input: OpenMedicalFactInput!) {
    openMedicalFact(input: $input) {
      id
      title
      text
      hasFile
    }
  }
`);
