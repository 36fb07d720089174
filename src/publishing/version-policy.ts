import { names } from '../kernel/names.ts';

/** What a new version means for somebody who is learning the one before, or has learnt it. */
export const VersionPolicy = names('CARRY_ON', 'REATTEST', 'CHANGED_LESSONS', 'START_AGAIN');
export type VersionPolicy = keyof typeof VersionPolicy;

/** What becomes of a duty when a version is published; only MOVED and ASKED are written. */
export const PublishOutcome = names(
  'NOT_BEGUN',
  'MOVED',
  'ASKED',
  'CARRIES_ON',
  'NOTHING_NEW',
  'ASKED_ONCE',
  'EXCUSED',
  'ELSEWHERE',
);
export type PublishOutcome = keyof typeof PublishOutcome;

/** For those in the middle of it, and for those who have done it. */
export interface Policies {
  underway: VersionPolicy;
  done: VersionPolicy;
}

export const carriesOn = ({ underway, done }: Policies): boolean => underway === 'CARRY_ON' && done === 'CARRY_ON';
