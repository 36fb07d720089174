import { getRouteApi } from '@tanstack/react-router';
import { useApi } from '../api/use-api.ts';
import { CaseRoom } from '../cases/case-room.tsx';
import { EvidenceList } from '../investigations/evidence-list.tsx';
import { ReportView } from '../investigations/report-view.tsx';
import { useText } from '../text/index.ts';
import { Notice } from '../ui/notice.tsx';
import { Section } from '../ui/section.tsx';
import { CommitteeFileDocument } from './committee.graphql.ts';

const route = getRouteApi('/inside/committee-cases/$id/file');

/** What did the investigation find? To be read here, and taken nowhere. */
export function CommitteeFilePage() {
  const t = useText('deliberations');
  const query = useApi(CommitteeFileDocument, { id: route.useParams().id });
  return (
    <CaseRoom audience="committee" query={query} pick={data => data.committeeCase}>
      {({ evidence, report, hasMedicalFacts }) => (
        <>
          {hasMedicalFacts && <Notice kind="info">{t('file.medical')}</Notice>}
          <Section title={t('file.report')}>
            <ReportView report={report} />
          </Section>
          <Section title={t('file.evidence')}>
            <EvidenceList evidence={evidence} />
          </Section>
        </>
      )}
    </CaseRoom>
  );
}
