import type { UseFormReturn } from 'react-hook-form';
import { PersonField } from '../api/person-field.tsx';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { FieldNote } from '../ui/field-note.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { Taken } from './take.draft.ts';

const givers = ['person', 'outsider'] as const;

/** An employee, also one who left, or somebody from outside by name. */
export function GiverFields({ form: { control, watch } }: { form: UseFormReturn<Taken> }) {
  const t = useText('pledges');
  return (
    <>
      <Bound control={control} name="giver" required>
        {field => (
          <RadioGroup
            {...field}
            label={t('take.giver')}
            options={givers.map(value => ({ value, label: t(`take.givers.${value}`) }))}
          />
        )}
      </Bound>
      {watch('giver') === 'person' ? (
        <Bound key="person" control={control} name="personId" required>
          {({ value, onChange, errorMessage }) => (
            <div>
              <PersonField
                label={t('take.person')}
                value={value || undefined}
                onChoose={id => onChange(id ?? '')}
                emptyText={t('take.findPerson')}
                leavers
              />
              <FieldNote error={errorMessage} />
            </div>
          )}
        </Bound>
      ) : (
        <>
          <Bound key="outsider" control={control} name="outsiderName" required>
            {field => <TextField {...field} label={t('take.outsiderName')} maxLength={200} />}
          </Bound>
          <Bound control={control} name="outsiderOrganisation">
            {field => <TextField {...field} label={t('take.outsiderOrganisation')} maxLength={200} />}
          </Bound>
        </>
      )}
    </>
  );
}
