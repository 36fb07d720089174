import { useApi } from '../api/use-api.ts';
import { useFormat } from '../text/use-format.ts';
import type { Option } from '../ui/select.tsx';
import { DepartmentsDocument } from './departments.graphql.ts';

/** The departments to choose from, set in as deep as they stand in the tree. */
export function useDepartmentOptions(): Option[] {
  const format = useFormat();
  const { data } = useApi(DepartmentsDocument, {});
  return (data?.departments ?? []).map(({ id, depth, name }) => ({
    value: id,
    label: '\u3000'.repeat(depth) + format.pick(name),
  }));
}
