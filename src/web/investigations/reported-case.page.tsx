import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Loaded } from '../api/loaded.tsx';
import { useApi } from '../api/use-api.ts';
import { StateBadge } from '../cases/state-badge.tsx';
import { Way } from '../cases/way.tsx';
import { useText } from '../text/index.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { OpenReporter } from './open-reporter.tsx';
import { RecordReporterForm } from './record-reporter.form.tsx';
import { ReportedCaseDocument } from './reporters.graphql.ts';

const route = getRouteApi('/inside/reported-cases/$id');

/** How far is a case that began with a report, and who reported it? What it is about is not here. */
export function ReportedCasePage() {
  const t = useText('investigations');
  const cases = useText('cases');
  const { id } = route.useParams();
  const query = useApi(ReportedCaseDocument, { id });
  const [isOpen, open] = useState(false);
  const known = query.data?.reportedCase;
  return (
    <Page
      title={known ? (known.number ?? cases('list.notNumbered')) : t('reporters.title')}
      above={<Link to="/reported-cases">{t('reporters.title')}</Link>}
      {...(known && { lead: cases(`tracks.${known.track}`) })}
    >
      <Loaded query={query} skeleton={<Skeleton lines={6} />}>
        {({ reportedCase: { state, way } }) => (
          <>
            <p>
              <StateBadge state={state} />
            </p>
            <Way way={way} />
            <Section title={t('reporters.opened')}>
              <OpenReporter caseId={id} />
            </Section>
            <p>
              <Button onPress={() => open(true)}>{t('reporters.record')}</Button>
            </p>
            <Dialog title={t('reporters.record')} isOpen={isOpen} onClose={() => open(false)}>
              <RecordReporterForm caseId={id} onDone={() => open(false)} />
            </Dialog>
          </>
        )}
      </Loaded>
    </Page>
  );
}
