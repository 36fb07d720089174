import { useMove } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { Button } from '../ui/button.tsx';
import { Section } from '../ui/section.tsx';
import { VoteOnChallengeDocument } from './moves.graphql.ts';

interface Challenge {
  id: string;
  name: string;
  reason: string;
  waitsForMe: boolean;
}

/** Challenges of other members that wait for my named vote. */
export function ChallengeVotes({ challenges }: { challenges: readonly Challenge[] }) {
  const t = useText('committees');
  const vote = useMove(VoteOnChallengeDocument, { said: t('challenges.voted') });
  const mine = challenges.filter(({ waitsForMe }) => waitsForMe);
  if (mine.length === 0) return null;
  return (
    <Section title={t('challenges.title')}>
      <p>{t('challenges.help')}</p>
      <ul className="case-acts">
        {mine.map(({ id, name, reason }) => (
          <li key={id} className="case-act">
            <h3>{t('challenges.against', { name })}</h3>
            <p className="case-text">{reason}</p>
            <div className="case-buttons">
              {(['UPHOLD', 'REJECT'] as const).map(choice => (
                <Button
                  key={choice}
                  isPending={vote.isPending}
                  onPress={() => vote.mutate({ input: { challengeId: id, choice } })}
                >
                  {t(`choices.${choice}`)}
                </Button>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
