import { graphql, type ResultOf } from '../api/graphql.ts';

export const CoursesDocument = graphql(`
  query Courses($first: Int!, $after: String) {
    courses(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          code
          title {
            ja
            en
          }
          published {
            id
            number
            publishedAt
          }
          draft {
            id
            number
          }
        }
      }
    }
  }
`);

export type CourseRow = ResultOf<typeof CoursesDocument>['courses']['edges'][number]['node'];

export const CourseUsesDocument = graphql(`
  query CourseUses($first: Int!) {
    requirements(first: $first) {
      edges {
        node {
          id
          activityId
          title {
            ja
            en
          }
        }
      }
    }
  }
`);
