import { graphql, type ResultOf } from '../api/graphql.ts';

export const OutlineFields = graphql(`
  fragment OutlineFields on ExecutionOutline @_unmask {
    id
    seq
    kind
    fromOn
    untilOn
    amount
    done
    doneOn
    assigned {
      ja
      en
    }
  }
`);
export type Outline = ResultOf<typeof OutlineFields>;

export const RetentionFields = graphql(`
  fragment RetentionFields on CaseRetention @_unmask {
    basis
    completedOn
    endsOn
    startedAt
    tombstone {
      purgedAt
      contentHash
      numberHash
      texts
    }
  }
`);
