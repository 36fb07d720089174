import { choiceParam, textParam, withoutEmpty } from '../ui/search-params.ts';
import type { LedgerException } from './schedule.graphql.ts';

export const exceptionKinds = [
  'NO_DUE_DAY',
  'DUE_PAST',
  'DUE_TOO_NEAR',
  'NO_MANAGER',
  'SAME_ACTIVITY',
] as const satisfies LedgerException['kind'][];

export interface ExceptionsSearch {
  requirement?: string;
  kind?: LedgerException['kind'];
}

export const exceptionsSearch = (raw: Record<string, unknown>): ExceptionsSearch =>
  withoutEmpty({ requirement: textParam(raw, 'requirement'), kind: choiceParam(raw, 'kind', exceptionKinds) });
