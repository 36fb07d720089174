import { graphql, type ResultOf } from '../api/graphql.ts';

export const AppealFields = graphql(`
  fragment AppealFields on Appeal @_unmask {
    id
    state
    filedAt
    grounds
    text
    late
    lateCause
    result
    sanction
    amount
    returnTo
    reasons
    decidedAt
    deliveredOn
  }
`);
export type Appeal = ResultOf<typeof AppealFields>;
export type AppealResult = NonNullable<Appeal['result']>;
