import { graphql, type ResultOf, type VariablesOf } from '../api/graphql.ts';
import { PageEnd, Words } from './fragments.graphql.ts';

const FormVersionText = graphql(
  `
    fragment FormVersionText on InterviewFormVersion @_unmask {
      id
      number
      publishedAt
      title {
        ...Words
      }
      notice {
        ...Words
      }
      sections {
        key
        confidentiality
        title {
          ...Words
        }
        questions {
          key
          kind
          required
          investigative
          lowest
          highest
          text {
            ...Words
          }
          options {
            key
            text {
              ...Words
            }
          }
        }
      }
    }
  `,
  [Words],
);

export const InterviewFormsDocument = graphql(
  `
    query InterviewForms($first: Int!, $after: String) {
      interviewForms(first: $first, after: $after) {
        totalCount
        pageInfo {
          ...PageEnd
        }
        edges {
          node {
            id
            code
            purpose
            title {
              ...Words
            }
            published {
              number
              publishedAt
            }
            draft {
              number
            }
          }
        }
      }
    }
  `,
  [PageEnd, Words],
);

export const InterviewFormDocument = graphql(
  `
    query InterviewForm($id: ID!) {
      interviewForm(id: $id) {
        id
        version
        code
        purpose
        title {
          ...Words
        }
        versions {
          ...FormVersionText
        }
      }
    }
  `,
  [FormVersionText, Words],
);

export const SaveInterviewFormDocument = graphql(`
  mutation SaveInterviewForm($input: SaveInterviewFormInput!) {
    saveInterviewForm(input: $input) {
      id
    }
  }
`);

export const PublishInterviewFormDocument = graphql(`
  mutation PublishInterviewForm($input: PublishInterviewFormInput!) {
    publishInterviewForm(input: $input) {
      id
    }
  }
`);

export type ListedForm = ResultOf<typeof InterviewFormsDocument>['interviewForms']['edges'][number]['node'];
export type WrittenForm = ResultOf<typeof InterviewFormDocument>['interviewForm'];
export type FormVersion = WrittenForm['versions'][number];
export type FormQuestion = FormVersion['sections'][number]['questions'][number];
export type SaveFormInput = VariablesOf<typeof SaveInterviewFormDocument>['input'];
