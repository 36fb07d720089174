import { LinkButton } from '../ui/button.tsx';
import { useText } from '../text/index.ts';
import { Ballots } from './ballots.tsx';
import { RoundFacts } from './round-facts.tsx';
import type { CommitteeRound, VoteRound } from './said.graphql.ts';
import { Tally } from './tally.tsx';
import { useRung } from '../decisions/use-rung.ts';
import './deliberations.css';

interface Props {
  caseId: string;
  rounds: readonly CommitteeRound[];
  acts: readonly { id: string; seq: number }[];
}

/** The votes of the committee as its members see them: mine to cast, and how the closed ones were counted. */
export function Rounds({ caseId, rounds, acts }: Props) {
  const t = useText('deliberations');
  if (rounds.length === 0) return <p className="aside">{t('rounds.none')}</p>;
  return (
    <ol className="rounds">
      {rounds.map(round => (
        <li key={round.id}>
          <RoundFacts round={round} acts={acts} />
          {round.yoursToCast && (
            <p>
              <LinkButton
                kind="primary"
                to="/committee-cases/$id/ballots/$roundId"
                params={{ id: caseId, roundId: round.id }}
              >
                {t('ballot.go')}
              </LinkButton>
            </p>
          )}
          {round.receipt && round.state === 'OPEN' && <p>{t('ballot.done')}</p>}
          <Tally {...round} />
          {round.state === 'CLOSED' && <Ballots roundId={round.id} />}
        </li>
      ))}
    </ol>
  );
}

/** The same without a ballot, for those who only prepare and keep. */
export function OutlinedRounds({ rounds, acts }: { rounds: readonly VoteRound[]; acts: Props['acts'] }) {
  const t = useText('deliberations');
  const rung = useRung();
  if (rounds.length === 0) return <p className="aside">{t('rounds.none')}</p>;
  return (
    <ol className="rounds">
      {rounds.map(round => (
        <li key={round.id}>
          <RoundFacts round={round} acts={acts} />
          {round.finding && <strong>{t(`findings.${round.finding}`)}</strong>}
          {round.sanction && <strong>{rung(round.sanction, round.amount)}</strong>}
        </li>
      ))}
    </ol>
  );
}
