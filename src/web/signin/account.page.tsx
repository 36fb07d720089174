import { useText } from '../text/index.ts';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { ChangePasswordForm } from './change-password.form.tsx';
import { Sessions } from './sessions.tsx';

export function AccountPage() {
  const t = useText('signin');
  return (
    <Page title={t('account.title')} lead={t('account.lead')} width="reading">
      <Section title={t('account.sessions')}>
        <p>{t('account.sessionsLead')}</p>
        <Sessions />
      </Section>
      <Section title={t('account.change')}>
        <ChangePasswordForm />
      </Section>
    </Page>
  );
}
