import type { Track } from '../cases/track.ts';
import type { PayLine } from '../decisions/pay-cut.rules.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { type Sanction, rank } from '../rulesets/sanction.ts';
import type { ExecutionKind } from './execution-kind.ts';

/** What is still to be planned of an item, when it is made. */
export interface PlannedItem {
  readonly kind: ExecutionKind;
  readonly fromOn: LocalDate | null;
  readonly untilOn: LocalDate | null;
  readonly amount: number | null;
}

const item = (kind: ExecutionKind, more: Partial<PlannedItem> = {}): PlannedItem => ({
  kind,
  fromOn: null,
  untilOn: null,
  amount: null,
  ...more,
});

/** One without a number where nothing was counted, so that it is not forgotten. */
const payroll = (lines: readonly PayLine[]): PlannedItem[] =>
  lines.length > 0 ? lines.map(({ payOn, amount }) => item('PAYROLL', { fromOn: payOn, amount })) : [item('PAYROLL')];

/** What HR carries out for each sanction, before it is entered in the personnel record. */
const first: Readonly<Record<Sanction, ExecutionKind | null>> = {
  NONE: null,
  GUIDANCE: null,
  ADMONITION: null,
  REPRIMAND: null,
  PAY_CUT: 'PAYROLL',
  SUSPENSION: 'SUSPENSION',
  DEMOTION: 'RANK',
  RESIGNATION_URGED: 'TERMINATION',
  DISMISSAL: 'TERMINATION',
};

/** All of it; what is no sanction leaves nothing to carry out. */
export function itemsOf(sanction: Sanction, lines: readonly PayLine[]): PlannedItem[] {
  if (rank(sanction) < rank('ADMONITION')) return [];
  const kind = first[sanction];
  const done = kind === 'PAYROLL' ? payroll(lines) : kind ? [item(kind)] : [];
  return [...done, item('PERSONNEL_RECORD')];
}

/** The remedies of each track: what there is instead of a sanction, and that HR may add to one. */
export const remedies: Readonly<Record<Track, readonly ExecutionKind[]>> = {
  EMPLOYEE: ['RETRAINING', 'PLEDGE', 'MEDIA_RETURN'],
  EX_EMPLOYEE_REMEDY: ['PLEDGE', 'MEDIA_RETURN', 'INJUNCTION', 'DAMAGES', 'POLICE', 'RETIREMENT_BENEFIT'],
  OFFICER_REFERRAL: ['BOARD_REFERRAL'],
  DISPATCHED_WORKER: ['REPORT_TO_EMPLOYER', 'PLEDGE', 'MEDIA_RETURN'],
  CONTRACTOR: ['CONTRACT_REMEDY', 'PLEDGE', 'MEDIA_RETURN', 'INJUNCTION', 'DAMAGES', 'POLICE'],
};

/** A smaller pay cut takes what is too much from the last pay periods, so that none bears more than was counted for it. */
export function lightened(lines: readonly PayLine[], amount: number): PayLine[] {
  let left = amount;
  const kept = lines.map(({ payOn, amount: most }) => {
    const yen = Math.min(most, left);
    left -= yen;
    return { payOn, amount: yen };
  });
  return kept.filter(line => line.amount > 0);
}

/** What a deduction from pay must not be called: a fine fixed in advance, or damages kept back (労基法16条・24条; to be confirmed by counsel). */
const fines = /罰金|違約金|損害賠償|弁償|賠償金|弁済|\b(fine|penalty|damages|compensation)\b/iu;

export const isFine = (words: string): boolean => fines.test(words.normalize('NFKC'));

export interface ItemState {
  readonly seq: number;
  readonly done: boolean;
  readonly proven: boolean;
}

/** Which items keep a case from being closed. */
export const openItems = (items: readonly ItemState[]): number[] =>
  items.filter(({ done, proven }) => !done || !proven).map(({ seq }) => seq);
