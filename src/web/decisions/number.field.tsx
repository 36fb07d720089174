import type { Control, FieldPath, FieldValues } from 'react-hook-form';
import { Bound } from '../ui/bound.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useText } from '../text/index.ts';
import { countOf } from './ladder.ts';

interface Props<Values extends FieldValues> {
  control: Control<Values>;
  name: FieldPath<Values>;
  label: string;
  description?: string;
  isOptional?: boolean;
}

/** How many yen or days? */
export function NumberField<Values extends FieldValues>({
  control,
  name,
  isOptional = false,
  ...words
}: Props<Values>) {
  const t = useText('decisions');
  const check = (value: unknown): string | undefined =>
    value === '' || countOf(String(value)) !== null ? undefined : t('detail.number');
  return (
    <Bound control={control} name={name} required={!isOptional} validate={check}>
      {({ value, onChange, ...field }) => (
        <TextField {...field} {...words} value={String(value)} onChange={onChange as (text: string) => void} exact />
      )}
    </Bound>
  );
}
