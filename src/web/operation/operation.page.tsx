import { useText } from '../text/index.ts';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { JobList } from './job-list.tsx';
import { KeyOverview } from './key-overview.tsx';
import { MailOverview } from './mail-overview.tsx';
import { UndeliveredMail } from './undelivered-mail.tsx';
import './operation.css';

/** Does everything go on that nobody looks at? */
export function OperationPage() {
  const t = useText('operation');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Section title={t('mail')}>
        <MailOverview />
      </Section>
      <Section title={t('undelivered')}>
        <UndeliveredMail />
      </Section>
      <Section title={t('keys')}>
        <KeyOverview />
      </Section>
      <Section title={t('jobs')}>
        <JobList />
      </Section>
    </Page>
  );
}
