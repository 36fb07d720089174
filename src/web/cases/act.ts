import type { NextMove, Proposal } from './cases.graphql.ts';

export type Act = Proposal['act'];

const acts: Partial<Record<NextMove['move'], Act>> = {
  ADMIT: 'ADMIT',
  NOT_ADMIT: 'NOT_ADMIT',
  CONVERT: 'CONVERT',
  WITHDRAW: 'WITHDRAW',
  SUSPEND: 'SUSPEND',
  RESUME: 'RESUME',
  REOPEN: 'REOPEN',
  PURGE: 'PURGE',
};

/** The act of two people by which a move is made, if it is one. */
export const actOf = (move: NextMove['move']): Act | undefined => acts[move];

export const pauseCauses = ['CRIMINAL_PROCEDURE', 'ILLNESS', 'COURT_ORDER', 'MISSING_QUORUM'] as const;
export const endCauses = [
  'NO_GROUNDS',
  'RULE_DOES_NOT_APPLY',
  'TOO_LONG_AGO',
  'ALREADY_DEALT_WITH',
  'OTHER_WAY',
  'REFERRAL_WITHDRAWN',
] as const;
export type Cause = (typeof pauseCauses)[number] | (typeof endCauses)[number];

/** The reasons that an act is given for; none where it needs no code. */
export const causesOf = (act: Act): readonly Cause[] => {
  if (act === 'SUSPEND') return pauseCauses;
  return act === 'NOT_ADMIT' || act === 'WITHDRAW' ? endCauses : [];
};

export const tracks = [
  'EMPLOYEE',
  'EX_EMPLOYEE_REMEDY',
  'OFFICER_REFERRAL',
  'DISPATCHED_WORKER',
  'CONTRACTOR',
] as const;
export type CaseTrack = (typeof tracks)[number];

const told = [
  'ADMIT',
  'NOT_ADMIT',
  'CONVERT',
  'WITHDRAW',
  'SUSPEND',
  'RESUME',
  'REOPEN',
  'MOVE_KNOWN_DAY',
  'DIFFERENT_ACT',
  'UNPAID_STANDBY',
  'DISCLOSE',
  'OPEN_FILE',
  'PURGE',
] as const;
/** Whether there is a sentence for what comes of an act once it is confirmed. */
export const isTold = (act: Act): act is (typeof told)[number] => told.some(each => each === act);
