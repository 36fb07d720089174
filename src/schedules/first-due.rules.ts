import { type LocalDate, plusDays } from '../kernel/local-date.ts';
import type { Planned, Step, StepCode, Unplanned } from './cycle.ts';
import { fixedCycle, fixedDay } from './fixed-day.rules.ts';
import { plus } from './period.rules.ts';
import type { FirstDueBasis, Schedule } from './schedule.ts';

/** What is known of somebody when they are assigned. */
export interface FirstDueFacts {
  assignedOn: LocalDate;
  hiredOn?: LocalDate | null | undefined;
  /** When they completed the activity that AFTER_COMPLETION names. */
  completedOn?: LocalDate | null | undefined;
}

type Answer = Planned | Unplanned;

/** The first cycle of somebody, open from the assignment on; none while a fact is missing, and which. */
export const firstDue = (schedule: Schedule, facts: FirstDueFacts): Answer =>
  answers[schedule.firstDue.basis](schedule, facts);

const answers: Record<FirstDueBasis, (schedule: Schedule, facts: FirstDueFacts) => Answer> = {
  ON_DAY: onDay,
  ON_FIXED_DAY: onFixedDay,
  AFTER_HIRE: (schedule, facts) =>
    facts.hiredOn ? after(schedule, facts, 'HIRED', facts.hiredOn) : unplanned('HIRE_DAY_UNKNOWN'),
  AFTER_ASSIGNMENT: (schedule, facts) => after(schedule, facts, 'ASSIGNED', facts.assignedOn),
  AFTER_COMPLETION: (schedule, facts) =>
    facts.completedOn ? after(schedule, facts, 'OTHER_COMPLETED', facts.completedOn) : unplanned('OTHER_NOT_COMPLETED'),
};

function onDay(schedule: Schedule, facts: FirstDueFacts): Answer {
  const on = schedule.firstDue.on!;
  return newHire(schedule, facts, schedule.startsOn) ?? planned(facts, on, [{ code: 'ON_DAY', on }]);
}

/** In step with everybody: the first fixed day that is left. */
function onFixedDay(schedule: Schedule, facts: FirstDueFacts): Answer {
  const recurrence = schedule.recurrence!;
  const cycle = fixedCycle(recurrence, facts.assignedOn);
  const { dueOn, anchorOn, periods } = cycle;
  const steps: Step[] = [
    { code: 'ASSIGNED', on: facts.assignedOn },
    { code: 'ON_FIXED_DAY', on: dueOn, from: anchorOn },
  ];
  return newHire(schedule, facts, fixedDay(recurrence, periods - 1)) ?? { ...cycle, opensOn: facts.assignedOn, steps };
}

/** Who was hired since it is owed has days of their own, unless these were over by the fixed day before. */
function newHire(schedule: Schedule, facts: FirstDueFacts, lastFixed: LocalDate): Answer | null {
  const { startsOn, newHiresWithin: days } = schedule;
  if (!days) return null;
  const { hiredOn } = facts;
  if (!hiredOn) return unplanned('HIRE_DAY_UNKNOWN');
  const own = plusDays(hiredOn, days);
  if (hiredOn <= startsOn || own <= lastFixed) return null;
  return planned(facts, own, [
    { code: 'HIRED', on: hiredOn },
    { code: 'NEW_HIRE', days, on: own },
  ]);
}

function after({ firstDue }: Schedule, facts: FirstDueFacts, code: StepCode, since: LocalDate): Planned {
  const period = firstDue.period!;
  const on = plus(since, period);
  return planned(facts, on, [
    { code, on: since },
    { code: 'AFTER', period, on },
  ]);
}

const planned = ({ assignedOn }: FirstDueFacts, dueOn: LocalDate, steps: Step[]): Planned => ({
  dueOn,
  anchorOn: dueOn,
  periods: 0,
  opensOn: assignedOn,
  steps,
});

const unplanned = (code: StepCode): Unplanned => ({ dueOn: null, steps: [{ code }] });
