import { choiceParam, withoutEmpty } from '../ui/search-params.ts';

export const rosterSearch = (raw: Record<string, unknown>): { kind?: 'JOINED' | 'CHANGED' | 'LEFT' } =>
  withoutEmpty({ kind: choiceParam(raw, 'kind', ['JOINED', 'CHANGED', 'LEFT'] as const) });
