import { names } from '../kernel/names.ts';
import type { CaseState } from './case.machine.ts';

export const StationState = names('PASSED', 'HERE', 'AHEAD');
export type StationState = keyof typeof StationState;

export interface Station {
  readonly state: CaseState;
  readonly at: StationState;
}

const withSanctions: readonly CaseState[] = [
  'REFERRED',
  'ADMISSIBILITY',
  'INVESTIGATION',
  'COMMITTEE_SETUP',
  'NOTICE_SERVED',
  'HEARING',
  'DELIBERATION_FACTS',
  'DELIBERATION_SANCTION',
  'DECIDED',
  'LETTER_APPROVED',
  'DELIVERED',
  'APPEAL_WINDOW',
  'FINAL',
  'EXECUTION',
  'CLOSED',
];
/** The same, once there was an appeal. */
const withAppeal = withSanctions.toSpliced(withSanctions.indexOf('FINAL'), 0, 'APPEAL_REVIEW');
const withoutSanctions: readonly CaseState[] = ['REFERRED', 'ADMISSIBILITY', 'INVESTIGATION', 'EXECUTION', 'CLOSED'];

interface Progress {
  readonly state: CaseState;
  /** Where a paused or remanded case goes on. */
  readonly returnState: CaseState | null;
  /** The states that it came to, in order. */
  readonly reached: readonly CaseState[];
  readonly sanctions: boolean;
}

/** An appeal is a station once it has been filed, and none ahead of a case that it sent back. */
function lineOf({ state, returnState, reached, sanctions }: Progress): readonly CaseState[] {
  if (!sanctions) return withoutSanctions;
  const isBefore = withSanctions.slice(0, withSanctions.indexOf('FINAL')).includes(state);
  return reached.includes('APPEAL_REVIEW') && !isBefore && returnState === null ? withAppeal : withSanctions;
}

/** The stations of a case as they are drawn: what is behind it, where it is, what lies ahead unless it leaves the way. */
export function wayOf({ state, returnState, reached, sanctions }: Progress): Station[] {
  const line = lineOf({ state, returnState, reached, sanctions });
  const here = line.indexOf(state);
  if (here >= 0)
    return line.map((station, i) => ({ state: station, at: i < here ? 'PASSED' : i === here ? 'HERE' : 'AHEAD' }));
  const furthest = Math.max(...reached.map(each => line.indexOf(each)), -1);
  const until = returnState === null ? furthest : line.indexOf(returnState);
  const passed = line.slice(0, Math.max(until + 1, 0)).map(station => ({ state: station, at: 'PASSED' as const }));
  const ahead = returnState !== null || state === 'DRAFT' ? line.slice(passed.length) : [];
  return [...passed, { state, at: 'HERE' }, ...ahead.map(station => ({ state: station, at: 'AHEAD' as const }))];
}
