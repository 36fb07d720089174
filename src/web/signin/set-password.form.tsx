import { useNavigate } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { MoveForm } from '../api/move-form.tsx';
import { useText } from '../text/index.ts';
import { NewPassword } from './new-password.tsx';
import { SetPasswordDocument } from './signin.graphql.ts';

export function SetPasswordForm({ token }: { token: string }) {
  const t = useText('signin');
  const navigate = useNavigate();
  const form = useForm({ defaultValues: { password: '' } });
  return (
    <MoveForm
      form={form}
      document={SetPasswordDocument}
      variables={({ password }) => ({ input: { token, password } })}
      action={t('set.action')}
      said={t('set.done')}
      touches={[]}
      onDone={() => void navigate({ to: '/sign-in', replace: true })}
    >
      <NewPassword control={form.control} name="password" label={t('set.password')} />
    </MoveForm>
  );
}
