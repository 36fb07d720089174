import { choiceParam, withoutEmpty } from '../ui/search-params.ts';
import type { AudienceGroup } from './audience.graphql.ts';

const groups = ['INSIDE', 'OUTSIDE', 'ADDED', 'KEPT', 'EXEMPT', 'RELEASED'] as const satisfies AudienceGroup[];

export interface AudienceSearch {
  /** Whose names are told at first. */
  group?: AudienceGroup;
}

export const audienceSearch = (raw: Record<string, unknown>): AudienceSearch =>
  withoutEmpty({ group: choiceParam(raw, 'group', groups) });
