import { graphql } from '../api/graphql.ts';

export const ladderFragment = graphql(`
  fragment LadderOfRules on Rung @_unmask {
    sanction
    maxDays
    name {
      ja
      en
    }
  }
`);

export const offenceFragment = graphql(`
  fragment OffenceOfRules on Offence @_unmask {
    key
    reference
    heaviest
    name {
      ja
      en
    }
  }
`);

export const parametersFragment = graphql(`
  fragment ParametersOfRules on CommitteeParameters @_unmask {
    decisionMode
    tie
    quorum {
      numerator
      denominator
    }
    seats
    minExternal
    minEntitled
    minPresent
    minExternalPresent
    noticeDays
    postponementDays
    commentDays
    appealDays
    panelSeats
    panelExternal
    suspensionReviewDays
    aggravatesYears
    retentionYears
    dismissedCaseRetentionYears
    stayedByAppeal
    allowsSeveralSanctions
    publication
  }
`);
