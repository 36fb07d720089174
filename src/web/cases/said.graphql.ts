import { graphql, type ResultOf } from '../api/graphql.ts';

/** Whom a case is about. */
export const SubjectFields = graphql(`
  fragment SubjectFields on CasePerson @_unmask {
    id
    number
    familyName
    givenName
  }
`);

/** Its way as it is drawn. */
export const StationFields = graphql(`
  fragment StationFields on CaseStation @_unmask {
    state
    at
  }
`);

/** That it moved on, and through whom. */
export const StepFields = graphql(`
  fragment StepFields on SignedCaseStep @_unmask {
    seq
    move
    from
    to
    at
    by {
      number
      familyName
      givenName
    }
  }
`);
export type Step = ResultOf<typeof StepFields>;

/** What can come next, and what is still missing. */
export const NextMoveFields = graphql(`
  fragment NextMoveFields on NextMove @_unmask {
    move
    to
    by
    two
    yours
    blockers {
      code
      params {
        name
        value
      }
      source {
        ja
        en
        confirmed
      }
    }
  }
`);

/** What somebody is said to have done. */
export const AllegationFields = graphql(`
  fragment AllegationFields on Allegation @_unmask {
    id
    seq
    conductFrom
    conductTo
    reference
    text
  }
`);
