import { graphql } from '../api/graphql.ts';

export const FormCommitteeDocument = graphql(`
  mutation FormCommittee($input: FormCommitteeInput!) {
    formCommittee(input: $input) {
      id
      version
    }
  }
`);

export const EndSeatDocument = graphql(`
  mutation EndSeat($input: EndSeatInput!) {
    endSeat(input: $input) {
      id
      version
    }
  }
`);

export const DeclareConflictDocument = graphql(`
  mutation DeclareConflict($input: DeclareConflictInput!) {
    declareConflict(input: $input) {
      result
    }
  }
`);

export const WithdrawFromCaseDocument = graphql(`
  mutation WithdrawFromCase($input: WithdrawFromCaseInput!) {
    withdrawFromCase(input: $input) {
      result
    }
  }
`);

export const ChallengeMemberDocument = graphql(`
  mutation ChallengeMember($input: ChallengeMemberInput!) {
    challengeMember(input: $input)
  }
`);

export const VoteOnChallengeDocument = graphql(`
  mutation VoteOnChallenge($input: VoteOnChallengeInput!) {
    voteOnChallenge(input: $input) {
      id
    }
  }
`);
