import { graphql, type ResultOf } from '../api/graphql.ts';
import { AudienceFields } from './audience.graphql.ts';

export const RequirementFields = graphql(
  `
    fragment RequirementFields on Requirement @_unmask {
      id
      version
      title {
        ja
        en
      }
      activity {
        kind
        id
        title {
          ja
          en
        }
        published
      }
      createdAt
      startedAt
      endedAt
      audience {
        ...AudienceFields
      }
      cycles {
        cycle
        dueOn
        assignedAt
        counts {
          assignments
          done
          due
          overdue
          rate
        }
      }
    }
  `,
  [AudienceFields],
);

export const RequirementsDocument = graphql(
  `
    query Requirements($first: Int!, $after: String) {
      requirements(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...RequirementFields
          }
        }
      }
    }
  `,
  [RequirementFields],
);

export const RequirementDocument = graphql(
  `
    query Requirement($id: ID!) {
      requirement(id: $id) {
        ...RequirementFields
      }
    }
  `,
  [RequirementFields],
);

export type Requirement = ResultOf<typeof RequirementDocument>['requirement'];
export type Cycle = Requirement['cycles'][number];

export const AudienceDepartmentsDocument = graphql(`
  query AudienceDepartments {
    departments {
      id
      depth
      name {
        ja
        en
      }
      parent {
        id
      }
    }
  }
`);

export type AudienceDepartment = ResultOf<typeof AudienceDepartmentsDocument>['departments'][number];

export const PreviewDocument = graphql(`
  query AssignmentPreview($requirementId: ID!, $cycle: Int!, $group: PreviewGroup, $first: Int!, $after: String) {
    assignmentPreview(requirementId: $requirementId, cycle: $cycle, group: $group, first: $first, after: $after) {
      headcount
      toAssign
      alreadyAssigned
      outside
      people {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            id
            number
            familyName
            givenName
            familyKana
            givenKana
            employment
            onLeave
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
`);

export type Preview = ResultOf<typeof PreviewDocument>['assignmentPreview'];
export type PreviewGroup = 'TO_ASSIGN' | 'ALREADY' | 'OUTSIDE';
export type PreviewPerson = Preview['people']['edges'][number]['node'];

export const DraftRequirementDocument = graphql(`
  mutation DraftRequirement($input: DraftRequirementInput!) {
    draftRequirement(input: $input) {
      id
    }
  }
`);

export const ChangeAudienceDocument = graphql(
  `
    mutation ChangeAudience($input: ChangeAudienceInput!) {
      changeAudience(input: $input) {
        ...RequirementFields
      }
    }
  `,
  [RequirementFields],
);

export const AssignRequirementDocument = graphql(
  `
    mutation AssignRequirement($input: AssignRequirementInput!) {
      assignRequirement(input: $input) {
        ...RequirementFields
      }
    }
  `,
  [RequirementFields],
);
