import { useHiddenColumns } from './columns.ts';
import type { ReportSearch } from './report.search.ts';

/** What the columns of the list are called in a file. */
const inFile: Readonly<Record<string, readonly string[]>> = {
  name: ['name', 'kana'],
  number: ['number'],
  department: ['department'],
  title: ['requirement'],
  cycle: ['cycle'],
  due: ['dueOn'],
  standing: ['standing'],
  done: ['fulfilledOn'],
};

/** The columns of a file that the list shows; null where it is another list, or hides none. */
export function useExportColumns({ view }: ReportSearch): string[] | null {
  const [hidden] = useHiddenColumns('duties');
  if (view !== 'duties' || hidden.length === 0) return null;
  return Object.entries(inFile).flatMap(([column, names]) => (hidden.includes(column) ? [] : names));
}
