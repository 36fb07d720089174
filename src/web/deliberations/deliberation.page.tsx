import { getRouteApi } from '@tanstack/react-router';
import { useApi } from '../api/use-api.ts';
import { CaseRoom } from '../cases/case-room.tsx';
import { Watermark } from '../investigations/watermark.tsx';
import { SentBack } from '../decisions/sent-back.tsx';
import { useText } from '../text/index.ts';
import { Section } from '../ui/section.tsx';
import { CommitteeDeliberationDocument, type DeliberatedCase } from './committee.graphql.ts';
import { OpenVoteForm } from './open-vote.form.tsx';
import { Rounds } from './rounds.tsx';
import { WorksheetView } from './worksheet-view.tsx';

const route = getRouteApi('/inside/committee-cases/$id/deliberation');

/** What is voted on, what came of it, and what is weighed before a sanction? */
export function CommitteeDeliberationPage() {
  const t = useText('deliberations');
  const query = useApi(CommitteeDeliberationDocument, { id: route.useParams().id });
  return (
    <CaseRoom audience="committee" query={query} pick={data => data.committeeCase}>
      {matter => (
        <>
          <SentBack sentBack={matter.sentBack} />
          {mayOpen(matter) && (
            <Section title={t('open.title')}>
              <OpenVoteForm key={matter.state} matter={matter} kind={kindOf(matter)} />
            </Section>
          )}
          <Section title={t('rounds.title')}>
            <Rounds caseId={matter.id} rounds={matter.rounds} acts={matter.allegations} />
          </Section>
          <Section title={t('worksheet.title')}>
            <Watermark>
              <WorksheetView worksheet={matter.worksheet} />
            </Watermark>
          </Section>
        </>
      )}
    </CaseRoom>
  );
}

const kindOf = ({ state }: DeliberatedCase) => (state === 'DELIBERATION_SANCTION' ? 'SANCTION' : 'FACTS');

/** The acting chair, while the case is deliberated and nothing is being voted on or was decided by vote. */
function mayOpen(matter: DeliberatedCase): boolean {
  const { state, panel, rounds } = matter;
  const isDeliberated = state === 'DELIBERATION_FACTS' || state === 'DELIBERATION_SANCTION';
  const isOpen = rounds.some(round => round.state === 'OPEN');
  const isDone = rounds.some(round => round.kind === 'SANCTION' && round.state === 'CLOSED' && !round.isPast);
  return isDeliberated && !isOpen && !isDone && panel.some(({ isMe, chairs }) => isMe && chairs);
}
