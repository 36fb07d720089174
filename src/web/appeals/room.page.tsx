import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useApi, useMove } from '../api/use-api.ts';
import { useMay } from '../api/viewer.ts';
import { CaseRoom } from '../cases/case-room.tsx';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Button } from '../ui/button.tsx';
import { Section } from '../ui/section.tsx';
import { AppealView } from './appeal-view.tsx';
import { ReturnRemandedCaseDocument } from './appeal-acts.graphql.ts';
import { type AppealedCase, AppealRoomDocument } from './appeals.graphql.ts';
import { Late } from './late.tsx';
import { OutcomeLetter } from './outcome-letter.form.tsx';
import { PanelForm } from './panel.form.tsx';
import { Panel } from './panel.tsx';

const route = getRouteApi('/inside/cases/$id/appeal');

/** Does the subject object, who hears it, and what came of it? */
export function AppealRoomPage() {
  const t = useText('appeals');
  const format = useFormat();
  const mayAct = useMay('CASE_SECRETARIAT');
  const query = useApi(AppealRoomDocument, { id: route.useParams().id });
  return (
    <CaseRoom audience="secretariat" query={query} pick={data => data.case}>
      {matter => (
        <>
          <Section title={t('appeal.title')}>
            {matter.appealUntil && <p>{t('appeal.until', { day: format.day(matter.appealUntil) })}</p>}
            <AppealView appeal={matter.appeal} />
            {matter.appeal?.state === 'WAITING' && <Late matter={matter} mayAct={mayAct} />}
          </Section>
          {isHeard(matter) && <Hearing matter={matter} mayAct={mayAct} />}
          {matter.appeal?.state === 'DECIDED' && (
            <Section title={t('letter.title')}>
              <OutcomeLetter matter={matter} mayAct={mayAct} />
            </Section>
          )}
          {mayAct && matter.nextMoves.some(({ move }) => move === 'RETURN') && <Back matter={matter} />}
        </>
      )}
    </CaseRoom>
  );
}

/** Accepted, and not turned down. */
const isHeard = ({ appeal }: AppealedCase): boolean => appeal?.state === 'UNDER_REVIEW' || appeal?.state === 'DECIDED';

function Hearing({ matter, mayAct }: { matter: AppealedCase; mayAct: boolean }) {
  const t = useText('appeals');
  const [isOpen, open] = useState(false);
  const { appeal, appealPanel } = matter;
  const isForming = mayAct && appeal?.state === 'UNDER_REVIEW';
  return (
    <Section title={t('panel.title')}>
      <Panel panel={appealPanel} />
      {isForming && (isOpen || appealPanel.length === 0) && <PanelForm matter={matter} onDone={() => open(false)} />}
      {isForming && !isOpen && appealPanel.length > 0 && (
        <div>
          <Button onPress={() => open(true)}>{t('panel.again')}</Button>
        </div>
      )}
    </Section>
  );
}

function Back({ matter: { id, version, returnState } }: { matter: AppealedCase }) {
  const t = useText('appeals');
  const words = useText('cases');
  const back = useMove(ReturnRemandedCaseDocument, { said: t('back.said') });
  return (
    <Section title={t('back.title')}>
      {returnState && <p>{t('back.text', { state: words(`states.${returnState}`) })}</p>}
      <div>
        <Button
          kind="primary"
          isPending={back.isPending}
          onPress={() => back.mutate({ input: { caseId: id, version } })}
        >
          {t('back.action')}
        </Button>
      </div>
    </Section>
  );
}
