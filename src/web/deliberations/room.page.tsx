import { getRouteApi } from '@tanstack/react-router';
import { useApi } from '../api/use-api.ts';
import { useMay } from '../api/viewer.ts';
import { CaseRoom } from '../cases/case-room.tsx';
import { SentBack } from '../decisions/sent-back.tsx';
import { useText } from '../text/index.ts';
import { Section } from '../ui/section.tsx';
import { CaseDeliberationDocument, type WeighedCase } from './room.graphql.ts';
import { OutlinedRounds } from './rounds.tsx';
import { Void } from './void.tsx';
import { WorksheetEditor } from './worksheet-editor.tsx';
import { WorksheetView } from './worksheet-view.tsx';

const route = getRouteApi('/inside/cases/$id/deliberation');

/** What is weighed, and how far are the votes? The secretariat writes the sheet and never sees a ballot. */
export function DeliberationRoomPage() {
  const t = useText('deliberations');
  const isSecretary = useMay('CASE_SECRETARIAT');
  const query = useApi(CaseDeliberationDocument, { id: route.useParams().id });
  return (
    <CaseRoom audience="secretariat" query={query} pick={data => data.case}>
      {matter => (
        <>
          <SentBack sentBack={matter.sentBack} />
          <Section title={t('rounds.title')}>
            <OutlinedRounds rounds={matter.rounds} acts={matter.allegations} />
            <Void matter={matter} />
          </Section>
          <Section title={t('worksheet.title')}>
            {matter.worksheet && isSecretary && isOpen(matter) ? (
              <WorksheetEditor caseId={matter.id} worksheet={matter.worksheet} />
            ) : (
              <WorksheetView worksheet={matter.worksheet} />
            )}
          </Section>
        </>
      )}
    </CaseRoom>
  );
}

const before = ['DELIBERATION_FACTS', 'DELIBERATION_SANCTION', 'HEARING', 'NOTICE_SERVED', 'COMMITTEE_SETUP'] as const;
const isOpen = ({ state, worksheet }: WeighedCase): boolean =>
  !worksheet?.frozenAt && before.some(each => each === state);
