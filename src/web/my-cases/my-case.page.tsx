import { getRouteApi } from '@tanstack/react-router';
import { useApi } from '../api/use-api.ts';
import { Allegations } from '../cases/allegations.tsx';
import { CaseRoom } from '../cases/case-room.tsx';
import { useText } from '../text/index.ts';
import { Section } from '../ui/section.tsx';
import { Answer } from './answer.tsx';
import { Appeal } from './appeal.tsx';
import { MyFile } from './my-file.tsx';
import { MyCaseDocument, type MyCase } from './my-cases.graphql.ts';
import { MyNotice } from './my-notice.tsx';
import { Now } from './now.tsx';
import { isEnded, phaseOf } from './phase.rules.ts';
import { Panel } from './panel.tsx';
import { Prepare } from './prepare.tsx';
import { Records } from './records.tsx';
import { Statement } from './statement.tsx';

const route = getRouteApi('/inside/my-cases/$id');

/** What is this about, what can I do now and until when, and what happens next? */
export function MyCasePage() {
  const query = useApi(MyCaseDocument, { id: route.useParams().id });
  return (
    <CaseRoom audience="subject" query={query} pick={data => data.mySubjectCase}>
      {matter => (
        <>
          <Now matter={matter} />
          {matter.decision && <Answer matter={matter} />}
          {(matter.letter || matter.appeal) && <Appeal matter={matter} />}
          {matter.hearings.length > 0 && <Records matter={matter} />}
          <Before matter={matter} />
        </>
      )}
    </CaseRoom>
  );
}

function Before({ matter }: { matter: MyCase }) {
  const t = useText('myCases');
  const isFound = matter.decision || ['DELIBERATION_SANCTION', 'DECIDED', 'LETTER_APPROVED'].includes(matter.state);
  return (
    <>
      {matter.notices.length > 0 && <MyNotice matter={matter} />}
      {matter.allegations.length > 0 && (
        <Section title={t('acts.title')}>
          {!isFound && !isEnded(phaseOf(matter)) && <p>{t('acts.lead')}</p>}
          <Allegations allegations={matter.allegations} />
        </Section>
      )}
      {matter.state === 'NOTICE_SERVED' && <Prepare matter={matter} />}
      <MyFile matter={matter} />
      <Statement matter={matter} />
      {matter.panel.length > 0 && <Panel matter={matter} />}
    </>
  );
}
