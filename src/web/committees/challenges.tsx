import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Badge } from '../ui/badge.tsx';
import type { SeatedCase } from './committees.graphql.ts';

/** Whom was somebody afraid would not be impartial, and what did the others say? */
export function Challenges({ challenges }: { challenges: SeatedCase['challenges'] }) {
  const t = useText('committees');
  const format = useFormat();
  if (challenges.length === 0) return <p className="aside">{t('challenges.none')}</p>;
  return (
    <ul className="case-acts">
      {challenges.map(({ id, at, name, reason, bySubject, result, votes }) => (
        <li key={id} className="case-act">
          <h3>{t(bySubject ? 'challenges.bySubject' : 'challenges.byMember', { name })}</h3>
          <p>
            <Badge tone={result ? 'done' : 'due'}>{t(result ? `challengeResults.${result}` : 'challenges.open')}</Badge>{' '}
            <span className="aside">{format.instant(at)}</span>
          </p>
          <p className="case-text">{reason}</p>
          {votes.length > 0 && <p>{votes.map(vote => `${vote.name}: ${t(`choices.${vote.choice}`)}`).join('、')}</p>}
        </li>
      ))}
    </ul>
  );
}
