interface Place {
  department: { id: string; depth: number };
}

/** A row of the tree as it is shown. */
export interface Shown<Row> {
  row: Row;
  /** How far it is indented: 0 at the top of what is shown. */
  level: number;
  hasBelow: boolean;
}

/** The rows of a depth-first tree that show while only some departments are open. */
export function shownRows<Row extends Place>(rows: readonly Row[], open: ReadonlySet<string>): Shown<Row>[] {
  const top = Math.min(...rows.map(({ department }) => department.depth));
  let closedAt = Number.POSITIVE_INFINITY;
  return rows.flatMap((row, index) => {
    const { id, depth } = row.department;
    if (depth > closedAt) return [];
    closedAt = open.has(id) ? Number.POSITIVE_INFINITY : depth;
    const below = rows[index + 1];
    return [{ row, level: depth - top, hasBelow: below !== undefined && below.department.depth > depth }];
  });
}

const few = 30;

/** What is open at first: everything where that is little and the screen wide, otherwise only a top that stands alone. */
export function openAtFirst(rows: readonly Place[], isNarrow = false): Set<string> {
  const top = Math.min(...rows.map(({ department }) => department.depth));
  const tops = rows.filter(({ department }) => department.depth === top);
  const isWhole = rows.length <= few && !isNarrow;
  const opened = isWhole ? rows : tops.length === 1 || !isNarrow ? tops : [];
  return new Set(opened.map(({ department }) => department.id));
}
