import { graphql, type VariablesOf } from '../api/graphql.ts';
import { NamedPerson, Words } from './fragments.graphql.ts';

const VersionToRead = graphql(
  `
    fragment VersionToRead on InterviewFormVersion @_unmask {
      id
      number
      title {
        ...Words
      }
      notice {
        ...Words
      }
    }
  `,
  [Words],
);

export const InterviewToBeginDocument = graphql(
  `
    query InterviewToBegin($assignmentId: ID!) {
      interviewToBegin(assignmentId: $assignmentId) {
        openInterviewId
        purpose
        person {
          ...NamedPerson
        }
        form {
          ...VersionToRead
        }
      }
    }
  `,
  [NamedPerson, VersionToRead],
);

/** With whom it was, before the investigation that follows it. */
export const StoppedInterviewDocument = graphql(
  `
    query StoppedInterview($id: ID!) {
      interview(id: $id) {
        id
        person {
          ...NamedPerson
        }
      }
    }
  `,
  [NamedPerson],
);

export const InvestigationToBeginDocument = graphql(
  `
    query InvestigationToBegin($personId: ID!) {
      investigationToBegin(personId: $personId) {
        forms {
          ...VersionToRead
        }
      }
    }
  `,
  [VersionToRead],
);

export const BeginInterviewDocument = graphql(`
  mutation BeginInterview($input: BeginInterviewInput!) {
    beginInterview(input: $input) {
      id
    }
  }
`);

export const SaveSectionDocument = graphql(`
  mutation SaveInterviewSection($input: SaveInterviewSectionInput!) {
    saveInterviewSection(input: $input) {
      key
      revision
      unanswered
      handedOffOn
    }
  }
`);

export const AddFollowUpDocument = graphql(
  `
    mutation AddFollowUp($input: AddFollowUpInput!) {
      addFollowUp(input: $input) {
        id
        dueOn
        owner {
          ...NamedPerson
        }
      }
    }
  `,
  [NamedPerson],
);

export const FinishFollowUpDocument = graphql(`
  mutation FinishFollowUp($input: FinishFollowUpInput!) {
    finishFollowUp(input: $input) {
      id
      doneAt
    }
  }
`);

export const SealDocument = graphql(`
  mutation SealInterview($input: EndInterviewInput!) {
    sealInterview(input: $input) {
      id
      state
    }
  }
`);

export const StopDocument = graphql(`
  mutation StopInterview($input: EndInterviewInput!) {
    stopInterview(input: $input) {
      id
      state
    }
  }
`);

export const AddStatementDocument = graphql(`
  mutation AddInterviewStatement($input: AddInterviewStatementInput!) {
    addInterviewStatement(input: $input) {
      id
    }
  }
`);

export const CheckStatementDocument = graphql(`
  mutation CheckInterviewStatement($input: CheckInterviewStatementInput!) {
    checkInterviewStatement(input: $input) {
      id
    }
  }
`);

export const AddInspectionDocument = graphql(`
  mutation AddInspection($input: AddInspectionInput!) {
    addInspection(input: $input) {
      id
    }
  }
`);

export type BeginInput = VariablesOf<typeof BeginInterviewDocument>['input'];
export type Writing = VariablesOf<typeof SaveSectionDocument>['input'];
