import type { ParameterRule, Parameters } from './rulesets.graphql.ts';

export const choices = ['stayedByAppeal', 'allowsSeveralSanctions', 'publication'] as const;

/** What each number counts; the bounds come from the server. */
export const units = {
  seats: 'PEOPLE',
  minExternal: 'PEOPLE',
  minEntitled: 'PEOPLE',
  minPresent: 'PEOPLE',
  minExternalPresent: 'PEOPLE',
  noticeDays: 'DAYS',
  postponementDays: 'BUSINESS_DAYS',
  commentDays: 'DAYS',
  appealDays: 'DAYS',
  panelSeats: 'PEOPLE',
  panelExternal: 'PEOPLE',
  suspensionReviewDays: 'DAYS',
  aggravatesYears: 'YEARS',
  retentionYears: 'YEARS',
  dismissedCaseRetentionYears: 'YEARS',
} as const satisfies Partial<Record<keyof Parameters, ParameterRule['unit']>>;

export type Counted = keyof typeof units;
export const counted = Object.keys(units) as Counted[];

/** In the order in which a case meets them. */
export const parameterGroups = [
  { name: 'seats', parameters: ['seats', 'minExternal', 'minEntitled', 'minPresent', 'minExternalPresent'] },
  { name: 'hearing', parameters: ['noticeDays', 'postponementDays', 'commentDays', 'suspensionReviewDays'] },
  { name: 'appeal', parameters: ['appealDays', 'panelSeats', 'panelExternal'] },
  { name: 'after', parameters: ['aggravatesYears', 'retentionYears', 'dismissedCaseRetentionYears'] },
] as const satisfies readonly { name: string; parameters: readonly Counted[] }[];
