import { graphql } from '../api/graphql.ts';

export const AcknowledgeNoticeDocument = graphql(`
  mutation AcknowledgeNotice($input: CaseInput!) {
    acknowledgeNotice(input: $input) {
      id
    }
  }
`);

export const WaiveNoticeDocument = graphql(`
  mutation WaiveNotice($input: WaiveNoticeInput!) {
    waiveNotice(input: $input) {
      id
    }
  }
`);

export const RequestPostponementDocument = graphql(`
  mutation RequestPostponement($input: RequestPostponementInput!) {
    requestPostponement(input: $input) {
      id
    }
  }
`);

export const NameCompanionDocument = graphql(`
  mutation NameCompanion($input: NameCompanionInput!) {
    nameCompanion(input: $input) {
      id
    }
  }
`);

export const InspectFileDocument = graphql(`
  mutation InspectFile($input: CaseInput!) {
    inspectFile(input: $input) {
      id
    }
  }
`);

export const SubmitStatementDocument = graphql(`
  mutation SubmitStatement($input: SubmitStatementInput!) {
    submitStatement(input: $input) {
      id
    }
  }
`);

export const CommentOnRecordDocument = graphql(`
  mutation CommentOnRecord($input: CommentOnRecordInput!) {
    commentOnRecord(input: $input) {
      id
    }
  }
`);

export const AcknowledgeLetterDocument = graphql(`
  mutation AcknowledgeLetter($input: AcknowledgeLetterInput!) {
    acknowledgeLetter(input: $input) {
      id
    }
  }
`);

export const FileAppealDocument = graphql(`
  mutation FileAppeal($input: FileAppealInput!) {
    fileAppeal(input: $input) {
      id
    }
  }
`);
