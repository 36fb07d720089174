import { getRouteApi } from '@tanstack/react-router';
import { useApi } from '../api/use-api.ts';
import { useMay } from '../api/viewer.ts';
import { Changed } from '../appeals/changed.tsx';
import { CaseRoom } from '../cases/case-room.tsx';
import { useText } from '../text/index.ts';
import { Section } from '../ui/section.tsx';
import { Authority } from './authority.tsx';
import { DecisionView } from './decision-view.tsx';
import { DecisionRoomDocument } from './decisions.graphql.ts';
import { Detail } from './detail.tsx';
import { Letter } from './letter.tsx';
import { SentBack } from './sent-back.tsx';

const route = getRouteApi('/inside/cases/$id/decision');

/** What was decided, what does it consist of, and has the letter reached the subject? */
export function DecisionRoomPage() {
  const t = useText('decisions');
  const mayAct = useMay('CASE_SECRETARIAT');
  const query = useApi(DecisionRoomDocument, { id: route.useParams().id });
  return (
    <CaseRoom audience="secretariat" query={query} pick={data => data.case}>
      {matter => (
        <>
          <SentBack sentBack={matter.sentBack} />
          <Authority matter={matter} mayAct={mayAct} />
          <Section title={t('decision.title')}>
            <Changed appeal={matter.appeal} />
            <DecisionView decision={matter.decision} authority={matter.authority} />
          </Section>
          <Detail matter={matter} mayAct={mayAct} />
          <Letter matter={matter} mayAct={mayAct} />
        </>
      )}
    </CaseRoom>
  );
}
