import { getRouteApi } from '@tanstack/react-router';
import { useApi } from '../api/use-api.ts';
import { useMay } from '../api/viewer.ts';
import { CaseRoom } from '../cases/case-room.tsx';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Section } from '../ui/section.tsx';
import { BesideActs } from './beside-acts.tsx';
import { Clocks } from './clocks.tsx';
import { CaseHearingDocument, type HeardCase } from './hearings.graphql.ts';
import { Hearings } from './hearings.tsx';
import { Notices } from './notices.tsx';
import { NowAct } from './now-act.tsx';
import { stageOf } from './stage.rules.ts';
import { SubjectStatements } from './subject-statements.tsx';

const route = getRouteApi('/inside/cases/$id/hearing');

/** Was the subject told and heard, and what is to be done for it now? */
export function HearingRoomPage() {
  const t = useText('hearings');
  const mayAct = useMay('CASE_SECRETARIAT');
  const query = useApi(CaseHearingDocument, { id: route.useParams().id });
  return (
    <CaseRoom audience="secretariat" query={query} pick={data => data.case}>
      {matter => (
        <>
          {matter.clocks.length > 0 && (
            <Section title={t('clocks.title')}>
              <Clocks clocks={matter.clocks} />
            </Section>
          )}
          <Section title={t(`now.${stageOf(matter)}.title`)}>
            <NowAct key={stageOf(matter)} matter={matter} mayAct={mayAct} />
          </Section>
          {mayAct && <BesideActs matter={matter} />}
          <Section title={t('room.notices')}>
            <Notices notices={matter.notices} hasCopies />
          </Section>
          {matter.notices.length > 0 && <Heard matter={matter} />}
        </>
      )}
    </CaseRoom>
  );
}

function Heard({ matter }: { matter: HeardCase }) {
  const t = useText('hearings');
  return (
    <>
      <Section title={t('room.hearings')}>
        <Hearings hearings={matter.hearings} />
      </Section>
      <Section title={t('room.statements')}>
        <SubjectStatements statements={matter.statements} />
      </Section>
      <Section title={t('room.inspection')}>
        <Inspection inspection={matter.inspection} />
      </Section>
    </>
  );
}

function Inspection({ inspection: { isOpen, openedAt } }: { inspection: HeardCase['inspection'] }) {
  const t = useText('hearings');
  const format = useFormat();
  return (
    <>
      <p>{t(isOpen ? 'room.inspectionOpen' : 'room.inspectionClosed')}</p>
      {openedAt.length > 0 ? (
        <ul className="hearing-lines">
          {openedAt.map(at => (
            <li key={at}>{t('room.openedAt', { at: format.instant(at) })}</li>
          ))}
        </ul>
      ) : (
        <p className="aside">{t('room.notOpened')}</p>
      )}
    </>
  );
}
