import { getRouteApi } from '@tanstack/react-router';
import { graphql, type Permission, type ResultOf } from './graphql.ts';
import { apiQuery } from './use-api.ts';

export const ViewerFields = graphql(`
  fragment ViewerFields on Viewer @_unmask {
    person {
      id
      number
      familyName
      givenName
      familyKana
      givenKana
      email
      locale
      department {
        name {
          ja
          en
        }
      }
    }
    roles
    permissions
    today
    timeZone
  }
`);

export const ViewerDocument = graphql(
  `
    query Viewer {
      viewer {
        ...ViewerFields
      }
    }
  `,
  [ViewerFields],
);

export type Viewer = NonNullable<ResultOf<typeof ViewerDocument>['viewer']>;

export const viewerQuery = { ...apiQuery(ViewerDocument, {}), staleTime: 300_000 };

const inside = getRouteApi('/inside');

/** The person at the screen; only for pages behind the sign-in. */
export const useViewer = (): Viewer => inside.useRouteContext().viewer;

/** Shows or hides a door. The server decides whether it opens. */
export const useMay = (permission: Permission): boolean => useViewer().permissions.includes(permission);
