import { graphql, type ResultOf } from '../api/graphql.ts';

const NamedPerson = graphql(`
  fragment NamedPerson on Person @_unmask {
    id
    number
    familyName
    givenName
  }
`);

const InterviewFacts = graphql(
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
        ja
        en
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
  [NamedPerson],
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
        ja
        en
      }
      questions {
        key
        kind
        required
        lowest
        highest
        text {
          ja
          en
        }
        options {
          key
          text {
            ja
            en
          }
        }
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
  [NamedPerson],
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
          ja
          en
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
  [InterviewFacts, SectionFields, FollowUpFields, AcknowledgementFields],
);

export const MyInterviewRecordDocument = graphql(
  `
    query MyInterviewRecord($id: ID!) {
      myInterviewRecord(id: $id) {
        seq
        waitsForMe
        notice {
          ja
          en
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
  [InterviewFacts, SectionFields, FollowUpFields, AcknowledgementFields],
);

export const MyOpeningsDocument = graphql(
  `
    query MyInterviewOpenings($id: ID!, $first: Int!, $after: String) {
      myInterviewOpenings(id: $id, first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            id
            at
            person {
              ...NamedPerson
            }
          }
        }
      }
    }
  `,
  [NamedPerson],
);

export const MyInterviewsDocument = graphql(
  `
    query MyInterviews($first: Int!, $after: String, $assignmentId: ID) {
      myInterviews(first: $first, after: $after, assignmentId: $assignmentId) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            id
            startedAt
            sealedAt
            waitsForMe
            title {
              ja
              en
            }
            interviewers {
              ...NamedPerson
            }
          }
        }
      }
    }
  `,
  [NamedPerson],
);

export const InterviewsDocument = graphql(
  `
    query Interviews($first: Int!, $after: String, $filter: InterviewFilter) {
      interviews(first: $first, after: $after, filter: $filter) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...InterviewFacts
            acknowledgements {
              id
              result
            }
          }
        }
      }
    }
  `,
  [InterviewFacts],
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
export type ListedInterview = ResultOf<typeof InterviewsDocument>['interviews']['edges'][number]['node'];
export type MyListed = ResultOf<typeof MyInterviewsDocument>['myInterviews']['edges'][number]['node'];
