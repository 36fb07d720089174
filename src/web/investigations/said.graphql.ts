import { graphql, type ResultOf } from '../api/graphql.ts';

export const EvidenceFields = graphql(`
  fragment EvidenceFields on CaseEvidence @_unmask {
    id
    number
    kind
    adverse
    addedAt
    allegations
    supersedes
    title
    text
    hasFile
    inspection {
      owner
      consent
      ruleReference
    }
    witness {
      name
      number
    }
  }
`);
export type Evidence = ResultOf<typeof EvidenceFields>;

export const ReportFields = graphql(`
  fragment ReportFields on InvestigationReport @_unmask {
    id
    reportedAt
    sha256
    text
  }
`);
export type Report = ResultOf<typeof ReportFields>;
