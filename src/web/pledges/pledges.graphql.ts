import { graphql, type ResultOf, type VariablesOf } from '../api/graphql.ts';

export const MyPledgeDocument = graphql(`
  query MyPledge($id: ID!, $locale: Locale!) {
    myAssignment(id: $id) {
      id
      title {
        ja
        en
      }
      dueOn
      fulfilledAt
      pledge {
        pledgeId
        givenAt
        signedLocale
        signedHash
        formVersion {
          id
          number
          textHash(locale: $locale)
          title {
            ja
            en
          }
          terms {
            ja
            en
          }
        }
      }
    }
  }
`);

export const GivePledgeDocument = graphql(`
  mutation GivePledge($input: GivePledgeInput!) {
    givePledge(input: $input) {
      id
      fulfilledAt
    }
  }
`);

export const PledgesDocument = graphql(`
  query Pledges($first: Int!, $after: String, $personId: ID, $formId: ID) {
    pledges(first: $first, after: $after, personId: $personId, formId: $formId) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          kind
          method
          givenOn
          state
          breach
          outsiderName
          outsiderOrganisation
          person {
            id
            number
            familyName
            givenName
          }
          formVersion {
            number
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

export const PledgeDocument = graphql(`
  query Pledge($id: ID!) {
    pledge(id: $id) {
      id
      kind
      method
      locale
      textHash
      givenOn
      place
      recordedAt
      hasScan
      expiresOn
      state
      breach
      moves
      outsiderName
      outsiderOrganisation
      person {
        id
        number
        familyName
        givenName
      }
      takenBy {
        familyName
        givenName
      }
      formVersion {
        number
        title {
          ja
          en
        }
        terms {
          ja
          en
        }
      }
      events {
        id
        kind
        at
        hasNote
        hasEvidence
        by {
          familyName
          givenName
        }
      }
    }
  }
`);

export const TakePledgeDocument = graphql(`
  mutation TakePledge($input: TakePledgeInput!) {
    takePledge(input: $input) {
      id
    }
  }
`);

export const RecordPledgeEventDocument = graphql(`
  mutation RecordPledgeEvent($input: RecordPledgeEventInput!) {
    recordPledgeEvent(input: $input) {
      id
    }
  }
`);

export const OpenPledgeNoteDocument = graphql(`
  mutation OpenPledgeNote($input: OpenPledgeNoteInput!) {
    openPledgeNote(input: $input)
  }
`);

export const PledgeFormsDocument = graphql(`
  query PledgeForms($first: Int!, $after: String) {
    pledgeForms(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          kind
          createdAt
          versions {
            id
            number
            publishedAt
            ja: textHash(locale: JA)
            en: textHash(locale: EN)
            title {
              ja
              en
            }
            terms {
              ja
              en
            }
          }
        }
      }
    }
  }
`);

export const PledgeFormDocument = graphql(`
  query PledgeForm($id: ID!, $locale: Locale!) {
    pledgeForm(id: $id) {
      id
      version
      kind
      versions {
        id
        number
        writtenAt
        publishedAt
        textHash(locale: $locale)
        title {
          ja
          en
        }
        terms {
          ja
          en
        }
        writtenBy {
          id
          familyName
          givenName
        }
        reviewedBy {
          familyName
          givenName
        }
      }
    }
  }
`);

export const SavePledgeFormDocument = graphql(`
  mutation SavePledgeForm($input: SavePledgeFormInput!) {
    savePledgeForm(input: $input) {
      id
    }
  }
`);

export const ReviewPledgeFormDocument = graphql(`
  mutation ReviewPledgeForm($input: ReviewPledgeFormInput!) {
    reviewPledgeForm(input: $input) {
      id
    }
  }
`);

export type MyPledgeDuty = ResultOf<typeof MyPledgeDocument>['myAssignment'];
export type MyPledge = NonNullable<MyPledgeDuty['pledge']>;
export type ListedPledge = ResultOf<typeof PledgesDocument>['pledges']['edges'][number]['node'];
export type PledgeFacts = ResultOf<typeof PledgeDocument>['pledge'];
export type PledgeMove = PledgeFacts['moves'][number];
export type PledgeEvent = PledgeFacts['events'][number];
export type ListedForm = ResultOf<typeof PledgeFormsDocument>['pledgeForms']['edges'][number]['node'];
export type WrittenForm = ResultOf<typeof PledgeFormDocument>['pledgeForm'];
export type FormVersion = WrittenForm['versions'][number];
export type PledgeKind = VariablesOf<typeof SavePledgeFormDocument>['input']['kind'];

export const pledgeKinds = [
  'NO_USE_NO_SPREAD',
  'RETURN',
  'NO_COPY_REMAINING',
  'CONFIDENTIALITY',
  'NO_PERSONAL_DEVICE',
] as const satisfies PledgeKind[];
