import { choiceParam, withoutEmpty } from '../ui/search-params.ts';

export const stages = ['NOT_BEGUN', 'UNDERWAY', 'SITTING', 'DONE'] as const;
export type Stage = (typeof stages)[number];

export const policies = ['CARRY_ON', 'REATTEST', 'CHANGED_LESSONS', 'START_AGAIN'] as const;
export type Policy = (typeof policies)[number];

/** What is decided first, then what stays as it is and why. */
export const outcomes = [
  'MOVED',
  'ASKED',
  'NOT_BEGUN',
  'CARRIES_ON',
  'NOTHING_NEW',
  'ASKED_ONCE',
  'EXCUSED',
  'ELSEWHERE',
] as const;
export type Outcome = (typeof outcomes)[number];

export interface PublishSearch {
  /** Whose list is open. */
  stage?: Stage;
  /** What is chosen for those in the middle, and for those who have done it; nothing is carrying on. */
  underway?: Policy;
  done?: Policy;
  outcome?: Outcome;
}

export const publishSearch = (raw: Record<string, unknown>): PublishSearch =>
  withoutEmpty({
    stage: choiceParam(raw, 'stage', stages),
    underway: choiceParam(raw, 'underway', policies),
    done: choiceParam(raw, 'done', policies),
    outcome: choiceParam(raw, 'outcome', outcomes),
  });

/** What is chosen, as the server is told it. */
export const chosenIn = ({ underway = 'CARRY_ON', done = 'CARRY_ON' }: PublishSearch) => ({ underway, done });
