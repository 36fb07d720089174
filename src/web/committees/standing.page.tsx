import { useState } from 'react';
import { Loaded } from '../api/loaded.tsx';
import { useApi } from '../api/use-api.ts';
import { useMay, useViewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { OneCommittee } from './one-committee.tsx';
import { StandingForm } from './standing.form.tsx';
import { StandingCommitteesDocument } from './standing.graphql.ts';
import '../cases/cases.css';

/** Which committees stand ready for a case? */
export function StandingCommitteesPage() {
  const t = useText('committees');
  const isSecretary = useMay('CASE_SECRETARIAT');
  const query = useApi(StandingCommitteesDocument, { day: useViewer().today });
  const [isNew, begin] = useState(false);
  const add = isSecretary && !isNew && (
    <Button kind="primary" onPress={() => begin(true)}>
      {t('standing.add')}
    </Button>
  );
  return (
    <Page
      title={t('standing.title')}
      lead={t('standing.lead')}
      actions={
        <>
          {isSecretary && <LinkButton to="/outside-people">{t('experts.title')}</LinkButton>}
          {add}
        </>
      }
    >
      <Loaded query={query} skeleton={<Skeleton lines={6} />}>
        {({ committees, rulesInForce }) => (
          <>
            {isNew && (
              <Section title={t('standing.add')}>
                <StandingForm committee={null} rules={rulesInForce?.parameters ?? null} onDone={() => begin(false)} />
              </Section>
            )}
            {committees.length === 0 && !isNew ? (
              <EmptyState title={t('standing.noneTitle')} text={t('standing.noneText')} />
            ) : (
              committees.map(committee => (
                <OneCommittee key={committee.id} committee={committee} rules={rulesInForce?.parameters ?? null} />
              ))
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}
