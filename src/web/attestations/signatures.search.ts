import { choiceParam, textParam, withoutEmpty } from '../ui/search-params.ts';

export const shows = ['WAITING', 'toCheck', 'COUNTS', 'NOT_YET', 'MISMATCH', 'noReply'] as const;
export type Show = (typeof shows)[number];

export interface SignaturesSearch {
  /** The requirement and the cycle, joined by a dot. */
  of?: string;
  show?: Show;
}

export const signaturesSearch = (raw: Record<string, unknown>): SignaturesSearch =>
  withoutEmpty({ of: textParam(raw, 'of'), show: choiceParam(raw, 'show', shows) });
