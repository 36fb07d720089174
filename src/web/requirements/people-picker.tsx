import { useState } from 'react';
import { PersonField, usePersonName } from '../api/person-field.tsx';
import { useText } from '../text/index.ts';
import { FieldNote } from '../ui/field-note.tsx';
import { Icon } from '../ui/icon.tsx';
import '../ui/filter-chips.css';
import type { FieldsOf } from './condition-fields.tsx';

/** More names than anybody reads are told as a number. */
const shown = 30;

/** Adds people one by one; each stands as a chip that takes them out again. */
export function PeoplePicker({ said, onChange, error }: FieldsOf<'PEOPLE'>) {
  const t = useText('audience');
  const [round, begin] = useState(0);
  const { ids } = said;
  const add = (id: string | undefined): void => {
    if (!id) return;
    if (!ids.includes(id)) onChange({ ...said, ids: [...ids, id] });
    begin(round + 1);
  };
  return (
    <>
      <PersonField
        key={round}
        label={t('person')}
        description={t('personHelp')}
        value={undefined}
        emptyText={t('noPerson')}
        onChoose={add}
      />
      <FieldNote error={error} />
      {ids.length > 0 && (
        <ul className="chips" aria-label={t('chosenPeople')}>
          {ids.slice(-shown).map(id => (
            <li key={id}>
              <PersonChip id={id} onRemove={() => onChange({ ...said, ids: ids.filter(each => each !== id) })} />
            </li>
          ))}
          {ids.length > shown && <li>{t('andMorePeople', { count: ids.length - shown })}</li>}
        </ul>
      )}
    </>
  );
}

function PersonChip({ id, onRemove }: { id: string; onRemove: () => void }) {
  const t = useText('audience');
  const name = usePersonName(id) ?? '…';
  return (
    <button type="button" className="chip" aria-label={t('removeNamed', { name })} onClick={onRemove}>
      {name}
      <Icon name="close" size={16} />
    </button>
  );
}
