import { graphql, type ResultOf } from '../api/graphql.ts';

export const PublishPreviewDocument = graphql(`
  query PublishPreview($id: ID!) {
    publishPreview(courseId: $id) {
      version
      number
      publishedNumber
      recommended
      notBegun
      underway
      sitting
      done
      problems {
        problem
        where
      }
      changes {
        part
        kind
        key
        title {
          ja
          en
        }
        fields
        before
        after
      }
    }
  }
`);

export type Preview = NonNullable<ResultOf<typeof PublishPreviewDocument>['publishPreview']>;
export type Change = Preview['changes'][number];
export type Problem = Preview['problems'][number];

/** Duties to do a course, with the version that each was begun or done with. */
const LearnerPage = graphql(`
  fragment LearnerPage on CourseLearnerConnection @_unmask {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        person {
          id
          number
          familyName
          givenName
        }
        title {
          ja
          en
        }
        cycle
        dueOn
        versionNumber
      }
    }
  }
`);

export const CourseLearnersDocument = graphql(
  `
    query CourseLearners($courseId: ID!, $stage: LearnerStage!, $first: Int!, $after: String) {
      courseLearners(courseId: $courseId, stage: $stage, first: $first, after: $after) {
        ...LearnerPage
      }
    }
  `,
  [LearnerPage],
);

export const PublishDryRunDocument = graphql(`
  query PublishDryRun($courseId: ID!, $underway: VersionPolicy!, $done: VersionPolicy!) {
    publishDryRun(courseId: $courseId, underway: $underway, done: $done) {
      mark
      notBegun
      moved
      asked
      carriesOn
      nothingNew
      askedOnce
      excused
      elsewhere
    }
  }
`);

export type DryRun = NonNullable<ResultOf<typeof PublishDryRunDocument>['publishDryRun']>;

export const PublishListDocument = graphql(
  `
    query PublishList(
      $courseId: ID!
      $underway: VersionPolicy!
      $done: VersionPolicy!
      $outcome: PublishOutcome!
      $first: Int!
      $after: String
    ) {
      publishList(
        courseId: $courseId
        underway: $underway
        done: $done
        outcome: $outcome
        first: $first
        after: $after
      ) {
        ...LearnerPage
      }
    }
  `,
  [LearnerPage],
);

export type Learner = ResultOf<typeof CourseLearnersDocument>['courseLearners']['edges'][number]['node'];

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
