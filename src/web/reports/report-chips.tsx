import { usePersonName } from '../api/person-field.tsx';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { FilterChips, type Chip } from '../ui/filter-chips.tsx';
import { usePatchSearch } from '../ui/search-params.ts';
import { useDepartmentOptions } from './departments.ts';
import { wholeOf, type ReportSearch } from './report.search.ts';
import { useRequirementTitle } from './requirements.ts';

/** Everything that narrows the report, whether it was chosen here or came with a link. */
export function ReportChips({ search }: { search: ReportSearch }) {
  const t = useText('reports');
  const tWords = useText('words');
  const patch = usePatchSearch<ReportSearch>();
  const departments = useDepartmentOptions();
  const title = useRequirementTitle(search.requirementId, t('chipUnknown')) ?? '…';
  const format = useFormat();
  const manager = usePersonName(search.managerId, t('chipUnknown')) ?? '…';
  const { requirementId, cycle, standing, departmentId, directly, employments, managerId, asOf } = search;
  const nameIn = (options: readonly { value: string; label: string }[], id: string): string =>
    options.length === 0 ? '…' : (options.find(({ value }) => value === id)?.label ?? t('chipUnknown'));
  const labels: Partial<Record<keyof ReportSearch, string | false | undefined>> = {
    standing: standing && tWords(`standing.${standing}`),
    search: search.search && t('chipSearch', { text: search.search }),
    requirementId: requirementId && title,
    cycle: cycle && t('cycleName', { year: cycle }),
    departmentId: departmentId && nameIn(departments, departmentId),
    directly: directly && t('chipDirectly'),
    employments: employments && employments.map(kind => tWords(`employment.${kind}`)).join(' / '),
    managerId: managerId && t('chipManager', { name: manager }),
    asOf: asOf && t('chipAsOf', { day: format.day(asOf) }),
  } as Partial<Record<keyof ReportSearch, string>>;
  const chips = Object.entries(labels).flatMap(([key, label]): Chip[] =>
    label
      ? [
          {
            key,
            label,
            onRemove: () => patch({ [key]: undefined, ...(key === 'departmentId' && { directly: undefined }) }),
          },
        ]
      : [],
  );
  const none = Object.fromEntries(Object.keys({ ...wholeOf(search), standing }).map(key => [key, undefined]));
  return <FilterChips chips={chips} onClear={() => patch(none)} />;
}
