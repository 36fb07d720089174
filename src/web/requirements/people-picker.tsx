import { PeopleField } from '../api/people-field.tsx';
import { useText } from '../text/index.ts';
import type { FieldsOf } from './condition-fields.tsx';

/** Those who owe it by name. */
export function PeoplePicker({ said, onChange, error }: FieldsOf<'PEOPLE'>) {
  const t = useText('audience');
  return (
    <PeopleField
      label={t('person')}
      description={t('personHelp')}
      ids={said.ids}
      onChange={ids => onChange({ ...said, ids })}
      emptyText={t('noPerson')}
      error={error}
    />
  );
}
