import { graphql, type ResultOf } from '../api/graphql.ts';
import { AskedQuestion, NamedPerson, Words } from './fragments.graphql.ts';

export const InterviewFacts = graphql(
  `
    fragment InterviewFacts on Interview @_unmask {
      id
      state
      purpose
      assignmentId
      followsId
      startedAt
      noticeReadAt
      sealedAt
      mode
      place
      recording
      companion
      contentHash
      title {
        ...Words
      }
      person {
        ...NamedPerson
      }
      interviewers {
        ...NamedPerson
      }
      observers {
        ...NamedPerson
      }
    }
  `,
  [NamedPerson, Words],
);

const SectionFields = graphql(
  `
    fragment SectionFields on SectionRecord @_unmask {
      key
      confidentiality
      revision
      notes
      unanswered
      handedOffOn
      title {
        ...Words
      }
      questions {
        ...AskedQuestion
      }
      answers {
        question
        value
      }
      amendments {
        id
        seq
        text
        reason
        amendedAt
        requestedBy {
          ...NamedPerson
        }
      }
    }
  `,
  [AskedQuestion, NamedPerson, Words],
);

const AcknowledgementFields = graphql(`
  fragment AcknowledgementFields on AcknowledgementRecord @_unmask {
    id
    seq
    result
    method
    comment
    acknowledgedAt
  }
`);

const FollowUpFields = graphql(
  `
    fragment FollowUpFields on FollowUpRecord @_unmask {
      id
      text
      dueOn
      doneAt
      doneNote
      owner {
        ...NamedPerson
      }
    }
  `,
  [NamedPerson],
);

/** Opens the record: the log, and the one who was asked, learn of it. */
export const InterviewRecordDocument = graphql(
  `
    query InterviewRecord($id: ID!) {
      interviewRecord(id: $id) {
        seq
        closed
        notice {
          ...Words
        }
        interview {
          ...InterviewFacts
        }
        sections {
          ...SectionFields
        }
        followUps {
          ...FollowUpFields
        }
        acknowledgements {
          ...AcknowledgementFields
        }
        statements {
          id
          seq
          text
          about
          verification
          checks {
            id
            verification
            evidence
            checkedAt
          }
        }
        inspections {
          id
          object
          owner
          consent
          method
          result
          ruleReference
          inspectedAt
        }
      }
    }
  `,
  [InterviewFacts, SectionFields, FollowUpFields, AcknowledgementFields, Words],
);

export const MyInterviewRecordDocument = graphql(
  `
    query MyInterviewRecord($id: ID!) {
      myInterviewRecord(id: $id) {
        seq
        waitsForMe
        notice {
          ...Words
        }
        interview {
          ...InterviewFacts
        }
        sections {
          ...SectionFields
        }
        followUps {
          ...FollowUpFields
        }
        acknowledgements {
          ...AcknowledgementFields
        }
        statements {
          id
          seq
          text
          about
        }
      }
    }
  `,
  [InterviewFacts, SectionFields, FollowUpFields, AcknowledgementFields, Words],
);

export const AcknowledgeDocument = graphql(`
  mutation AcknowledgeInterview($input: AcknowledgeInterviewInput!) {
    acknowledgeInterview(input: $input)
  }
`);

export const AmendDocument = graphql(`
  mutation AmendInterview($input: AmendInterviewInput!) {
    amendInterview(input: $input) {
      id
    }
  }
`);

export type OpenedRecord = ResultOf<typeof InterviewRecordDocument>['interviewRecord'];
export type MyRecord = ResultOf<typeof MyInterviewRecordDocument>['myInterviewRecord'];
export type InterviewFact = OpenedRecord['interview'];
export type Section = OpenedRecord['sections'][number];
export type Question = Section['questions'][number];
export type FollowUp = OpenedRecord['followUps'][number];
export type Acknowledgement = OpenedRecord['acknowledgements'][number];
