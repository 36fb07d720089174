import { names } from '../kernel/names.ts';

/** On what terms somebody works here. */
export const Employment = names('REGULAR', 'CONTRACT', 'DISPATCHED', 'OFFICER', 'CONTRACTOR');
export type Employment = keyof typeof Employment;
