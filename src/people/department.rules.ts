/** A department as a place in the tree. */
interface Place {
  id: string;
  code: string;
  parentId: string | null;
}

/** Each department followed by all below it, neighbours by code; with how far below the top it stands. */
export function depthFirst<P extends Place>(places: readonly P[]): { place: P; depth: number }[] {
  const below = Map.groupBy(places.toSorted(byCode), ({ parentId }) => parentId);
  const walk = (parentId: string | null, depth: number): { place: P; depth: number }[] =>
    (below.get(parentId) ?? []).flatMap(place => [{ place, depth }, ...walk(place.id, depth + 1)]);
  return walk(null, 0);
}

/** Whether a department would stand below itself with this one above it. */
export function wouldCycle(places: readonly Place[], id: string, parentId: string | null): boolean {
  const above = new Map(places.map(place => [place.id, place.parentId]));
  for (let at = parentId; at !== null; at = above.get(at) ?? null) if (at === id) return true;
  return false;
}

const byCode = (one: Place, other: Place): number => (one.code < other.code ? -1 : 1);
