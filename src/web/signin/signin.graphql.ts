import { graphql } from '../api/graphql.ts';
import { ViewerFields } from '../api/viewer.ts';

export const LogInDocument = graphql(
  `
    mutation LogIn($input: LogInInput!) {
      logIn(input: $input) {
        viewer {
          ...ViewerFields
        }
      }
    }
  `,
  [ViewerFields],
);

export const SetPasswordDocument = graphql(`
  mutation SetPassword($input: SetPasswordInput!) {
    setPassword(input: $input)
  }
`);

export const ChangePasswordDocument = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input)
  }
`);

export const SessionsDocument = graphql(`
  query Sessions {
    mySessions {
      id
      current
      startedAt
      lastSeenAt
      userAgent
      address
    }
  }
`);

export const EndSessionDocument = graphql(`
  mutation EndSession($input: EndSessionInput!) {
    endSession(input: $input)
  }
`);

export const LogOutEverywhereDocument = graphql(`
  mutation LogOutEverywhere {
    logOutEverywhere
  }
`);
