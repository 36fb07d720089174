import { textParam, withoutEmpty } from '../ui/search-params.ts';

export interface PledgesSearch {
  person?: string;
  form?: string;
}

export const pledgesSearch = (raw: Record<string, unknown>): PledgesSearch =>
  withoutEmpty({ person: textParam(raw, 'person'), form: textParam(raw, 'form') });

/** From whom it is taken, and in which interview, where one comes from there. */
export interface TakeSearch {
  person?: string;
  interview?: string;
}

export const takeSearch = (raw: Record<string, unknown>): TakeSearch =>
  withoutEmpty({ person: textParam(raw, 'person'), interview: textParam(raw, 'interview') });
