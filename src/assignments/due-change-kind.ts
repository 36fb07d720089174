import { names } from '../kernel/names.ts';

/** What moved a due day: an extension, a leave, an exemption or a legal hold that is over, or what a person decided about this duty. */
export const DueChangeKind = names('EXTENSION', 'LEAVE', 'EXEMPTION', 'PRESERVATION', 'DECISION');
export type DueChangeKind = keyof typeof DueChangeKind;
