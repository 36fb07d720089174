/** How far some people are with what they owe. */
export interface Counts {
  people: number;
  assignments: number;
  done: number;
  due: number;
  overdue: number;
}

export const none: Counts = { people: 0, assignments: 0, done: 0, due: 0, overdue: 0 };

export const plus = (one: Counts, other: Counts): Counts => ({
  people: one.people + other.people,
  assignments: one.assignments + other.assignments,
  done: one.done + other.done,
  due: one.due + other.due,
  overdue: one.overdue + other.overdue,
});

export const sumOf = (all: Iterable<Counts>): Counts => [...all].reduce(plus, none);

/** The part that is done, 0–1; none where nothing is owed, which is neither good nor bad. */
export const rateOf = ({ assignments, done }: Counts): number | null => (assignments === 0 ? null : done / assignments);

interface Place {
  place: { id: string };
  depth: number;
}

/** For each department, in the depth-first order given, its own counts and those of the tree that it is the top of. */
export function rollUp<P extends Place>(
  tree: readonly P[],
  ownOf: (id: string) => Counts | undefined,
): (P & { own: Counts; total: Counts })[] {
  const below: Counts[] = [];
  return tree
    .toReversed()
    .map(at => {
      const own = ownOf(at.place.id) ?? none;
      const total = plus(own, below[at.depth + 1] ?? none);
      below[at.depth + 1] = none;
      below[at.depth] = plus(below[at.depth] ?? none, total);
      return { ...at, own, total };
    })
    .toReversed();
}

/** A department and all below it, out of a depth-first order; null when it is not there. */
export function subtree<P extends Place>(tree: readonly P[], id: string): P[] | null {
  const start = tree.findIndex(({ place }) => place.id === id);
  if (start < 0) return null;
  const end = tree.findIndex(({ depth }, i) => i > start && depth <= tree[start]!.depth);
  return tree.slice(start, end < 0 ? tree.length : end);
}

/** The departments that hold somebody or stand above one that does, out of a depth-first order. */
export function inhabited<P extends Place>(tree: readonly P[], holds: ReadonlySet<string>): P[] {
  let needed = -1;
  return tree
    .toReversed()
    .filter(({ place, depth }) => {
      const kept = holds.has(place.id) || depth === needed;
      if (kept) needed = depth - 1;
      return kept;
    })
    .toReversed();
}
