import { graphql, type ResultOf } from '../api/graphql.ts';

export const CampaignsDocument = graphql(`
  query InterviewCampaigns($first: Int!) {
    interviewCampaigns(first: $first) {
      edges {
        node {
          id
          title {
            ja
            en
          }
          cycle
          dueOn
        }
      }
    }
  }
`);

export type Campaign = ResultOf<typeof CampaignsDocument>['interviewCampaigns']['edges'][number]['node'];

export const CoverageDocument = graphql(`
  query InterviewCoverage($requirementId: ID!, $cycle: Int!, $asOf: LocalDate) {
    interviewCoverage(requirementId: $requirementId, cycle: $cycle, asOf: $asOf) {
      department {
        id
        name {
          ja
          en
        }
      }
      roster
      joined
      owed
      covered
      rate
      stages {
        stage
        people
      }
    }
  }
`);

export type Coverage = ResultOf<typeof CoverageDocument>['interviewCoverage'][number];

export const CoveragePeopleDocument = graphql(`
  query InterviewCoveragePeople(
    $requirementId: ID!
    $cycle: Int!
    $asOf: LocalDate
    $departmentId: ID
    $stage: InterviewStage
    $first: Int!
    $after: String
  ) {
    interviewCoveragePeople(
      requirementId: $requirementId
      cycle: $cycle
      asOf: $asOf
      departmentId: $departmentId
      stage: $stage
      first: $first
      after: $after
    ) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          assignmentId
          stage
          joined
          dueOn
          releasedAt
          person {
            id
            number
            familyName
            givenName
            department {
              name {
                ja
                en
              }
            }
          }
        }
      }
    }
  }
`);

export type CoveragePerson = ResultOf<
  typeof CoveragePeopleDocument
>['interviewCoveragePeople']['edges'][number]['node'];
