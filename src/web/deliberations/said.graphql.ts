import { graphql, type ResultOf } from '../api/graphql.ts';

export const WorksheetFields = graphql(`
  fragment WorksheetFields on Worksheet @_unmask {
    frozenAt
    hash
    missing
    lines {
      line
      text
      weighs
      revision
      savedAt
    }
    former {
      line
      text
      weighs
    }
    training {
      seq
      day
      rows {
        requirementId
        activityKind
        title {
          ja
          en
        }
        cycle
        dueOn
        fulfilledOn
        excused
        state
      }
    }
    earlier {
      caseNumber
      finalOn
      sanction
    }
    precedents {
      count
      lightest
      heaviest
      rungs {
        sanction
        count
      }
    }
  }
`);
export type Worksheet = ResultOf<typeof WorksheetFields>;
export type WorksheetLine = Worksheet['missing'][number];

export const CommitteeRoundFields = graphql(`
  fragment CommitteeRoundFields on CommitteeRound @_unmask {
    id
    kind
    state
    isPast
    allegationId
    openedAt
    closedAt
    present
    cast
    yoursToCast
    receipt {
      commitment
      castAt
    }
    quorum {
      entitled
      present
      need
      externalPresent
      needExternal
    }
    ladder {
      sanction
      name {
        ja
        en
      }
      maxDays
    }
    factsTally {
      proven
      notProven
      majority
      finding
      tied
    }
    sanctionTally {
      sanction
      amount
      majority
      present
      twoThirds
      fallen
      counted {
        sanction
        votes
        running
      }
    }
  }
`);
export type CommitteeRound = ResultOf<typeof CommitteeRoundFields>;

export const VoteRoundFields = graphql(`
  fragment VoteRoundFields on VoteRound @_unmask {
    id
    kind
    state
    isPast
    allegationId
    openedAt
    closedAt
    present
    cast
    quorum {
      entitled
      present
      need
      externalPresent
      needExternal
    }
    finding
    sanction
    amount
  }
`);
export type VoteRound = ResultOf<typeof VoteRoundFields>;
