import type { UseFormReturn } from 'react-hook-form';
import { PersonField } from '../api/person-field.tsx';
import { useMay } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { FieldNote } from '../ui/field-note.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { NewEvidence } from './evidence.draft.ts';

/** Whose words these are, and what the subject reads instead. */
export function WitnessFields({ form: { control, watch } }: { form: UseFormReturn<NewEvidence> }) {
  const t = useText('investigations');
  const isInside = watch('witnessIs') === 'inside';
  return (
    <div className="evidence-part">
      <Bound control={control} name="witnessIs" required>
        {field => (
          <RadioGroup
            {...field}
            label={t('add.witnessIs')}
            options={(['inside', 'outside'] as const).map(value => ({ value, label: t(`add.${value}`) }))}
          />
        )}
      </Bound>
      {isInside ? <Inside control={control} /> : <Outside control={control} />}
      <p>{t('add.maskHelp')}</p>
      <Bound control={control} name="maskedTitle" required>
        {field => <TextField {...field} label={t('add.maskedTitle')} maxLength={200} />}
      </Bound>
      <Bound control={control} name="maskedText" required>
        {field => <TextField {...field} label={t('add.maskedText')} rows={6} maxLength={20_000} />}
      </Bound>
    </div>
  );
}

type Part = Pick<UseFormReturn<NewEvidence>, 'control'>;

function Inside({ control }: Part) {
  const t = useText('investigations');
  const mayFind = useMay('PEOPLE_READ');
  if (!mayFind)
    return (
      <Bound control={control} name="witnessNumber" required>
        {field => <TextField {...field} label={t('add.witnessNumber')} maxLength={50} exact />}
      </Bound>
    );
  return (
    <Bound control={control} name="witnessId" required>
      {({ value, onChange, errorMessage }) => (
        <div>
          <PersonField
            label={t('evidence.witness')}
            value={value || undefined}
            onChoose={chosen => onChange(chosen ?? '')}
            emptyText={t('find')}
            leavers
          />
          <FieldNote error={errorMessage} />
        </div>
      )}
    </Bound>
  );
}

function Outside({ control }: Part) {
  const t = useText('investigations');
  return (
    <>
      <Bound control={control} name="witnessName" required>
        {field => <TextField {...field} label={t('name')} maxLength={200} />}
      </Bound>
      <Bound control={control} name="witnessKana">
        {field => <TextField {...field} label={t('kana')} maxLength={200} />}
      </Bound>
    </>
  );
}
