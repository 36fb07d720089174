import { Counter } from '../shell/counter.tsx';
import { useText } from '../text/index.ts';
import { Page } from '../ui/page.tsx';
import { SignInForm } from './sign-in.form.tsx';

export function SignInPage() {
  const t = useText('signin');
  return (
    <Counter>
      <Page title={t('title')} lead={t('lead')}>
        <SignInForm />
        <p className="counter-note">{t('forgot')}</p>
      </Page>
    </Counter>
  );
}
