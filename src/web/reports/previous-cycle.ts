import { useApi } from '../api/use-api.ts';
import { ByDepartmentDocument, ComparisonDocument, type DepartmentRow } from './report.graphql.ts';
import { wholeOf, type ReportSearch } from './report.search.ts';

/** The cycle before, on the day on which it was as old, by department. */
export interface PreviousCycle {
  cycle: number;
  asOf: string;
  totals: ReadonlyMap<string, DepartmentRow['total']>;
  owns: ReadonlyMap<string, DepartmentRow['own']>;
}

/** Only while one cycle of one requirement is looked at, and there was one before. */
export function usePreviousCycle(search: ReportSearch): PreviousCycle | null {
  const { departmentId, ...filter } = wholeOf(search);
  const isOne = filter.requirementId !== undefined && filter.cycle !== undefined;
  const comparison = useApi(ComparisonDocument, { filter: wholeOf(search) }, { enabled: isOne }).data?.cycleComparison;
  const before =
    isOne && comparison?.sameDay ? { cycle: comparison.sameDay.cycle, asOf: comparison.sameDay.asOf } : null;
  const rows = useApi(
    ByDepartmentDocument,
    { filter: { ...filter, ...before }, ...(departmentId && { within: departmentId }) },
    { enabled: before !== null },
  ).data?.completionByDepartment;
  if (!before || !rows) return null;
  return {
    ...before,
    totals: new Map(rows.map(row => [row.department.id, row.total])),
    owns: new Map(rows.map(row => [row.department.id, row.own])),
  };
}
