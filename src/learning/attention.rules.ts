/** From and to, in seconds of a video. */
export type Interval = readonly [from: number, to: number];

/** A sign of life comes every quarter of a minute; so much is credited at most when some were lost. */
const longestGapSeconds = 30;
/** Whoever was away for longer begins anew. */
const awaySeconds = 120;
/** Nobody follows a video faster than this. */
const fastestPlayback = 2;
/** So much of a video is all of it: credits at its end and a second lost here and there are not asked for. */
const enoughOfVideo = 0.9;
/** Shorter pieces are no watching; and so the pieces that are kept are bounded. */
const shortestPiece = 0.5;

/** What a lesson asks for. */
export interface Demand {
  attentionSeconds: number;
  /** Null for a lesson without a video. */
  durationSeconds: number | null;
}

/** What somebody gave it. */
export interface Given {
  attendedSeconds: number;
  watched: readonly Interval[];
}

/** The seconds that a sign of life earns: at most those since the last one of the same person, in whatever lesson or tab; null for the first. */
export const earnedSeconds = (sinceLast: number | null): number =>
  sinceLast !== null && sinceLast > 0 && sinceLast <= awaySeconds ? Math.min(sinceLast, longestGapSeconds) : 0;

/** What is in any of them, as few intervals as possible, in order. */
export function union(intervals: readonly Interval[]): Interval[] {
  const merged: [number, number][] = [];
  for (const [from, to] of intervals.toSorted(([a], [b]) => a - b)) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else if (to > from) merged.push([from, to]);
  }
  return merged;
}

export const lengthOf = (intervals: readonly Interval[]): number =>
  union(intervals).reduce((sum, [from, to]) => sum + to - from, 0);

/** What has been watched now: what was known, and of what is claimed no more than could be watched in so many seconds. */
export function watchedWithin(
  { durationSeconds, seconds }: { durationSeconds: number; seconds: number },
  known: readonly Interval[],
  claimed: readonly Interval[],
): Interval[] {
  const inside = union(claimed.map(([from, to]) => [Math.max(0, from), Math.min(to, durationSeconds)]));
  const pieces = inside.filter(([from, to]) => to - from >= shortestPiece);
  return union([...known, ...firstOf(without(pieces, union(known)), seconds * fastestPlayback)]);
}

/** How many more seconds until it counts as read: watching the rest, or reading the rest of the minimum, whichever is less. */
export function secondsLeft({ attentionSeconds, durationSeconds }: Demand, given: Given): number {
  const toAttend = attentionSeconds - given.attendedSeconds;
  const toWatch = durationSeconds === null ? Infinity : durationSeconds * enoughOfVideo - lengthOf(given.watched);
  return Math.max(0, Math.ceil(round(Math.min(toAttend, toWatch))));
}

/** Of these intervals what no known one covers; both in order. */
function without(intervals: readonly Interval[], known: readonly Interval[]): Interval[] {
  return intervals.flatMap(([from, to]) => {
    const left: Interval[] = [];
    let start = from;
    for (const [a, b] of known) {
      if (a > start) left.push([start, Math.min(a, to)]);
      start = Math.max(start, b);
    }
    return [...left, [start, to] as const].filter(([a, b]) => a < b);
  });
}

/** The first so many seconds of them. */
function firstOf(intervals: readonly Interval[], seconds: number): Interval[] {
  let left = seconds;
  return intervals.flatMap(([from, to]) => {
    // never beyond `to`, as the sum of two binary fractions can be
    const until = Math.min(to, from + Math.max(0, left));
    left -= until - from;
    return until > from ? [[from, until] as const] : [];
  });
}

/** Sums of binary fractions must not ask for a second more. */
const round = (seconds: number): number => Math.round(seconds * 1000) / 1000;
