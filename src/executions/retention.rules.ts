import type { Blocker } from '../cases/blocker.ts';
import type { CaseState } from '../cases/case.machine.ts';
import { type LocalDate, plusMonths } from '../kernel/local-date.ts';
import { names } from '../kernel/names.ts';

/** Which rule says how long a case is kept: FULL for one that led to something, DISMISSED for one that led to nothing. */
export const RetentionBasis = names('FULL', 'DISMISSED');
export type RetentionBasis = keyof typeof RetentionBasis;

export interface RetentionYears {
  readonly retentionYears: number;
  readonly dismissedCaseRetentionYears: number;
}

/** What the states that end a case are kept by. An annulled one may still be argued about, and one that goes on elsewhere is kept as long as that may be. */
const bases: Readonly<Partial<Record<CaseState, RetentionBasis>>> = {
  CLOSED: 'FULL',
  ANNULLED: 'FULL',
  CONVERTED: 'FULL',
  NOT_ADMITTED: 'DISMISSED',
  WITHDRAWN: 'DISMISSED',
  NO_CASE: 'DISMISSED',
  NO_SANCTION: 'DISMISSED',
};

export const basisOf = (state: CaseState): RetentionBasis | null => bases[state] ?? null;

/** The last day on which it is kept: so many years from the day of completion (労基法109条、施行規則56条; 143条 says three for now). */
export const endsOn = (
  basis: RetentionBasis,
  completedOn: LocalDate,
  { retentionYears, dismissedCaseRetentionYears }: RetentionYears,
): LocalDate => plusMonths(completedOn, 12 * (basis === 'FULL' ? retentionYears : dismissedCaseRetentionYears));

/** Whether an earlier sanction may still make a new one heavier; it says nothing of how long its file is kept. */
export const isUsable = (finalOn: LocalDate, actOn: LocalDate, aggravatesYears: number): boolean =>
  finalOn <= actOn && actOn <= plusMonths(finalOn, 12 * aggravatesYears);

export interface KeptFacts {
  readonly today: LocalDate;
  readonly endsOn: LocalDate;
  readonly isHeld: boolean;
  readonly appealOpen: boolean;
}

/** What forbids to let go of a case: not even one who may purge it may do so against these. */
export const retentionBlockers = ({ today, endsOn: last, isHeld, appealOpen }: KeptFacts): Blocker[] => [
  ...(today <= last ? [{ code: 'RETENTION_EARLY' as const, params: { until: last } }] : []),
  ...(isHeld ? [{ code: 'LEGAL_HOLD' as const }] : []),
  ...(appealOpen ? [{ code: 'PURGE_OPEN_APPEAL' as const }] : []),
];
