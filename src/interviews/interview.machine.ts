import type { Machine } from '../kernel/machine.ts';
import { names } from '../kernel/names.ts';

/** SEALED: held to its end. STOPPED: a suspicion came up, and what was written until then is sealed as it was. */
export const InterviewState = names('OPEN', 'SEALED', 'STOPPED');
export type InterviewState = keyof typeof InterviewState;

export const InterviewMove = names('SEAL', 'STOP');
export type InterviewMove = keyof typeof InterviewMove;

export const interviewMachine: Machine<InterviewState, InterviewMove> = {
  OPEN: { SEAL: 'SEALED', STOP: 'STOPPED' },
  SEALED: {},
  STOPPED: {},
};
