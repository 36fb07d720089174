import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useApi, useMove } from '../api/use-api.ts';
import { Blockers } from '../cases/blockers.tsx';
import { CaseRoom } from '../cases/case-room.tsx';
import { Hearings } from '../hearings/hearings.tsx';
import { Notices } from '../hearings/notices.tsx';
import { SubjectStatements } from '../hearings/subject-statements.tsx';
import { Watermark } from '../investigations/watermark.tsx';
import { useText } from '../text/index.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Section } from '../ui/section.tsx';
import { CommitteeHearingDocument } from './committee.graphql.ts';
import { CloseHearingDocument } from './moves.graphql.ts';

const route = getRouteApi('/inside/committee-cases/$id/hearing');

/** What was the subject told, and what did they say? */
export function CommitteeHearingPage() {
  const t = useText('deliberations');
  const { id } = route.useParams();
  const query = useApi(CommitteeHearingDocument, { id });
  return (
    <CaseRoom audience="committee" query={query} pick={data => data.committeeCase}>
      {({ notices, hearings, statements, nextMoves }) => {
        const close = nextMoves.find(({ move, yours }) => move === 'CLOSE_HEARING' && yours);
        return (
          <>
            {close && (
              <Section title={t('close.title')}>
                {close.blockers.length > 0 ? <Blockers blockers={close.blockers} /> : <Close id={id} />}
              </Section>
            )}
            <Watermark>
              <Section title={t('hearing.records')}>
                <Hearings hearings={hearings} />
              </Section>
              <Section title={t('hearing.statements')}>
                <SubjectStatements statements={statements} />
              </Section>
              <Section title={t('hearing.notices')}>
                <Notices notices={notices} />
              </Section>
            </Watermark>
          </>
        );
      }}
    </CaseRoom>
  );
}

function Close({ id }: { id: string }) {
  const t = useText('deliberations');
  const words = useText('cases');
  const [isOpen, open] = useState(false);
  const close = useMove(CloseHearingDocument, { said: t('close.said') });
  return (
    <>
      <p>{words('consequences.CLOSE_HEARING')}</p>
      <p>
        <Button kind="primary" onPress={() => open(true)}>
          {t('close.action')}
        </Button>
      </p>
      <ConfirmDialog
        title={t('close.title')}
        action={t('close.action')}
        isOpen={isOpen}
        isPending={close.isPending}
        onClose={() => open(false)}
        onConfirm={() => close.mutate({ input: { id } }, { onSettled: () => open(false) })}
      >
        <p>{t('close.sure')}</p>
      </ConfirmDialog>
    </>
  );
}
