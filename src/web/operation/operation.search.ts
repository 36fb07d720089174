import { choiceParam, withoutEmpty } from '../ui/search-params.ts';

export const undeliveredStates = ['BOUNCED', 'UNCERTAIN'] as const;

export interface OperationSearch {
  state?: (typeof undeliveredStates)[number];
}

export const operationSearch = (raw: Record<string, unknown>): OperationSearch =>
  withoutEmpty({ state: choiceParam(raw, 'state', undeliveredStates) });
