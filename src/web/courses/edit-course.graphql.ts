import { graphql, type ResultOf } from '../api/graphql.ts';
import { QuestionFields } from './question.graphql.ts';

export const DraftFields = graphql(
  `
    fragment DraftFields on CourseVersion @_unmask {
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
      passMark
      questionCount
      timeLimitMinutes
      shuffleOptions
      attemptLimit
      waitMinutes
      topicCounts {
        topic
        count
      }
      lessonsFirst
      files {
        name
        mediaId
        kind
        mimeType
        bytes
        width
        height
        durationSeconds
      }
      lessons {
        id
        slug
        minutes
        attentionSeconds
        themes
        video {
          file
          captionsJa
          captionsEn
          transcript {
            ja
            en
          }
        }
        title {
          ja
          en
        }
        body {
          ja
          en
        }
      }
      questions {
        ...QuestionFields
      }
    }
  `,
  [QuestionFields],
);

export const EditCourseDocument = graphql(
  `
    query EditCourse($id: ID!) {
      course(id: $id) {
        id
        version
        code
        title {
          ja
          en
        }
        draft {
          ...DraftFields
        }
        published {
          ...DraftFields
        }
      }
    }
  `,
  [DraftFields],
);

export type EditedCourse = ResultOf<typeof EditCourseDocument>['course'];

export const LessonPreviewDocument = graphql(`
  query LessonPreview($body: String!, $files: [CourseFileInput!]!) {
    lessonPreview(body: $body, files: $files)
  }
`);

export const SaveCourseDraftDocument = graphql(`
  mutation SaveCourseDraft($input: SaveCourseDraftInput!) {
    saveCourseDraft(input: $input) {
      id
      version
    }
  }
`);
