import { names } from '../kernel/names.ts';

/** Sums over the finished attempts in which a question was shown; sums of different versions can be added. */
export interface Counted {
  shown: number;
  /** Points earned with it, from 0 to 1 each. */
  points: number;
  pointsSquared: number;
  /** The share of the points of all other questions of the same attempt, from 0 to 1 each. */
  rest: number;
  restSquared: number;
  pointsTimesRest: number;
}

/** What the numbers of a question say about it. */
export const QuestionBand = names('TOO_FEW', 'NEGATIVE', 'TOO_HARD', 'TOO_EASY', 'FINE');
export type QuestionBand = keyof typeof QuestionBand;

export interface ItemStatistics {
  shown: number;
  facility: number | null;
  discrimination: number | null;
  band: QuestionBand;
}

/** Below this the numbers say more about chance than about the question. */
export const fewestShown = 20;
/** Moodle, Quiz report statistics: under 35 % is harder than "about right", from 95 % on "extremely easy". */
export const hardBelow = 0.35;
export const easyFrom = 0.95;

const nothing: Counted = { shown: 0, points: 0, pointsSquared: 0, rest: 0, restSquared: 0, pointsTimesRest: 0 };

export const together = (all: readonly Counted[]): Counted =>
  all.reduce(
    (sum, one) => ({
      shown: sum.shown + one.shown,
      points: sum.points + one.points,
      pointsSquared: sum.pointsSquared + one.pointsSquared,
      rest: sum.rest + one.rest,
      restSquared: sum.restSquared + one.restSquared,
      pointsTimesRest: sum.pointsTimesRest + one.pointsTimesRest,
    }),
    nothing,
  );

export function statisticsOf(counted: Counted): ItemStatistics {
  const [facility, discrimination] = [facilityOf(counted), discriminationOf(counted)];
  return { shown: counted.shown, facility, discrimination, band: bandOf(counted.shown, facility, discrimination) };
}

/** The mean of what was earned, as a share of what can be. */
export const facilityOf = ({ shown, points }: Counted): number | null => (shown === 0 ? null : points / shown);

/**
 * Pearson's correlation between a question and the rest of its attempt (corrected: without the question itself, for questions of a
 * pool too; docs.moodle.org/dev/Quiz_statistics_calculations uses the uncorrected total there, which flatters every question).
 */
export function discriminationOf(counted: Counted): number | null {
  const { shown, points, pointsSquared, rest, restSquared, pointsTimesRest } = counted;
  const ofPoints = shown * pointsSquared - points ** 2;
  const ofRest = shown * restSquared - rest ** 2;
  // where everybody earned the same there is nothing to tell apart; sums of shares are not exact
  if (ofPoints <= shown * 1e-6 || ofRest <= shown * 1e-6) return null;
  const correlation = (shown * pointsTimesRest - points * rest) / Math.sqrt(ofPoints * ofRest);
  // the last digits depend on the order of the sums, and a −0.000… would be called negative
  return Math.max(-1, Math.min(1, Math.round(correlation * 1e9) / 1e9)) + 0;
}

/** What is wrong most comes first: a question that the better ones get wrong may have the wrong key. */
export function bandOf(shown: number, facility: number | null, discrimination: number | null): QuestionBand {
  if (facility === null || shown < fewestShown) return 'TOO_FEW';
  if (discrimination !== null && discrimination < 0) return 'NEGATIVE';
  if (facility < hardBelow) return 'TOO_HARD';
  return facility >= easyFrom ? 'TOO_EASY' : 'FINE';
}
