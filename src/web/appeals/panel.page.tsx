import { getRouteApi } from '@tanstack/react-router';
import { useApi } from '../api/use-api.ts';
import { useViewer } from '../api/viewer.ts';
import { Allegations } from '../cases/allegations.tsx';
import { CaseRoom } from '../cases/case-room.tsx';
import { DecisionView } from '../decisions/decision-view.tsx';
import { DetailFacts } from '../decisions/detail-facts.tsx';
import { Hearings } from '../hearings/hearings.tsx';
import { SubjectStatements } from '../hearings/subject-statements.tsx';
import { EvidenceList } from '../investigations/evidence-list.tsx';
import { ReportView } from '../investigations/report-view.tsx';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Section } from '../ui/section.tsx';
import { AppealView } from './appeal-view.tsx';
import { type PanelCase, PanelCaseDocument } from './appeals.graphql.ts';
import { DecideForm, VoteForm } from './opinion.forms.tsx';
import { Panel } from './panel.tsx';
import { useOpinion } from './use-opinion.ts';

const route = getRouteApi('/inside/panel-cases/$id');

/** Is the appeal right? */
export function PanelCasePage() {
  const t = useText('appeals');
  const words = useText('cases');
  const query = useApi(PanelCaseDocument, { id: route.useParams().id });
  return (
    <CaseRoom audience="panel" query={query} pick={data => data.panelCase}>
      {matter => (
        <>
          <Section title={t('appeal.title')}>
            <AppealView appeal={matter.appeal} />
          </Section>
          <Section title={t('panel.title')}>
            <Panel panel={matter.appealPanel} />
            <Opinions panel={matter.appealPanel} />
          </Section>
          <Mine matter={matter} />
          <Section title={t('review.decision')}>
            <DecisionView decision={matter.decision} />
            {matter.decision && matter.sanctionDetail && (
              <DetailFacts
                detail={matter.sanctionDetail}
                sanction={matter.decision.sanction}
                allegations={matter.allegations}
              />
            )}
            {matter.ceiling && <p>{t('review.ceiling', { sanction: words(`sanctions.${matter.ceiling}`) })}</p>}
          </Section>
          <File matter={matter} />
        </>
      )}
    </CaseRoom>
  );
}

function Opinions({ panel }: { panel: PanelCase['appealPanel'] }) {
  const t = useText('appeals');
  const words = useOpinion();
  const format = useFormat();
  const mine = useViewer().person.id;
  return panel.map(({ person, opinion }) => {
    if (!opinion) return null;
    const result = words(opinion);
    const said =
      person.id === mine ? t('vote.opinion', { result }) : t('vote.theirs', { name: format.name(person), result });
    return <p key={person.id}>{said}</p>;
  });
}

function Mine({ matter }: { matter: PanelCase }) {
  const t = useText('appeals');
  const mine = useViewer().person.id;
  const { appeal, appealPanel, agreedOpinion, decision } = matter;
  const me = appealPanel.find(({ person }) => person.id === mine);
  if (!me?.cleared || !decision || appeal?.state !== 'UNDER_REVIEW') return null;
  if (!me.voted)
    return (
      <Section title={t('vote.title')}>
        <VoteForm matter={matter} decided={decision.sanction} />
      </Section>
    );
  if (!me.chairs) return null;
  return (
    <Section title={t('decide.title')}>
      {agreedOpinion ? <DecideForm matter={matter} agreed={agreedOpinion} /> : <p>{t('decide.waits')}</p>}
    </Section>
  );
}

function File({ matter }: { matter: PanelCase }) {
  const t = useText('appeals');
  return (
    <>
      <Section title={t('review.allegations')}>
        <Allegations allegations={matter.allegations} />
        {matter.hasMedicalFacts && <p>{t('review.medical')}</p>}
      </Section>
      <Section title={t('review.report')}>
        <ReportView report={matter.report} />
      </Section>
      <Section title={t('review.hearings')}>
        <Hearings hearings={matter.hearings} />
      </Section>
      <Section title={t('review.statements')}>
        <SubjectStatements statements={matter.statements} />
      </Section>
      <Section title={t('review.evidence')}>
        <EvidenceList evidence={matter.evidence} />
      </Section>
    </>
  );
}
