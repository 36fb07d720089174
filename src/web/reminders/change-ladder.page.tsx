import { Link } from '@tanstack/react-router';
import { Loaded } from '../api/loaded.tsx';
import { useApi } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { LadderForm } from './ladder.form.tsx';
import { LadderDocument } from './reminders.graphql.ts';
import '../ui/field.css';
import './reminders.css';

/** When shall who be reminded from now on? */
export function ChangeLadderPage() {
  const t = useText('reminders');
  const query = useApi(LadderDocument, {});
  return (
    <Page title={t('changeTitle')} lead={t('changeLead')} above={<Link to="/reminders">{t('title')}</Link>}>
      <Loaded query={query} skeleton={<Skeleton lines={12} />}>
        {({ reminderLadder }) => <LadderForm key={reminderLadder.version} ladder={reminderLadder} />}
      </Loaded>
    </Page>
  );
}
