import { graphql, type ResultOf } from '../api/graphql.ts';

export const DepartmentsDocument = graphql(`
  query Departments {
    departments {
      id
      version
      code
      depth
      name {
        ja
        en
      }
      parent {
        id
      }
      head {
        id
        familyName
        givenName
      }
    }
  }
`);

export type Department = ResultOf<typeof DepartmentsDocument>['departments'][number];

export const AddDepartmentDocument = graphql(`
  mutation AddDepartment($input: AddDepartmentInput!) {
    addDepartment(input: $input) {
      id
    }
  }
`);

export const ChangeDepartmentDocument = graphql(`
  mutation ChangeDepartment($input: ChangeDepartmentInput!) {
    changeDepartment(input: $input) {
      id
      version
    }
  }
`);
