import { getRouteApi } from '@tanstack/react-router';
import { useApi } from '../api/use-api.ts';
import { useMay } from '../api/viewer.ts';
import { CaseRoom } from '../cases/case-room.tsx';
import { LegalHolds } from '../people/legal-holds.tsx';
import { useText } from '../text/index.ts';
import { Section } from '../ui/section.tsx';
import { CaseClosingDocument } from './executions.graphql.ts';
import { Disclosure } from './disclosure.tsx';
import { ExecutionOutlines } from './outline.tsx';
import { Retention } from './retention.tsx';
import { Standby } from './standby.tsx';

const route = getRouteApi('/inside/cases/$id/closing');

/** How far is the execution, and how long is the case kept? */
export function ClosingPage() {
  const t = useText('executions');
  const tHolds = useText('attestations');
  const mayHold = useMay('LEGAL_HOLD');
  const query = useApi(CaseClosingDocument, { id: route.useParams().id });
  return (
    <CaseRoom audience="secretariat" query={query} pick={data => data.case}>
      {matter => (
        <>
          <Section title={t('items.heading')}>
            {!matter.retention && <p>{t('closing.byHr')}</p>}
            <ExecutionOutlines items={matter.executionItems} />
          </Section>
          <Section title={t('closing.retention')}>
            <Retention matter={matter} />
          </Section>
          {mayHold && matter.subject && (
            <Section title={tHolds('holds.title')}>
              <LegalHolds key={matter.subject.id} personId={matter.subject.id} />
            </Section>
          )}
          {matter.subject && (
            <>
              <Section title={t('disclosure.title')}>
                <Disclosure matter={matter} />
              </Section>
              <Section title={t('closing.standby')}>
                <Standby matter={matter} />
              </Section>
            </>
          )}
        </>
      )}
    </CaseRoom>
  );
}
