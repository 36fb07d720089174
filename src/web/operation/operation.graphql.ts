import { graphql, type ResultOf } from '../api/graphql.ts';

export const MailStatusDocument = graphql(`
  query MailStatus {
    mailStatus {
      via
      waiting
      dueSince
      sent
      withheld
      bounced
      uncertain
    }
  }
`);

export const UndeliveredNoticesDocument = graphql(`
  query UndeliveredNotices($first: Int!, $after: String, $state: Undelivered) {
    undeliveredNotices(first: $first, after: $after, state: $state) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          kind
          mailState
          since
          number
          address
          replyCode
        }
      }
    }
  }
`);

export type UndeliveredNotice = ResultOf<
  typeof UndeliveredNoticesDocument
>['undeliveredNotices']['edges'][number]['node'];

export const SendNoticesAgainDocument = graphql(`
  mutation SendNoticesAgain($input: SendNoticesAgainInput!) {
    sendNoticesAgain(input: $input)
  }
`);

export const SendTrialNoticeDocument = graphql(`
  mutation SendTrialNotice {
    sendTrialNotice
  }
`);

export const KeyStatusDocument = graphql(`
  query KeyStatus {
    keyStatus {
      state
      keys
      rotated
      shredded
      rotation {
        askedAt
        finishedAt
        epoch
      }
    }
  }
`);

export const RotateKeysDocument = graphql(`
  mutation RotateKeys {
    rotateKeys {
      askedAt
    }
  }
`);

export const JobsDocument = graphql(`
  query Jobs {
    jobs {
      name
      schedule
      nextAt
      waiting
      runs {
        startedAt
        endedAt
        outcome
        counts {
          name
          count
        }
        failure
      }
      lastFailure {
        startedAt
        failure
      }
    }
  }
`);

export type Job = ResultOf<typeof JobsDocument>['jobs'][number];
export type JobRun = Job['runs'][number];

export const RunJobDocument = graphql(`
  mutation RunJob($input: RunJobInput!) {
    runJob(input: $input)
  }
`);
