import { graphql, type ResultOf } from '../api/graphql.ts';

export const MyAttestationDocument = graphql(`
  query MyAttestation($id: ID!) {
    myAssignment(id: $id) {
      id
      title {
        ja
        en
      }
      dueOn
      daysLeft
      standing
      excused
      fulfilledAt
      attestation {
        maySign
        preserve {
          ja
          en
        }
        statement {
          id
          number
          textHash
          asksDevices
          asksEvidence
          title {
            ja
            en
          }
          body {
            ja
            en
          }
        }
        signatures {
          id
          versionNumber
          textHash
          answer
          standing
          signedAt
          hasNote
          title {
            ja
            en
          }
          body {
            ja
            en
          }
          devices {
            assetTag
            owner
          }
          files {
            id
            name
          }
        }
      }
    }
  }
`);

export const SignStatementDocument = graphql(`
  mutation SignStatement($input: SignStatementInput!) {
    signStatement(input: $input) {
      id
      fulfilledAt
    }
  }
`);

export const OpenSignatureNoteDocument = graphql(`
  mutation OpenSignatureNote($input: SignatureNoteInput!) {
    openSignatureNote(input: $input) {
      notes
    }
  }
`);

export const StatementsDocument = graphql(`
  query Statements($first: Int!, $after: String) {
    statements(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          nature
          createdAt
          versions {
            number
            state
            publishedAt
            title {
              ja
              en
            }
          }
        }
      }
    }
  }
`);

export const StatementDocument = graphql(`
  query Statement($id: ID!) {
    statement(id: $id) {
      id
      version
      nature
      versions {
        id
        number
        state
        asksDevices
        asksEvidence
        publishedAt
        textHash
        title {
          ja
          en
        }
        body {
          ja
          en
        }
        preserveText {
          ja
          en
        }
      }
    }
  }
`);

export const SaveStatementDocument = graphql(`
  mutation SaveStatement($input: SaveStatementInput!) {
    saveStatement(input: $input) {
      id
    }
  }
`);

export const PublishStatementDocument = graphql(`
  mutation PublishStatement($input: PublishStatementInput!) {
    publishStatement(input: $input) {
      askedAnew
    }
  }
`);

export const AttestationCyclesDocument = graphql(`
  query AttestationCycles {
    attestationCycles {
      requirementId
      title {
        ja
        en
      }
      cycle
      signed
      waiting
      noReply
      undrawn
      draws {
        id
        percent
        seed
        population
        drawn
        matched
        mismatched
        drawnAt
      }
    }
  }
`);

export const AttestationNoRepliesDocument = graphql(`
  query AttestationNoReplies($requirementId: ID!, $cycle: Int!, $first: Int!, $after: String) {
    attestationNoReplies(requirementId: $requirementId, cycle: $cycle, first: $first, after: $after) {
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
`);

export const SignaturesDocument = graphql(`
  query Signatures(
    $requirementId: ID!
    $cycle: Int!
    $standing: SignatureStanding
    $toCheck: Boolean
    $first: Int!
    $after: String
  ) {
    signatures(
      requirementId: $requirementId
      cycle: $cycle
      standing: $standing
      toCheck: $toCheck
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
          id
          answer
          standing
          drawn
          checkResult
          signedAt
          versionNumber
          person {
            id
            number
            familyName
            givenName
          }
        }
      }
    }
  }
`);

export const SignatureProofsDocument = graphql(`
  query SignatureProofs($requirementId: ID!, $cycle: Int!, $first: Int!, $after: String) {
    signatureProofs(requirementId: $requirementId, cycle: $cycle, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          signedAt
          versionNumber
          textHash
          person {
            id
            number
            familyName
            givenName
          }
        }
      }
    }
  }
`);

export const SignatureDocument = graphql(`
  query Signature($id: ID!) {
    signature(id: $id) {
      id
      answer
      standing
      signedAt
      versionNumber
      textHash
      hasNote
      mayDecide
      mayCheck
      decision
      decidedAt
      checkMethod
      checkResult
      checkedAt
      title {
        ja
        en
      }
      person {
        id
        number
        familyName
        givenName
      }
      decidedBy {
        familyName
        givenName
      }
      checkedBy {
        familyName
        givenName
      }
      devices {
        assetTag
        owner
      }
      files {
        id
        name
      }
    }
  }
`);

export const AcceptExceptionDocument = graphql(`
  mutation AcceptException($input: DecideExceptionInput!) {
    acceptException(input: $input) {
      id
    }
  }
`);

export const AskAgainDocument = graphql(`
  mutation AskAgain($input: DecideExceptionInput!) {
    askAgain(input: $input) {
      id
    }
  }
`);

export const DrawSampleDocument = graphql(`
  mutation DrawSample($input: DrawSampleInput!) {
    drawSample(input: $input) {
      cycle
    }
  }
`);

export const CheckSignatureDocument = graphql(`
  mutation CheckSignature($input: CheckSignatureInput!) {
    checkSignature(input: $input) {
      id
    }
  }
`);

export type MyDuty = ResultOf<typeof MyAttestationDocument>['myAssignment'];
export type MyAttestation = NonNullable<MyDuty['attestation']>;
export type ShownStatement = NonNullable<MyAttestation['statement']>;
export type MySignature = MyAttestation['signatures'][number];
export type StatementRow = ResultOf<typeof StatementsDocument>['statements']['edges'][number]['node'];
export type WrittenStatement = ResultOf<typeof StatementDocument>['statement'];
export type StatementVersion = WrittenStatement['versions'][number];
export type AttestationCycle = ResultOf<typeof AttestationCyclesDocument>['attestationCycles'][number];
export type SignatureRow = ResultOf<typeof SignaturesDocument>['signatures']['edges'][number]['node'];
export type ProofRow = ResultOf<typeof SignatureProofsDocument>['signatureProofs']['edges'][number]['node'];
export type SignatureFacts = ResultOf<typeof SignatureDocument>['signature'];
