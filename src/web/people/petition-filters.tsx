import { PersonField, usePersonName } from '../api/person-field.tsx';
import { useText } from '../text/index.ts';
import { FilterChips, type Chip } from '../ui/filter-chips.tsx';
import { usePatchSearch } from '../ui/search-params.ts';
import { Select } from '../ui/select.tsx';
import { isWaiting, petitionKinds, petitionStates, type PetitionsSearch } from './petitions.search.ts';
import './petition.css';

const any = 'ANY';

interface Props {
  search: PetitionsSearch;
  mayDecide: boolean;
}

/** Each choice goes into the address. */
export function PetitionFilters({ search, mayDecide }: Props) {
  const t = useText('petitions');
  const tPeople = useText('people');
  const patch = usePatchSearch<PetitionsSearch>();
  const waits = isWaiting(search, mayDecide);
  const options = <Value extends string>(values: readonly Value[], label: (value: Value) => string) => [
    { value: any, label: t('any') },
    ...values.map(value => ({ value, label: label(value) })),
  ];
  return (
    <search className="petition-filters">
      <div className="petition-fields">
        {mayDecide && (
          <Select
            label={t('show')}
            value={waits ? 'waiting' : 'all'}
            options={(['waiting', 'all'] as const).map(value => ({ value, label: t(value) }))}
            onChange={value => patch({ show: value === 'all' ? value : undefined, state: undefined })}
          />
        )}
        <Select
          label={t('kindFilter')}
          value={search.kind ?? any}
          options={options(petitionKinds, kind => t(`kind.${kind}`))}
          onChange={value => patch({ kind: petitionKinds.find(kind => kind === value) })}
        />
        {!waits && (
          <Select
            label={t('stateFilter')}
            value={search.state ?? any}
            options={options(petitionStates, state => t(`state.${state}`))}
            onChange={value => patch({ state: petitionStates.find(state => state === value) })}
          />
        )}
        <PersonField
          label={tPeople('person')}
          value={search.person}
          onChoose={person => patch({ person })}
          emptyText={tPeople('searchHint')}
          leavers
        />
      </div>
      <Chips search={search} waits={waits} />
    </search>
  );
}

function Chips({ search: { kind, state, person }, waits }: { search: PetitionsSearch; waits: boolean }) {
  const t = useText('petitions');
  const patch = usePatchSearch<PetitionsSearch>();
  const name = usePersonName(person) ?? '…';
  const chip = (key: keyof PetitionsSearch, label: string | undefined): Chip[] =>
    label ? [{ key, label, onRemove: () => patch({ [key]: undefined }) }] : [];
  const chips = [
    ...chip('kind', kind && t(`kind.${kind}`)),
    ...chip('state', waits ? undefined : state && t(`state.${state}`)),
    ...chip('person', person && name),
  ];
  return <FilterChips chips={chips} onClear={() => patch({ kind: undefined, state: undefined, person: undefined })} />;
}
