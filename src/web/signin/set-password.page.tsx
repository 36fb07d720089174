import { useState } from 'react';
import { Counter } from '../shell/counter.tsx';
import { useText } from '../text/index.ts';
import { LinkButton } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { SetPasswordForm } from './set-password.form.tsx';

/** The token comes after # and so never reaches a server's log; once read, it leaves the address bar too. */
function takeToken(): string {
  const token = new URLSearchParams(location.hash.slice(1)).get('token') ?? '';
  if (token) history.replaceState(history.state, '', location.pathname);
  return token;
}

export function SetPasswordPage() {
  const t = useText('signin');
  const [token] = useState(takeToken);
  return (
    <Counter>
      <Page title={t('set.title')} lead={t('set.lead')}>
        {token ? (
          <SetPasswordForm token={token} />
        ) : (
          <>
            <Notice kind="warn">{t('set.noToken')}</Notice>
            <LinkButton to="/sign-in">{t('set.toSignIn')}</LinkButton>
          </>
        )}
      </Page>
    </Counter>
  );
}
