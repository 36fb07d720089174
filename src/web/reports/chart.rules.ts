export interface Point {
  day: number;
  assignments: number;
  done: number;
}

/** The part that is done; nothing where nothing is owed. */
export const shareOf = ({ assignments, done }: Point): number => (assignments === 0 ? 0 : done / assignments);

/** How a cycle stood on a day: as on the last day before it on which a number changed. Null before it began and after its last day. */
export function standOn<P extends Point>(points: readonly P[], day: number): P | null {
  const last = points.at(-1);
  return !last || day > last.day ? null : (points.findLast(point => point.day <= day) ?? null);
}

/** How far the lines are worth drawing: to where the one that runs has come, and where the other last grew. */
export function drawnDays(now: readonly Point[], before: readonly Point[]): number {
  const grown = before.findLastIndex((point, i) => point.done > (before[i - 1]?.done ?? 0));
  return Math.max(1, now.at(-1)?.day ?? 0, (before[grown]?.day ?? 0) + 7);
}

/** The points of a line up to a day, the last of them where it is cut off. */
export function until<P extends Point>(points: readonly P[], day: number): P[] {
  const shown = points.filter(point => point.day <= day);
  const end = shown.at(-1);
  return end && end.day < day && shown.length < points.length ? [...shown, { ...end, day }] : shown;
}

/** A line in steps, since a number stays what it is until it changes: `x` and `y` place it on the paper. */
export function stepPath(points: readonly Point[], x: (day: number) => number, y: (share: number) => number): string {
  const at = (value: number): string => String(Math.round(value * 10) / 10);
  return points
    .map((point, i) =>
      i === 0 ? `M${at(x(point.day))} ${at(y(shareOf(point)))}` : `H${at(x(point.day))}V${at(y(shareOf(point)))}`,
    )
    .join('');
}

/** The days of a table: every seventh as far as the lines are drawn, and the last of each line. */
export function tableDays(now: readonly Point[], before: readonly Point[]): number[] {
  const ends = [now, before].flatMap(points => points.at(-1)?.day ?? []);
  const longest = Math.min(drawnDays(now, before), Math.max(0, ...ends));
  const weeks = Array.from({ length: Math.floor(longest / 7) + 1 }, (_, week) => week * 7);
  return [...new Set([...weeks, ...ends])].toSorted((one, other) => one - other);
}

const steps = [7, 14, 30, 60, 90, 180, 365, 730] as const;

/** Where the days are marked: some five times, at round numbers. */
export function ticks(longest: number): number[] {
  const step = steps.find(size => longest / size <= 6) ?? 1825;
  return Array.from({ length: Math.floor(longest / step) + 1 }, (_, i) => i * step);
}
