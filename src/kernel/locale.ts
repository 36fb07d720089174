import { names } from './names.ts';

/** The languages Shinrai speaks. */
export const Locale = names('JA', 'EN');
export type Locale = keyof typeof Locale;
