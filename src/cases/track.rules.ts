import type { LocalDate } from '../kernel/local-date.ts';
import type { RefusalCode } from '../kernel/refusal-codes.ts';
import type { Employment } from '../people/employment.ts';
import type { Blocker } from './blocker.ts';
import type { Track } from './track.ts';

/** As what somebody stands to the company. */
export interface Standing {
  readonly employment: Employment;
  readonly hiredOn: LocalDate;
  /** The last day; null while no end is known. */
  readonly leftOn: LocalDate | null;
}

/** What the rules read of a person. */
export const standingOf = (
  person: Pick<Standing, 'employment' | 'hiredOn'> & { leftOn?: LocalDate | null | undefined },
): Standing => ({
  employment: person.employment,
  hiredOn: person.hiredOn,
  leftOn: person.leftOn ?? null,
});

/** On which track a case about somebody goes today: whom the company does not employ, it cannot sanction. */
export function trackOf({ employment, leftOn }: Standing, today: LocalDate): Track {
  if (employment === 'OFFICER') return 'OFFICER_REFERRAL';
  if (employment === 'DISPATCHED') return 'DISPATCHED_WORKER';
  if (leftOn !== null && leftOn < today) return 'EX_EMPLOYEE_REMEDY';
  return employment === 'REGULAR' || employment === 'CONTRACT' ? 'EMPLOYEE' : 'CONTRACTOR';
}

const whyNot: Readonly<Record<Track, RefusalCode>> = {
  EMPLOYEE: 'TRACK_WRONG',
  EX_EMPLOYEE_REMEDY: 'SUBJECT_NOT_EMPLOYED',
  OFFICER_REFERRAL: 'SUBJECT_IS_OFFICER',
  DISPATCHED_WORKER: 'SUBJECT_DISPATCHED',
  CONTRACTOR: 'SUBJECT_NOT_EMPLOYED',
};

/** Why a case about somebody cannot go on this track, with the one that it can go on. */
export function trackBlockers(track: Track, standing: Standing, today: LocalDate, firstConduct: LocalDate): Blocker[] {
  const suggest = trackOf(standing, today);
  if (track !== suggest) return [{ code: track === 'EMPLOYEE' ? whyNot[suggest] : 'TRACK_WRONG', params: { suggest } }];
  // an act before somebody was employed breaks no duty of an employee
  const early = track === 'EMPLOYEE' && firstConduct < standing.hiredOn;
  return early ? [{ code: 'SUBJECT_NOT_EMPLOYED', params: { hiredOn: standing.hiredOn } }] : [];
}
