import { getRouteApi } from '@tanstack/react-router';
import { isRefusal } from '../api/refusal-error.ts';
import { useApi } from '../api/use-api.ts';
import { Steps } from '../cases/steps.tsx';
import { CaseRoom } from '../cases/case-room.tsx';
import { ExecutionOutlines } from '../executions/outline.tsx';
import { Kept } from '../executions/kept.tsx';
import { Notices } from '../hearings/notices.tsx';
import { useText } from '../text/index.ts';
import { LinkButton } from '../ui/button.tsx';
import { Section } from '../ui/section.tsx';
import { Ending } from './ending.tsx';
import { EvidenceCounts } from './evidence-counts.tsx';
import { Hearings } from './hearings.tsx';
import { AuditedCaseDocument } from './audited-cases.graphql.ts';
import { OpenedFile } from './opened-file.tsx';
import { Rounds } from './rounds.tsx';
import { SeatTable } from './seat-table.tsx';
import { Tombstone } from './tombstone.tsx';

const route = getRouteApi('/inside/audited-cases/$id');

/** What was done in a case, when and by whom, without what it says? */
export function AuditedCasePage() {
  const t = useText('auditedCases');
  const words = useText('cases');
  const { id } = route.useParams();
  const query = useApi(AuditedCaseDocument, { id });
  if (isRefusal(query.error, 'SHREDDED')) return <Tombstone id={id} />;
  return (
    <CaseRoom audience="audit" query={query} pick={data => data.auditedCase}>
      {matter => (
        <>
          <p>{t('metadata')}</p>
          <div className="case-buttons">
            <LinkButton kind="primary" to="/audit" search={{ record: matter.id }}>
              {t('log')}
            </LinkButton>
          </div>
          <Section title={words('steps.title')}>
            <Steps steps={matter.steps} />
          </Section>
          <Section title={t('seats.title')}>
            <SeatTable seats={matter.seats} declarations={matter.declarations} />
          </Section>
          <Section title={t('evidence.title')}>
            <EvidenceCounts evidence={matter.evidence} report={matter.report} />
          </Section>
          <Section title={t('file.title')}>
            <OpenedFile matter={matter} />
          </Section>
          <Section title={t('notices')}>
            <Notices notices={matter.notices} />
          </Section>
          <Section title={t('hearings.title')}>
            <Hearings hearings={matter.hearings} />
          </Section>
          <Section title={t('rounds.title')}>
            <Rounds rounds={matter.rounds} caseId={matter.id} />
          </Section>
          <Section title={t('ending.title')}>
            <Ending letter={matter.letter} appeal={matter.appeal} />
          </Section>
          <Section title={t('execution')}>
            <ExecutionOutlines items={matter.executionItems} />
          </Section>
          <Section title={t('retention')}>
            <Kept retention={matter.retention} />
          </Section>
        </>
      )}
    </CaseRoom>
  );
}
