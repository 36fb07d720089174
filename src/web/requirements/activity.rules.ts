import type { ActivityKind } from '../api/graphql.ts';

/** An activity as the value of one field. */
export const activityKey = ({ kind, id }: { kind: ActivityKind; id: string }): string => `${kind}/${id}`;

/** What the field says, as the server wants it. */
export function activityOf(key: string): { activityKind: ActivityKind; activityId: string } {
  const [kind, id = ''] = key.split('/');
  return { activityKind: kind as ActivityKind, activityId: id };
}
