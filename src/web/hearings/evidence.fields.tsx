import type { UseFormReturn } from 'react-hook-form';
import { ProofField } from '../pledges/proof-field.tsx';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { CheckboxGroup } from '../ui/checkbox-group.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { TextField } from '../ui/text-field.tsx';
import { evidenceKinds, type Grounds } from './grounds.ts';

interface Props {
  form: UseFormReturn<Grounds>;
  place: number;
  acts: readonly { id: string; seq: number }[];
  onRemove: () => void;
}

/** One piece for the file that came to light, about acts that were known before. */
export function EvidenceFields({ form: { control }, place, acts, onRemove }: Props) {
  const t = useText('hearings');
  const title = t('form.piece', { number: place + 1 });
  return (
    <fieldset className="hearing-act">
      <legend>{title}</legend>
      <Bound control={control} name={`evidence.${place}.kind`} required>
        {field => (
          <RadioGroup
            {...field}
            label={t('form.kind')}
            options={evidenceKinds.map(value => ({ value, label: t(`form.kinds.${value}`) }))}
          />
        )}
      </Bound>
      <Bound control={control} name={`evidence.${place}.title`} required>
        {field => <TextField {...field} label={t('form.title')} description={t('form.titleHelp')} maxLength={200} />}
      </Bound>
      <Bound control={control} name={`evidence.${place}.text`} required>
        {field => <TextField {...field} label={t('form.text')} rows={6} maxLength={20_000} />}
      </Bound>
      <Bound
        control={control}
        name={`evidence.${place}.allegationIds`}
        validate={ids => (ids.length > 0 ? undefined : t('form.chooseActs'))}
      >
        {field => (
          <CheckboxGroup
            {...field}
            label={t('form.about')}
            options={acts.map(({ id, seq }) => ({ value: id, label: t('notices.act', { seq }) }))}
          />
        )}
      </Bound>
      <Bound control={control} name={`evidence.${place}.adverse`}>
        {({ value, onChange }) => (
          <Checkbox isSelected={value} onChange={onChange}>
            {t('form.adverse')}
          </Checkbox>
        )}
      </Bound>
      <Bound control={control} name={`evidence.${place}.proof`}>
        {({ value, onChange, errorMessage }) => (
          <div className="hearing-proof">
            <ProofField label={t('form.pieceFile')} value={value} onChange={onChange} errorMessage={errorMessage} />
          </div>
        )}
      </Bound>
      <div>
        <Button kind="quiet" size="small" onPress={onRemove}>
          {t('form.removeAct', { title })}
        </Button>
      </div>
    </fieldset>
  );
}
