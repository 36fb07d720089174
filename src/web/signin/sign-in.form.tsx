import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { MoveForm } from '../api/move-form.tsx';
import { viewerQuery, type Viewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { PasswordField } from '../ui/password-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { LogInDocument } from './signin.graphql.ts';

const route = getRouteApi('/sign-in');

export function SignInForm() {
  const t = useText('signin');
  const { next } = route.useSearch();
  const router = useRouter();
  const queries = useQueryClient();
  const form = useForm({ defaultValues: { login: '', password: '' } });
  const enter = (viewer: Viewer): void => {
    queries.clear();
    queries.setQueryData(viewerQuery.queryKey, { viewer });
    void router.navigate({ href: next ?? '/', replace: true });
  };
  return (
    <MoveForm
      form={form}
      document={LogInDocument}
      variables={({ login, password }) => ({ input: { login: login.trim(), password } })}
      action={t('signIn')}
      touches={[]}
      onDone={({ logIn }) => enter(logIn.viewer)}
    >
      <Bound control={form.control} name="login" required>
        {field => <TextField {...field} label={t('login')} autoComplete="username" exact />}
      </Bound>
      <Bound control={form.control} name="password" required>
        {field => <PasswordField {...field} label={t('password')} autoComplete="current-password" />}
      </Bound>
    </MoveForm>
  );
}
