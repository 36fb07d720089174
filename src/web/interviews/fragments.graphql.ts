import { graphql } from '../api/graphql.ts';

export const Words = graphql(`
  fragment Words on LocalizedText @_unmask {
    ja
    en
  }
`);

export const PageEnd = graphql(`
  fragment PageEnd on PageInfo @_unmask {
    hasNextPage
    endCursor
  }
`);

export const NamedPerson = graphql(`
  fragment NamedPerson on Person @_unmask {
    id
    number
    familyName
    givenName
  }
`);

export const AskedQuestion = graphql(
  `
    fragment AskedQuestion on InterviewQuestion @_unmask {
      key
      kind
      required
      lowest
      highest
      text {
        ...Words
      }
      options {
        key
        text {
          ...Words
        }
      }
    }
  `,
  [Words],
);
