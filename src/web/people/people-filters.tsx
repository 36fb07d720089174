import { useApi } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { FilterChips, type Chip } from '../ui/filter-chips.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { usePatchSearch } from '../ui/search-params.ts';
import { Select } from '../ui/select.tsx';
import { useDepartmentOptions } from './department-options.ts';
import { PersonDocument } from './people.graphql.ts';
import { employments, roles, type PeopleSearch } from './people.search.ts';

const any = 'ANY';

/** Each choice goes into the URL, so that a view can be sent to somebody. */
export function PeopleFilters({ search }: { search: PeopleSearch }) {
  const t = useText('people');
  const tWords = useText('words');
  const patch = usePatchSearch<PeopleSearch>();
  const departments = useDepartmentOptions();
  const chosen = <Value extends string>(value: Value | typeof any): Value | undefined =>
    value === any ? undefined : value;
  const anything = { value: any, label: t('any') } as const;
  return (
    <search className="people-filters">
      <SearchField
        label={t('search')}
        placeholder={t('searchHint')}
        value={search.search ?? ''}
        onSearch={text => patch({ search: text || undefined })}
      />
      <Select
        label={t('department')}
        value={search.department ?? any}
        options={[anything, ...departments]}
        onChange={value => patch({ department: chosen(value) })}
      />
      <Select
        label={t('field.employment')}
        value={search.employment ?? any}
        options={[anything, ...employments.map(value => ({ value, label: tWords(`employment.${value}`) }))]}
        onChange={value => patch({ employment: chosen(value) })}
      />
      <Select
        label={t('roles')}
        value={search.role ?? any}
        options={[anything, ...roles.map(value => ({ value, label: tWords(`role.${value}`) }))]}
        onChange={value => patch({ role: chosen(value) })}
      />
      <Select
        label={t('state')}
        value={search.presence ?? any}
        options={[
          { value: any, label: t('current') },
          { value: 'LEFT', label: t('left') },
        ]}
        onChange={value => patch({ presence: chosen(value) })}
      />
      <Chips search={search} />
    </search>
  );
}

function Chips({ search }: { search: PeopleSearch }) {
  const t = useText('people');
  const tWords = useText('words');
  const format = useFormat();
  const patch = usePatchSearch<PeopleSearch>();
  const departments = useDepartmentOptions();
  const manager = useApi(PersonDocument, { id: search.manager ?? '' }, { enabled: Boolean(search.manager) }).data
    ?.person;
  const labels: Record<keyof PeopleSearch, string | undefined> = {
    search: search.search && t('chipSearch', { text: search.search }),
    department:
      search.department && (departments.find(({ value }) => value === search.department)?.label.trim() ?? '…'),
    employment: search.employment && tWords(`employment.${search.employment}`),
    role: search.role && tWords(`role.${search.role}`),
    presence: search.presence && t('left'),
    manager: search.manager && t('chipManager', { name: manager ? format.name(manager) : '…' }),
  };
  const chips = Object.entries(labels).flatMap(([key, label]): Chip[] =>
    label ? [{ key, label, onRemove: () => patch({ [key]: undefined }) }] : [],
  );
  const nothing = { search: undefined, department: undefined, employment: undefined, role: undefined };
  return <FilterChips chips={chips} onClear={() => patch({ ...nothing, presence: undefined, manager: undefined })} />;
}
