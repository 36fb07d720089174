import { graphql, type ResultOf } from '../api/graphql.ts';
import { QuestionFields } from './question.graphql.ts';

const StatisticsFields = graphql(`
  fragment StatisticsFields on QuestionStatistics @_unmask {
    shown
    facility
    discrimination
    band
  }
`);

export const QuestionBankDocument = graphql(
  `
    query QuestionBank($courseId: ID!, $first: Int!, $after: String, $sort: QuestionSort, $band: QuestionBand) {
      questionBank(courseId: $courseId, first: $first, after: $after, sort: $sort, band: $band) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            isPublished
            isInDraft
            statistics {
              ...StatisticsFields
            }
            question {
              id
              code
              stem {
                ja
                en
              }
            }
          }
        }
      }
    }
  `,
  [StatisticsFields],
);

export const BankCourseDocument = graphql(`
  query BankCourse($id: ID!) {
    course(id: $id) {
      id
      title {
        ja
        en
      }
    }
  }
`);

export const QuestionPageDocument = graphql(
  `
    query QuestionPage($courseId: ID!, $code: String!) {
      course(id: $courseId) {
        id
        versions {
          id
          number
          lessons {
            id
            slug
            title {
              ja
              en
            }
          }
        }
      }
      question(courseId: $courseId, code: $code) {
        code
        isPublished
        isInDraft
        wordings {
          number
          changed
          answered
          places {
            number
            state
            publishedAt
          }
          statistics {
            ...StatisticsFields
          }
          choices {
            chosen
            option {
              id
            }
          }
          question {
            ...QuestionFields
          }
        }
      }
    }
  `,
  [StatisticsFields, QuestionFields],
);

export const QuestionAnswersDocument = graphql(`
  query QuestionAnswers($courseId: ID!, $code: String!, $wording: Int!, $first: Int!, $after: String) {
    questionAnswers(courseId: $courseId, code: $code, wording: $wording, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          finishedAt
          courseVersion
          earned
          chosen {
            id
            text {
              ja
              en
            }
          }
          person {
            id
            number
            familyName
            givenName
          }
        }
      }
    }
  }
`);

export type BankRow = ResultOf<typeof QuestionBankDocument>['questionBank']['edges'][number]['node'];
export type QuestionHistory = ResultOf<typeof QuestionPageDocument>['question'];
export type CourseLessons = ResultOf<typeof QuestionPageDocument>['course'];
export type Wording = QuestionHistory['wordings'][number];
export type AnswerRow = ResultOf<typeof QuestionAnswersDocument>['questionAnswers']['edges'][number]['node'];
