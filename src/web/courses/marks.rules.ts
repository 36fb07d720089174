/** A stretch of a text, and whether the other text has it too. */
export interface Stretch {
  text: string;
  isOther: boolean;
}

/** Longer comparisons would keep the browser busy: then all is other. */
const mostSteps = 4_000_000;

/** Sentences and lines: smaller pieces would make a sieve of a Japanese text. */
const piecesOf = (text: string): string[] =>
  text.match(/[^。．！？.!?\n]*(?:[。．！？\n]+|[.!?]+\s*|$)/g)?.filter(Boolean) ?? [];

/** What each of two texts has that the other has not, by the longest run of sentences that they share. */
export function compared(before: string, after: string): { before: Stretch[]; after: Stretch[] } {
  const [old, now] = [piecesOf(before), piecesOf(after)];
  const [head, tail] = sharedEnds(old, now);
  const [oldCore, nowCore] = [old.slice(head, old.length - tail), now.slice(head, now.length - tail)];
  const shared = oldCore.length * nowCore.length > mostSteps ? [] : longestShared(oldCore, nowCore);
  const stay = (pieces: string[], core: ReadonlySet<number>): Stretch[] =>
    joined(
      pieces.map((text, at) => ({
        text,
        isOther: at >= head && at < pieces.length - tail && !core.has(at - head),
      })),
    );
  return {
    before: stay(old, new Set(shared.map(([at]) => at))),
    after: stay(now, new Set(shared.map(([, at]) => at))),
  };
}

function sharedEnds(old: readonly string[], now: readonly string[]): [head: number, tail: number] {
  const most = Math.min(old.length, now.length);
  let head = 0;
  while (head < most && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  return [head, tail];
}

/** The longest common subsequence, as pairs of places. */
function longestShared(old: readonly string[], now: readonly string[]): [number, number][] {
  const width = now.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        old[i] === now[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < old.length && j < now.length;) {
    if (old[i] === now[j]) pairs.push([i++, j++]);
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++;
    else j++;
  }
  return pairs;
}

const joined = (pieces: readonly Stretch[]): Stretch[] =>
  pieces.reduce<Stretch[]>((all, { text, isOther }) => {
    const last = all.at(-1);
    if (last?.isOther === isOther) return [...all.slice(0, -1), { text: last.text + text, isOther }];
    return [...all, { text, isOther }];
  }, []);
