import { Loaded } from '../api/loaded.tsx';
import { useApi } from '../api/use-api.ts';
import { useMay } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { LinkButton } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { LadderHistory } from './ladder-history.tsx';
import { LadderSteps } from './ladder-steps.tsx';
import { ReminderPreview } from './reminder-preview.tsx';
import { LadderDocument } from './reminders.graphql.ts';
import './reminders.css';

/** Who is reminded when, and what goes out on a day? */
export function RemindersPage() {
  const t = useText('reminders');
  const query = useApi(LadderDocument, {});
  const mayWrite = useMay('REMINDER_WRITE');
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={mayWrite && <LinkButton to="/reminders/change">{t('change')}</LinkButton>}
    >
      <Loaded query={query} skeleton={<Skeleton lines={8} />}>
        {({ reminderLadder }) => <LadderSteps ladder={reminderLadder} />}
      </Loaded>
      <Section title={t('previewTitle')}>
        <ReminderPreview />
      </Section>
      <Section title={t('historyTitle')}>
        <LadderHistory />
      </Section>
    </Page>
  );
}
