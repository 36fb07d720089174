import { graphql } from '../api/graphql.ts';

export const FormAppealPanelDocument = graphql(`
  mutation FormAppealPanel($input: FormAppealPanelInput!) {
    formAppealPanel(input: $input) {
      id
      version
    }
  }
`);

export const DeliverAppealLetterDocument = graphql(`
  mutation DeliverAppealLetter($input: DeliverAppealLetterInput!) {
    deliverAppealLetter(input: $input) {
      id
      version
    }
  }
`);

export const ReturnRemandedCaseDocument = graphql(`
  mutation ReturnRemandedCase($input: CaseVersionInput!) {
    returnRemandedCase(input: $input) {
      id
      state
    }
  }
`);

export const VoteOnAppealDocument = graphql(`
  mutation VoteOnAppeal($input: VoteOnAppealInput!) {
    voteOnAppeal(input: $input) {
      id
      version
    }
  }
`);

export const DecideAppealDocument = graphql(`
  mutation DecideAppeal($input: DecideAppealInput!) {
    decideAppeal(input: $input) {
      id
      state
      version
    }
  }
`);
