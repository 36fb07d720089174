import { Link } from '@tanstack/react-router';
import { Loaded } from '../api/loaded.tsx';
import { useApi } from '../api/use-api.ts';
import { useViewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { GroundsDocument } from './cases.graphql.ts';
import { ReferForm } from './refer.form.tsx';

/** Who is said to have done what, and when? */
export function ReferPage() {
  const t = useText('cases');
  const { today } = useViewer();
  const query = useApi(GroundsDocument, { day: today });
  return (
    <Page title={t('refer.title')} lead={t('refer.lead')} above={<Link to="/referred-cases">{t('mine.title')}</Link>}>
      <Loaded query={query} skeleton={<Skeleton lines={6} />}>
        {({ rulesInForce: rules }) =>
          rules ? (
            <ReferForm offences={rules.offences} today={today} />
          ) : (
            <EmptyState title={t('refer.noRulesTitle')} text={t('refer.noRulesText')} />
          )
        }
      </Loaded>
    </Page>
  );
}
