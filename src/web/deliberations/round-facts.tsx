import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Badge } from '../ui/badge.tsx';
import { DefinitionList } from '../ui/definition-list.tsx';
import type { VoteRound } from './said.graphql.ts';

interface Props {
  round: Pick<
    VoteRound,
    'kind' | 'state' | 'isPast' | 'openedAt' | 'closedAt' | 'present' | 'cast' | 'quorum' | 'allegationId'
  >;
  acts: readonly { id: string; seq: number }[];
}

/** What is voted on, by how many, and is that enough of them? */
export function RoundFacts({ round, acts }: Props) {
  const t = useText('deliberations');
  const format = useFormat();
  const { kind, state, isPast, openedAt, closedAt, present, cast, quorum } = round;
  const seq = acts.find(({ id }) => id === round.allegationId)?.seq;
  return (
    <>
      <h3>{kind === 'FACTS' ? t('rounds.facts', { seq: seq ?? '' }) : t('rounds.sanction')}</h3>
      <p>
        <Badge tone={isPast ? 'neutral' : state === 'OPEN' ? 'due' : state === 'CLOSED' ? 'done' : 'neutral'}>
          {t(isPast ? 'rounds.past' : `rounds.${state}`)}
        </Badge>{' '}
        <span className="aside">{format.instant(openedAt)}</span>
      </p>
      <DefinitionList
        items={[
          [t('rounds.cast'), t('rounds.castOf', { cast, present })],
          [t('rounds.quorum'), t('rounds.quorumOf', { present: quorum.present, need: quorum.need })],
          [t('rounds.external'), t('rounds.quorumOf', { present: quorum.externalPresent, need: quorum.needExternal })],
          [t('rounds.closedAt'), closedAt && format.instant(closedAt)],
        ]}
      />
    </>
  );
}
