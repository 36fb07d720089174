import type { Control, FieldValues, Path } from 'react-hook-form';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { PasswordField } from '../ui/password-field.tsx';
import './new-password.css';
import { lengthOf, longest, shortest } from './password.rules.ts';

interface Props<Values extends FieldValues> {
  control: Control<Values>;
  name: Path<Values>;
  label: string;
}

/** The field for a password to be, with its rules above and its length beside. */
export function NewPassword<Values extends FieldValues>({ control, name, label }: Props<Values>) {
  const t = useText('signin');
  const problem = (password: string): string | undefined => {
    const length = lengthOf(password);
    if (length < shortest) return t('rules.tooShort', { count: shortest - length });
    return length > longest ? t('rules.tooLong') : undefined;
  };
  return (
    <>
      <section className="password-rules" aria-label={t('rules.title')}>
        <h2>{t('rules.title')}</h2>
        <ul>
          <li>{t('rules.length')}</li>
          <li>{t('rules.any')}</li>
          <li>{t('rules.common')}</li>
          <li>{t('rules.phrase')}</li>
        </ul>
      </section>
      <Bound control={control} name={name} required validate={value => problem(String(value))}>
        {field => (
          <PasswordField
            {...field}
            value={String(field.value)}
            onChange={value => field.onChange(value as typeof field.value)}
            label={label}
            autoComplete="new-password"
            description={t('rules.count', { count: lengthOf(String(field.value)) })}
          />
        )}
      </Bound>
    </>
  );
}
