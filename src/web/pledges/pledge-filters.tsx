import { PersonField, usePersonName } from '../api/person-field.tsx';
import { useApi } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { FilterChips, type Chip } from '../ui/filter-chips.tsx';
import { usePatchSearch } from '../ui/search-params.ts';
import { Select } from '../ui/select.tsx';
import { PledgeFormsDocument, type ListedForm } from './pledges.graphql.ts';
import type { PledgesSearch } from './pledges.search.ts';

const any = 'ANY';

/** The newest hundred forms; a company has a handful. */
export function useForms(): ListedForm[] {
  const { data } = useApi(PledgeFormsDocument, { first: 100 });
  return data?.pledgeForms.edges.map(({ node }) => node) ?? [];
}

/** Each choice goes into the address. */
export function PledgeFilters({ search: { person, form } }: { search: PledgesSearch }) {
  const t = useText('pledges');
  const format = useFormat();
  const patch = usePatchSearch<PledgesSearch>();
  const options = useForms().map(({ id, versions }) => ({ value: id, label: format.pick(versions[0]!.title) }));
  const name = usePersonName(person, t('list.unknown')) ?? '…';
  const formName = options.find(({ value }) => value === form)?.label ?? '…';
  const chips: Chip[] = [
    ...(form ? [{ key: 'form', label: formName, onRemove: () => patch({ form: undefined }) }] : []),
    ...(person ? [{ key: 'person', label: name, onRemove: () => patch({ person: undefined }) }] : []),
  ];
  return (
    <search className="pledge-filters">
      <div className="pledge-fields">
        <Select
          label={t('list.form')}
          value={form ?? any}
          options={[{ value: any, label: t('list.any') }, ...options]}
          onChange={value => patch({ form: value === any ? undefined : value })}
        />
        <PersonField
          label={t('list.giver')}
          value={person}
          onChoose={id => patch({ person: id })}
          emptyText={t('take.findPerson')}
          leavers
        />
      </div>
      <FilterChips chips={chips} onClear={() => patch({ form: undefined, person: undefined })} />
    </search>
  );
}
