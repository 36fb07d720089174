import { graphql, type ResultOf } from '../api/graphql.ts';
import { useApi } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import type { Option } from '../ui/select.tsx';
import { activityKey } from './activity.rules.ts';

/** What can be owed, whatever its kind. */
const ActivitiesDocument = graphql(`
  query Activities($first: Int!) {
    activities(first: $first) {
      edges {
        node {
          kind
          id
          title {
            ja
            en
          }
          published
        }
      }
    }
  }
`);

export type Activity = ResultOf<typeof ActivitiesDocument>['activities']['edges'][number]['node'];

export const useActivities = () => useApi(ActivitiesDocument, { first: 100 });

/** What can be chosen, each with its kind below its title. */
export function useActivityOptions(): Option[] {
  const t = useText('requirements');
  const tWords = useText('words');
  const format = useFormat();
  const { data } = useActivities();
  return (data?.activities.edges ?? []).map(({ node }) => ({
    value: activityKey(node),
    label: format.pick(node.title),
    help: `${tWords(`activityKind.${node.kind}`)}${node.published ? '' : t('notPublished')}`,
  }));
}
