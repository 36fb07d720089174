import { names } from '../kernel/names.ts';

/** What a duty can be about. */
export const ActivityKind = names('COURSE', 'ATTESTATION', 'PLEDGE', 'INTERVIEW');
export type ActivityKind = keyof typeof ActivityKind;
