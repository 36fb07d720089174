import type { ReactNode } from 'react';
import { useController, type Control, type FieldPath, type FieldPathValue, type FieldValues } from 'react-hook-form';
import { useText } from '../text/index.ts';

interface BoundField<Value> {
  name: string;
  value: Value;
  onChange: (value: Value) => void;
  onBlur: () => void;
  ref: (element: Element | null) => void;
  errorMessage: string | undefined;
  isRequired: boolean;
}

interface Props<Values extends FieldValues, Name extends FieldPath<Values>> {
  control: Control<Values>;
  name: Name;
  required?: boolean;
  /** Says what is wrong, in the reader's words, or nothing. */
  validate?: (value: FieldPathValue<Values, Name>, values: Values) => string | undefined;
  children: (field: BoundField<FieldPathValue<Values, Name>>) => ReactNode;
}

/** Ties one field to its form: `<Bound control={form.control} name="login">{field => <TextField {...field} label=… />}</Bound>`. */
export function Bound<Values extends FieldValues, Name extends FieldPath<Values>>(props: Props<Values, Name>) {
  const { control, name, required = false, validate, children } = props;
  const t = useText('ui');
  const { field, fieldState } = useController({
    control,
    name,
    rules: { ...(required && { required: t('required') }), ...(validate && { validate }) },
  });
  return children({
    name: field.name,
    value: field.value,
    onChange: field.onChange,
    onBlur: field.onBlur,
    ref: field.ref,
    errorMessage: fieldState.error?.message,
    isRequired: required,
  });
}
