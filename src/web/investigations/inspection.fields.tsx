import type { UseFormReturn } from 'react-hook-form';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { TextField } from '../ui/text-field.tsx';
import { consents, type NewEvidence, owners } from './evidence.draft.ts';

/** Whose the thing was, and what allowed the look at it. */
export function InspectionFields({ form: { control } }: { form: UseFormReturn<NewEvidence> }) {
  const t = useText('investigations');
  return (
    <div className="evidence-part">
      <Bound control={control} name="owner" required>
        {field => (
          <RadioGroup
            {...field}
            label={t('evidence.thing')}
            options={owners.map(value => ({ value, label: t(`owners.${value}`) }))}
          />
        )}
      </Bound>
      <Bound control={control} name="consent" required>
        {field => (
          <RadioGroup
            {...field}
            label={t('evidence.consent')}
            options={consents.map(value => ({ value, label: t(`consents.${value}`) }))}
          />
        )}
      </Bound>
      <Bound control={control} name="ruleReference">
        {field => <TextField {...field} label={t('evidence.rule')} description={t('add.ruleHelp')} maxLength={200} />}
      </Bound>
    </div>
  );
}
