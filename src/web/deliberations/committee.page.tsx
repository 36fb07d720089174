import { getRouteApi } from '@tanstack/react-router';
import { useApi } from '../api/use-api.ts';
import { Remanded } from '../appeals/remanded.tsx';
import { Allegations } from '../cases/allegations.tsx';
import { CaseRoom } from '../cases/case-room.tsx';
import { Challenge } from '../committees/challenge.form.tsx';
import { ChallengeVotes } from '../committees/challenge-votes.tsx';
import { Withdraw } from '../committees/withdraw.tsx';
import { SentBack } from '../decisions/sent-back.tsx';
import { useText } from '../text/index.ts';
import { Notice } from '../ui/notice.tsx';
import { Section } from '../ui/section.tsx';
import { type CommitteeCase, CommitteeCaseDocument } from './committee.graphql.ts';
import { CommitteeMoves } from './committee-moves.tsx';
import { Panel } from './panel.tsx';
import { WaitsForMe } from './waits-for-me.tsx';

const route = getRouteApi('/inside/committee-cases/$id');

/** Where does the case stand, and what does it want of me? */
export function CommitteePage() {
  const t = useText('deliberations');
  const words = useText('cases');
  const query = useApi(CommitteeCaseDocument, { id: route.useParams().id });
  return (
    <CaseRoom audience="committee" query={query} pick={data => data.committeeCase}>
      {matter => (
        <>
          <WaitsForMe matter={matter} />
          <Remanded appeal={matter.appeal} />
          <SentBack sentBack={matter.sentBack} />
          <ChallengeVotes challenges={matter.challenges} />
          {matter.referrerIsSoleWitness && <Notice kind="info">{words('one.soleWitness')}</Notice>}
          <Section title={words('one.moves')}>
            <CommitteeMoves matter={matter} />
          </Section>
          <Section title={words('one.allegations')}>
            <Allegations allegations={matter.allegations} />
          </Section>
          <Section title={t('panel.title')}>
            <Panel panel={matter.panel} />
            {challengeable.includes(matter.state) && <Challenge caseId={matter.id} members={othersIn(matter)} />}
          </Section>
          {undecided.includes(matter.state) && (
            <Section title={t('leave.title')}>
              <Withdraw caseId={matter.id} />
            </Section>
          )}
        </>
      )}
    </CaseRoom>
  );
}

/** Until the hearing ends. */
const challengeable: readonly CommitteeCase['state'][] = [
  'INVESTIGATION',
  'COMMITTEE_SETUP',
  'NOTICE_SERVED',
  'HEARING',
];

/** While somebody else could still take the seat. */
const undecided: readonly CommitteeCase['state'][] = [
  ...challengeable,
  'DELIBERATION_FACTS',
  'DELIBERATION_SANCTION',
  'SUSPENDED',
  'REMANDED',
];

const othersIn = ({ panel }: CommitteeCase) =>
  panel.filter(({ isMe }) => !isMe).map(({ id, name }) => ({ seatId: id, name }));
