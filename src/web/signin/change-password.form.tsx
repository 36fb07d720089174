import { useForm } from 'react-hook-form';
import { MoveForm } from '../api/move-form.tsx';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { PasswordField } from '../ui/password-field.tsx';
import { NewPassword } from './new-password.tsx';
import { ChangePasswordDocument } from './signin.graphql.ts';

export function ChangePasswordForm() {
  const t = useText('signin');
  const form = useForm({ defaultValues: { currentPassword: '', password: '' } });
  return (
    <MoveForm
      form={form}
      document={ChangePasswordDocument}
      variables={input => ({ input })}
      action={t('account.changeAction')}
      said={t('account.changed')}
      onDone={() => form.reset()}
    >
      <Bound control={form.control} name="currentPassword" required>
        {field => <PasswordField {...field} label={t('account.current')} autoComplete="current-password" />}
      </Bound>
      <NewPassword control={form.control} name="password" label={t('account.next')} />
    </MoveForm>
  );
}
