import { graphql } from '../api/graphql.ts';

export const ServeNoticeDocument = graphql(`
  mutation ServeNotice($input: ServeNoticeInput!) {
    serveNotice(input: $input) {
      id
      state
    }
  }
`);

export const AddGroundsDocument = graphql(`
  mutation AddGrounds($input: AddGroundsInput!) {
    addGrounds(input: $input) {
      id
      state
    }
  }
`);

export const RecordNoticeDeliveryDocument = graphql(`
  mutation RecordNoticeDelivery($input: RecordNoticeDeliveryInput!) {
    recordNoticeDelivery(input: $input) {
      id
      version
    }
  }
`);

export const DelayHearingDocument = graphql(`
  mutation DelayHearing($input: DelayHearingInput!) {
    delayHearing(input: $input) {
      id
      version
    }
  }
`);

export const FileHearingPaperDocument = graphql(`
  mutation FileHearingPaper($input: FileHearingPaperInput!) {
    fileHearingPaper(input: $input) {
      id
      version
    }
  }
`);

export const OpenHearingDocument = graphql(`
  mutation OpenHearing($input: CaseInput!) {
    openHearing(input: $input) {
      id
      state
    }
  }
`);

export const RecordHearingDocument = graphql(`
  mutation RecordHearing($input: RecordHearingInput!) {
    recordHearing(input: $input) {
      id
      version
    }
  }
`);

export const AmendHearingRecordDocument = graphql(`
  mutation AmendHearingRecord($input: AmendHearingRecordInput!) {
    amendHearingRecord(input: $input) {
      id
      version
    }
  }
`);
