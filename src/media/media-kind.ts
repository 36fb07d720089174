import { names } from '../kernel/names.ts';

/** What a file of a course can be. */
export const MediaKind = names('IMAGE', 'VIDEO', 'CAPTIONS');
export type MediaKind = keyof typeof MediaKind;
