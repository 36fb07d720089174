import { graphql } from '../api/graphql.ts';

/** A question with its key, for those who write and review it. */
export const QuestionFields = graphql(`
  fragment QuestionFields on Question @_unmask {
    id
    code
    topic
    kind
    stem {
      ja
      en
    }
    options {
      id
      right
      text {
        ja
        en
      }
    }
    explanation {
      ja
      en
    }
  }
`);
