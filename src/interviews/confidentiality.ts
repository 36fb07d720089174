import { names } from '../kernel/names.ts';

/** Who has a need for a text, from the fewest secrets to the most. HANDOFF is where a protected report (公益通報) goes; no form can ask for it. */
export const Confidentiality = names('GENERAL', 'SECURITY', 'HR', 'HEALTH', 'HANDOFF');
export type Confidentiality = keyof typeof Confidentiality;
