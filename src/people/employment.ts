import { names } from '../kernel/names.ts';

/** On what terms somebody works here. OUTSIDE: not at all; an outside member of a committee, who signs in but is no workforce. */
export const Employment = names('REGULAR', 'CONTRACT', 'DISPATCHED', 'OFFICER', 'CONTRACTOR', 'OUTSIDE');
export type Employment = keyof typeof Employment;
