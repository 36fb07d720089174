import { graphql } from '../api/graphql.ts';

export const CloseHearingDocument = graphql(`
  mutation CloseHearing($input: CaseInput!) {
    closeHearing(input: $input) {
      id
      state
    }
  }
`);

export const ConfirmRecordReadDocument = graphql(`
  mutation ConfirmRecordRead($input: ConfirmRecordReadInput!) {
    confirmRecordRead(input: $input) {
      id
    }
  }
`);

export const OpenVoteDocument = graphql(`
  mutation OpenVote($input: OpenVoteInput!) {
    openVote(input: $input) {
      id
      version
    }
  }
`);

export const CastBallotDocument = graphql(`
  mutation CastBallot($input: CastBallotInput!) {
    castBallot(input: $input) {
      id
      commitment
      castAt
    }
  }
`);

export const DecideCaseDocument = graphql(`
  mutation DecideCase($input: DecideCaseInput!) {
    decideCase(input: $input) {
      id
      state
    }
  }
`);

export const SaveWorksheetLineDocument = graphql(`
  mutation SaveWorksheetLine($input: SaveWorksheetLineInput!) {
    saveWorksheetLine(input: $input) {
      line
      revision
      at
    }
  }
`);
