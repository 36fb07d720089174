import type { Blocker } from '../cases/blocker.ts';
import { names } from '../kernel/names.ts';
import { type LocalDate, daysBetween, plusDays } from '../kernel/local-date.ts';
import type { LeaveKind } from '../people/leave-kind.ts';

/** How the thirty days of a dismissal are kept: waited for, paid for, or not owed because the labour standards office said so (解雇予告、予告手当、除外認定). */
export const DismissalWay = names('NOTICE', 'PAY', 'EXEMPTION');
export type DismissalWay = keyof typeof DismissalWay;

export interface Dismissal {
  readonly way: DismissalWay;
  /** PAY: for how many days of average wage. */
  readonly payDays: number | null;
  /** EXEMPTION: the day of the office's decision. */
  readonly exemptedOn: LocalDate | null;
  /** Somebody checked that a leave for illness does not come from the work: of that the program knows nothing. */
  readonly illnessIsPrivate: boolean;
}

export interface Leave {
  readonly kind: LeaveKind;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
}

export interface DismissalFacts {
  /** The day on which the letter reaches the subject. */
  readonly reachedOn: LocalDate;
  /** The day on which employment ends. */
  readonly effectiveOn: LocalDate;
  readonly dismissal: Dismissal;
  readonly leaves: readonly Leave[];
}

/** So many days of notice or pay (労基法20条1項・2項 [K], to be confirmed by counsel). */
export const noticeDays = 30;
/** So long after a barred leave it stays barred (労基法19条1項 [K], to be confirmed by counsel). */
const after = 30;

/** What keeps a dismissal from taking effect that day. */
export const dismissalBlockers = (facts: DismissalFacts): Blocker[] => [...barred(facts), ...unnoticed(facts)];

/** 労基法19条1項 [K]: not during leave for an injury or illness of work, nor maternity leave, nor 30 days after; doubt bars. */
function barred({ effectiveOn, leaves, dismissal }: DismissalFacts): Blocker[] {
  const protects = ({ kind }: Leave) => kind === 'MATERNITY' || (kind === 'ILLNESS' && !dismissal.illnessIsPrivate);
  const bar = leaves.filter(protects).find(({ startsOn, endsOn }) => {
    return startsOn <= effectiveOn && (endsOn === null || effectiveOn <= plusDays(endsOn, after));
  });
  // which leave it is, the one who reads this need not know
  return bar ? [{ code: 'DISMISSAL_BARRED', params: bar.endsOn ? { until: plusDays(bar.endsOn, after) } : {} }] : [];
}

/** 労基法20条 [K]: thirty days between, each of which pay may stand for; the day of the notice does not count (民法140条). */
function unnoticed({ reachedOn, effectiveOn, dismissal }: DismissalFacts): Blocker[] {
  const { way, payDays, exemptedOn } = dismissal;
  if (way === 'EXEMPTION')
    return exemptedOn !== null && exemptedOn <= reachedOn
      ? []
      : [{ code: 'DISMISSAL_NOTICE', params: { needDays: noticeDays, days: 0 } }];
  const waited = daysBetween(reachedOn, effectiveOn);
  const days = waited < 0 ? -1 : waited + (way === 'PAY' ? (payDays ?? 0) : 0);
  return days >= noticeDays
    ? []
    : [{ code: 'DISMISSAL_NOTICE', params: { needDays: noticeDays, days: Math.max(days, 0) } }];
}
