import { graphql, type ResultOf } from '../api/graphql.ts';
import { QuestionFields } from './question.graphql.ts';

export const CourseDocument = graphql(`
  query Course($id: ID!) {
    course(id: $id) {
      id
      version
      code
      title {
        ja
        en
      }
      published {
        id
        number
      }
      draft {
        id
        number
      }
      versions {
        id
        number
        state
        publishedAt
        contentHash
        passMark
        questionCount
        timeLimitMinutes
        publishedBy {
          id
          familyName
          givenName
        }
      }
    }
  }
`);

export type Course = ResultOf<typeof CourseDocument>['course'];
export type Version = Course['versions'][number];

export const ReadingFields = graphql(
  `
    fragment ReadingFields on CourseVersion @_unmask {
      id
      number
      title {
        ja
        en
      }
      summary {
        ja
        en
      }
      lessons {
        id
        slug
        position
        minutes
        title {
          ja
          en
        }
        body {
          en
        }
        htmlJa: html(locale: JA)
        htmlEn: html(locale: EN)
        video {
          file
          captionsJa
          captionsEn
          transcript {
            en
          }
        }
        transcriptJa: transcriptHtml(locale: JA)
        transcriptEn: transcriptHtml(locale: EN)
      }
      files {
        name
        mediaId
      }
      questions {
        ...QuestionFields
      }
    }
  `,
  [QuestionFields],
);

/** The version that is read most is asked for alone; an older one comes with all others. */
export const CourseReadingDocument = graphql(
  `
    query CourseReading($id: ID!, $published: Boolean!, $draft: Boolean!, $older: Boolean!) {
      course(id: $id) {
        id
        published @include(if: $published) {
          ...ReadingFields
        }
        draft @include(if: $draft) {
          ...ReadingFields
        }
        versions @include(if: $older) {
          ...ReadingFields
        }
      }
    }
  `,
  [ReadingFields],
);

export type Reading = NonNullable<NonNullable<ResultOf<typeof CourseReadingDocument>['course']['published']>>;
export type ReadingLesson = Reading['lessons'][number];
export type ReadingQuestion = Reading['questions'][number];
