import { choiceParam, withoutEmpty } from '../ui/search-params.ts';

export const stages = ['NOT_BEGUN', 'UNDERWAY', 'SITTING', 'DONE'] as const;
export type Stage = (typeof stages)[number];

export interface PublishSearch {
  /** Whose list is open. */
  stage?: Stage;
}

export const publishSearch = (raw: Record<string, unknown>): PublishSearch =>
  withoutEmpty({ stage: choiceParam(raw, 'stage', stages) });
