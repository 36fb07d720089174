import { graphql, type ResultOf } from '../api/graphql.ts';

export const ClockFields = graphql(`
  fragment ClockFields on CaseClock @_unmask {
    kind
    from
    dueOn
    days
    businessDays
    businessDaysLeft
    source {
      ja
      en
      confirmed
    }
  }
`);
export type CaseClock = ResultOf<typeof ClockFields>;

export const NoticeFields = graphql(`
  fragment NoticeFields on HearingNotice @_unmask {
    id
    number
    allegations
    maximum
    hearingAt
    postponed
    delayed
    evidence
    rights
    place
    mode
    contentsHash
    servedAt
    delivery
    deliveredOn
    waivedAt
    renouncedAt
    companion
  }
`);
export type HearingNotice = ResultOf<typeof NoticeFields>;

export const HearingFields = graphql(`
  fragment HearingFields on Hearing @_unmask {
    id
    notice
    outcome
    heldAt
    subjectPresent
    companionPresent
    membersPresent
    record
    recordHash
    recordedAt
    commentedAt
    comment
    amendments {
      seq
      at
      text
      reason
    }
  }
`);
export type Hearing = ResultOf<typeof HearingFields>;

export const SubjectStatementFields = graphql(`
  fragment SubjectStatementFields on SubjectStatement @_unmask {
    id
    at
    text
    onPaper
  }
`);
export type SubjectStatement = ResultOf<typeof SubjectStatementFields>;
