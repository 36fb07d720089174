import { getRouteApi, Link } from '@tanstack/react-router';
import { Loaded } from '../api/loaded.tsx';
import { useApi } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { BallotForm } from './ballot.form.tsx';
import { CommitteeDeliberationDocument, type DeliberatedCase } from './committee.graphql.ts';
import { Receipt } from './receipt.tsx';

const route = getRouteApi('/inside/committee-cases/$id/ballots/$roundId');

/** My one ballot in one vote: what is asked, what I can say, and then the receipt. */
export function BallotPage() {
  const t = useText('deliberations');
  const { id } = route.useParams();
  const query = useApi(CommitteeDeliberationDocument, { id });
  return (
    <Page
      title={t('ballot.title')}
      width="reading"
      above={
        <Link to="/committee-cases/$id/deliberation" params={{ id }}>
          {query.data?.committeeCase.number ?? t('ballot.back')}
        </Link>
      }
      lead={t('ballot.lead')}
    >
      <Loaded query={query} skeleton={<Skeleton lines={8} />}>
        {({ committeeCase }) => <Ballot matter={committeeCase} />}
      </Loaded>
    </Page>
  );
}

function Ballot({ matter }: { matter: DeliberatedCase }) {
  const t = useText('deliberations');
  const { roundId } = route.useParams();
  const round = matter.rounds.find(({ id }) => id === roundId);
  if (!round) return <EmptyState title={t('ballot.goneTitle')} text={t('ballot.goneText')} />;
  const act = matter.allegations.find(({ id }) => id === round.allegationId);
  return (
    <>
      <h2>{round.kind === 'FACTS' ? t('ballot.asksFact', { seq: act?.seq ?? '' }) : t('ballot.asksSanction')}</h2>
      {act && <p className="case-text">{act.text}</p>}
      {round.receipt ? (
        <Receipt receipt={round.receipt} />
      ) : round.yoursToCast ? (
        <BallotForm round={round} />
      ) : (
        <Notice kind="info">{t(round.state === 'OPEN' ? 'ballot.notYours' : 'ballot.closed')}</Notice>
      )}
    </>
  );
}
