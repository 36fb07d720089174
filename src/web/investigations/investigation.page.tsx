import { getRouteApi } from '@tanstack/react-router';
import { useApi } from '../api/use-api.ts';
import { Remanded } from '../appeals/remanded.tsx';
import { Allegations } from '../cases/allegations.tsx';
import { CaseRoom } from '../cases/case-room.tsx';
import { useText } from '../text/index.ts';
import { Notice } from '../ui/notice.tsx';
import { Section } from '../ui/section.tsx';
import { AddEvidence } from './add-evidence.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { completenessOf, isComplete } from './file.rules.ts';
import { type InvestigatedCase, InvestigatedCaseDocument } from './investigations.graphql.ts';
import { Lacks } from './lacks.tsx';
import { ReportForm } from './report.form.tsx';
import { ReportView } from './report-view.tsx';
import { Watermark } from './watermark.tsx';

const route = getRouteApi('/inside/investigated-cases/$id');

/** What do I look into, what is in the file, and what is missing before I can report? */
export function InvestigationPage() {
  const t = useText('investigations');
  const query = useApi(InvestigatedCaseDocument, { id: route.useParams().id });
  return (
    <CaseRoom audience="investigation" query={query} pick={data => data.investigatedCase}>
      {matter => (
        <>
          <Remanded appeal={matter.appeal} />
          {matter.referrerIsSoleWitness && <Notice kind="info">{t('page.soleWitness')}</Notice>}
          <Section title={t('page.allegations')}>
            <Watermark>
              <Allegations allegations={matter.allegations} />
            </Watermark>
          </Section>
          <Section title={t('page.file')}>
            <EvidenceList evidence={matter.evidence} />
            <AddEvidence matter={matter} isNext={isLacking(matter)} />
          </Section>
          <Section title={t('page.report')}>
            <Report matter={matter} />
          </Section>
        </>
      )}
    </CaseRoom>
  );
}

const isLacking = ({ state, allegations, evidence }: InvestigatedCase): boolean =>
  state === 'INVESTIGATION' && !completenessOf(allegations, evidence).every(isComplete);

function Report({ matter }: { matter: InvestigatedCase }) {
  const t = useText('investigations');
  if (matter.state !== 'INVESTIGATION') return <ReportView report={matter.report} />;
  const acts = completenessOf(matter.allegations, matter.evidence);
  return (
    <>
      {matter.report && <ReportView report={matter.report} />}
      <Lacks acts={acts} />
      {matter.track !== 'EMPLOYEE' ? (
        <p>{t('report.remedies')}</p>
      ) : acts.every(isComplete) ? (
        <ReportForm matter={matter} />
      ) : (
        <p>{t('report.notYet')}</p>
      )}
    </>
  );
}
