import { choiceParam, withoutEmpty } from '../ui/search-params.ts';
import type { CaseState } from './case-states.ts';
import { caseStates } from './case-states.ts';

export interface CasesSearch {
  state?: CaseState;
}

export const casesSearch = (raw: Record<string, unknown>): CasesSearch =>
  withoutEmpty({ state: choiceParam(raw, 'state', caseStates) });
