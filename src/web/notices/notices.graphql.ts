import { graphql, type ResultOf } from '../api/graphql.ts';

export const MyNoticesDocument = graphql(`
  query MyNotices($first: Int!, $after: String, $locale: Locale!) {
    unreadNotices
    myNotices(first: $first, after: $after, locale: $locale) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          toldAt
          readAt
          subject
          lines
          path
          linkText
        }
      }
    }
  }
`);

export type MyNotice = ResultOf<typeof MyNoticesDocument>['myNotices']['edges'][number]['node'];

export const MarkNoticesReadDocument = graphql(`
  mutation MarkNoticesRead($input: MarkNoticesReadInput!) {
    markNoticesRead(input: $input)
  }
`);

export const NoticeLogDocument = graphql(`
  query NoticeLog($first: Int!, $after: String, $filter: NoticeFilter, $locale: Locale!) {
    noticeLog(first: $first, after: $after, filter: $filter, locale: $locale) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          kind
          toldAt
          readAt
          subject
          mailState
          person {
            id
            number
            familyName
            givenName
          }
          deliveries {
            at
            outcome
            via
            replyCode
            reason
          }
        }
      }
    }
  }
`);

export type LoggedNotice = ResultOf<typeof NoticeLogDocument>['noticeLog']['edges'][number]['node'];
