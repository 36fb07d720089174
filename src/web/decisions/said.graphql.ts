import { graphql, type ResultOf } from '../api/graphql.ts';

export const DecisionFields = graphql(`
  fragment DecisionFields on CaseDecision @_unmask {
    id
    sanction
    advised
    amount
    confirmedAt
    isAdvice
    decidedAt
    reasons
  }
`);
export type Decision = ResultOf<typeof DecisionFields>;

export const MinutedDecisionFields = graphql(`
  fragment MinutedDecisionFields on MinutedDecision @_unmask {
    id
    sanction
    advised
    amount
    confirmedAt
    isAdvice
    decidedAt
    reasons
    minutes
    minutesHash
  }
`);

export const SanctionDetailFields = graphql(`
  fragment SanctionDetailFields on SanctionDetail @_unmask {
    effectiveOn
    days
    demotedTo
    cuts {
      allegationId
      yen
    }
    dismissal {
      way
      payDays
      exemptedOn
    }
  }
`);

export const LetterFields = graphql(`
  fragment LetterFields on CaseLetter @_unmask {
    id
    approvedAt
    method
    sentAt
    deliveredOn
    acknowledgedAt
    hash
  }
`);
export type Letter = ResultOf<typeof LetterFields>;

export const DraftedLetterFields = graphql(`
  fragment DraftedLetterFields on DraftedLetter @_unmask {
    id
    approvedAt
    method
    sentAt
    deliveredOn
    acknowledgedAt
    hash
    draftedAt
    plannedOn
    yoursToApprove
  }
`);
