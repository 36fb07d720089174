import { choiceParam, withoutEmpty } from '../ui/search-params.ts';

export const standings = ['DUE', 'OVERDUE', 'DONE'] as const;

export interface RequirementSearch {
  /** Whose supplements are listed. */
  supplements?: (typeof standings)[number];
}

export const requirementSearch = (raw: Record<string, unknown>): RequirementSearch =>
  withoutEmpty({ supplements: choiceParam(raw, 'supplements', standings) });
