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

export const ReadingFields = graphql(`
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
    }
    questions {
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
  }
`);

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

export const DraftFields = graphql(`
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
    lessons {
      id
      slug
      minutes
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
  }
`);

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
  query LessonPreview($body: String!) {
    lessonPreview(body: $body)
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

export const PublishCourseDocument = graphql(`
  mutation PublishCourse($input: PublishCourseInput!) {
    publishCourse(input: $input) {
      id
      version
      published {
        id
        number
      }
    }
  }
`);
