import { useState } from 'react';
import { useText } from '../text/index.ts';
import { FieldNote } from '../ui/field-note.tsx';
import { Icon } from '../ui/icon.tsx';
import '../ui/filter-chips.css';
import { PersonField, usePersonName } from './person-field.tsx';

/** More names than anybody reads are told as a number. */
const shown = 30;

interface Props {
  label: string;
  description?: string;
  ids: readonly string[];
  onChange: (ids: string[]) => void;
  emptyText: string;
  /** How many can be chosen. */
  most?: number;
  /** Also those from outside the company, who sit on committees. */
  outsiders?: boolean;
  error?: string | undefined;
}

/** Adds people one by one; each stands as a chip that takes them out again. */
export function PeopleField({ ids, onChange, most = Infinity, error, ...field }: Props) {
  const t = useText('ui');
  const [round, begin] = useState(0);
  const add = (id: string | undefined): void => {
    if (!id) return;
    if (!ids.includes(id)) onChange([...ids, id]);
    begin(round + 1);
  };
  return (
    <div className="field">
      {ids.length < most ? (
        <PersonField key={round} {...field} value={undefined} onChoose={add} />
      ) : (
        <span className="field-label">{field.label}</span>
      )}
      <FieldNote error={error} />
      {ids.length > 0 && (
        <ul className="chips" aria-label={t('chosenPeople')}>
          {ids.slice(-shown).map(id => (
            <li key={id}>
              <PersonChip id={id} onRemove={() => onChange(ids.filter(each => each !== id))} />
            </li>
          ))}
          {ids.length > shown && <li>{t('andMorePeople', { count: ids.length - shown })}</li>}
        </ul>
      )}
    </div>
  );
}

function PersonChip({ id, onRemove }: { id: string; onRemove: () => void }) {
  const t = useText('ui');
  const name = usePersonName(id) ?? '…';
  return (
    <button type="button" className="chip" aria-label={t('removeNamed', { name })} onClick={onRemove}>
      {name}
      <Icon name="close" size={16} />
    </button>
  );
}
