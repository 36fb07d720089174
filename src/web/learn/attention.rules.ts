interface Part {
  from: number;
  to: number;
}

/** How much of a video was watched, 0…1. */
export const watchedShare = (watched: readonly Part[], durationSeconds: number): number =>
  durationSeconds > 0 ? Math.min(1, watched.reduce((sum, { from, to }) => sum + to - from, 0) / durationSeconds) : 0;

/** What of these was not watched by what the server knows: the longest first, as many as it takes at once. */
export function stillToTell(played: readonly Part[], known: readonly Part[], most = 100): Part[] {
  const left = played.flatMap(part => without(part, known));
  return left
    .filter(({ from, to }) => to - from >= 0.5)
    .toSorted((a, b) => b.to - b.from - (a.to - a.from))
    .slice(0, most);
}

function without({ from, to }: Part, known: readonly Part[]): Part[] {
  const left: Part[] = [];
  let start = from;
  for (const part of known) {
    if (part.from > start) left.push({ from: start, to: Math.min(part.from, to) });
    start = Math.max(start, part.to);
  }
  return [...left, { from: start, to }].filter(part => part.from < part.to);
}
