import { graphql, type ResultOf, type VariablesOf } from '../api/graphql.ts';

/** As many people as one condition can name. */
export const mostNamed = 1000;

export const AudienceFields = graphql(`
  fragment AudienceFields on Audience @_unmask {
    everyone
    nodes {
      id
      parent
      kind
      below
      employments
      roles
      from
      until
      peopleCount
      departments {
        id
        name {
          ja
          en
        }
      }
      people(first: 3) {
        id
        familyName
        givenName
        familyKana
        givenKana
      }
      manager {
        id
        familyName
        givenName
        familyKana
        givenKana
      }
      activity {
        kind
        id
        title {
          ja
          en
        }
      }
    }
  }
`);

export type Audience = ResultOf<typeof AudienceFields>;
export type AudienceNode = Audience['nodes'][number];

/** The audience of a requirement with all whom it names, to be changed. */
export const RequirementAudienceDocument = graphql(
  `
    query RequirementAudience($id: ID!, $people: Int!) {
      requirement(id: $id) {
        id
        version
        title {
          ja
          en
        }
        startedAt
        endedAt
        audience {
          ...AudienceFields
        }
        whole: audience {
          nodes {
            people(first: $people) {
              id
            }
          }
        }
      }
    }
  `,
  [AudienceFields],
);

export const AudiencePreviewDocument = graphql(
  `
    query AudiencePreview(
      $audience: AudienceInput!
      $requirementId: ID
      $group: AudienceGroup
      $first: Int!
      $after: String
    ) {
      audiencePreview(audience: $audience, requirementId: $requirementId, group: $group, first: $first, after: $after) {
        headcount
        inside
        outside
        owing
        isSweeping
        changes {
          added
          kept
          exempt
          released
        }
        audience {
          ...AudienceFields
        }
        people {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            node {
              inside
              because
              person {
                id
                number
                familyName
                givenName
                familyKana
                givenKana
                employment
                department {
                  id
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
    }
  `,
  [AudienceFields],
);

export type AudienceInput = VariablesOf<typeof AudiencePreviewDocument>['audience'];
export type AudiencePreview = ResultOf<typeof AudiencePreviewDocument>['audiencePreview'];
export type AudienceGroup = NonNullable<VariablesOf<typeof AudiencePreviewDocument>['group']>;
export type PreviewedPerson = AudiencePreview['people']['edges'][number]['node'];
