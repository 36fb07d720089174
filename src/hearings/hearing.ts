import { names } from '../kernel/names.ts';

export const HearingMode = names('IN_PERSON', 'VIDEO');
export type HearingMode = keyof typeof HearingMode;

/** How a paper reached the subject: by hand against a receipt, by certified post (内容証明・配達証明), or acknowledged in the portal. */
export const ServiceMethod = names('HAND', 'POST_CERTIFIED', 'PORTAL');
export type ServiceMethod = keyof typeof ServiceMethod;

/** How the subject was heard, or why not. NO_SHOW counts after two notices. */
export const HearingOutcome = names('ORAL_HELD', 'WRITTEN_RECEIVED', 'WAIVED_IN_WRITING', 'NO_SHOW');
export type HearingOutcome = keyof typeof HearingOutcome;
