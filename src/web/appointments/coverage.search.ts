import { graphql } from '../api/graphql.ts';
import { choiceParam, textParam, withoutEmpty } from '../ui/search-params.ts';

export type Stage = ReturnType<typeof graphql.scalar<'InterviewStage'>>;

export const stages = [
  'TO_BOOK',
  'BOOKED',
  'NO_SHOW',
  'HELD',
  'SEALED',
  'ACKNOWLEDGED',
  'STOPPED',
  'ON_LEAVE',
  'EXEMPT',
  'LEFT',
  'RELEASED',
] as const satisfies Stage[];

/** Which cycle, as of which day, and whose rows are open. */
export interface CoverageSearch {
  requirementId?: string;
  cycle?: number;
  asOf?: string;
  departmentId?: string;
  stage?: Stage;
}

const dayParam = (value: unknown): string | undefined =>
  typeof value === 'string' && new Date(`${value}T00:00Z`).toJSON()?.slice(0, 10) === value ? value : undefined;

export function coverageSearch(raw: Record<string, unknown>): CoverageSearch {
  const cycle = Number(raw['cycle']);
  return withoutEmpty({
    requirementId: textParam(raw, 'requirementId'),
    cycle: Number.isInteger(cycle) && cycle > 0 ? cycle : undefined,
    asOf: dayParam(raw['asOf']),
    departmentId: textParam(raw, 'departmentId'),
    stage: choiceParam(raw, 'stage', stages),
  });
}
