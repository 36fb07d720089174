import { getRouteApi } from '@tanstack/react-router';
import { useApi } from '../api/use-api.ts';
import { useMay } from '../api/viewer.ts';
import { CaseRoom } from '../cases/case-room.tsx';
import { useText } from '../text/index.ts';
import { Section } from '../ui/section.tsx';
import { AddEvidence } from './add-evidence.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { completenessOf } from './file.rules.ts';
import { CaseFileDocument, type FiledCase } from './investigations.graphql.ts';
import { Investigators } from './investigators.tsx';
import { Lacks } from './lacks.tsx';
import { MedicalFacts } from './medical.tsx';
import { Remedies } from './remedies.tsx';
import { ReportView } from './report-view.tsx';

const route = getRouteApi('/inside/cases/$id/file');

/** Who looks into the case, what is in its file, and what came of it? */
export function FileRoomPage() {
  const t = useText('investigations');
  const isSecretary = useMay('CASE_SECRETARIAT');
  const query = useApi(CaseFileDocument, { id: route.useParams().id });
  return (
    <CaseRoom audience="secretariat" query={query} pick={data => data.case}>
      {matter => (
        <>
          <Section title={t('page.investigators')}>
            <Investigators matter={matter} />
          </Section>
          <Section title={t('page.file')}>
            <EvidenceList evidence={matter.evidence} />
            {isSecretary && <AddEvidence matter={matter} />}
          </Section>
          <MedicalFacts matter={matter} />
          {matter.track === 'EMPLOYEE' && (
            <Section title={t('page.report')}>
              <Reported matter={matter} />
            </Section>
          )}
          <Remedies matter={matter} />
        </>
      )}
    </CaseRoom>
  );
}

function Reported({ matter }: { matter: FiledCase }) {
  const t = useText('investigations');
  if (matter.report || matter.state !== 'INVESTIGATION') return <ReportView report={matter.report} />;
  return (
    <>
      <p>{t('report.awaited')}</p>
      <Lacks acts={completenessOf(matter.allegations, matter.evidence)} />
    </>
  );
}
