import type { Control, FieldPath, FieldValues } from 'react-hook-form';
import { useText } from '../text/index.ts';
import { Bound } from './bound.tsx';
import { TextField } from './text-field.tsx';
import './words-fields.css';

interface Props<Values extends FieldValues> {
  control: Control<Values>;
  /** Where a text in both languages stands: `{ ja, en }`. */
  name: FieldPath<Values>;
  /** What both are called, or each. */
  label: string | readonly [japanese: string, english: string];
  help?: string | undefined;
  maxLength: number;
  rows?: number;
  required?: boolean;
  validate?: (values: Values) => string | undefined;
}

/** The same words in both languages, side by side; only the Japanese are asked for. */
export function WordsFields<Values extends FieldValues>(props: Props<Values>) {
  const { name, label, help, maxLength, rows, required = false, validate } = props;
  const t = useText('ui');
  const [japanese, english] =
    typeof label === 'string' ? [t('inJapanese', { label }), t('inEnglish', { label })] : label;
  // whatever else the form holds, these two are texts
  const control = props.control as unknown as Control<{ words: { ja: string; en: string } }>;
  const path = <Language extends 'ja' | 'en'>(language: Language) => `${name}.${language}` as `words.${Language}`;
  const shape = { maxLength, ...(rows && { rows }) };
  return (
    <div className="both-languages">
      <Bound
        control={control}
        name={path('ja')}
        required={required}
        {...(validate && { validate: (_: unknown, values: unknown) => validate(values as Values) })}
      >
        {field => <TextField {...field} label={japanese} {...(help && { description: help })} {...shape} />}
      </Bound>
      <Bound control={control} name={path('en')}>
        {field => <TextField {...field} label={english} {...shape} />}
      </Bound>
    </div>
  );
}
