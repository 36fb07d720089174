import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import type { FollowUp } from './record.graphql.ts';

/** What was agreed to be done. */
export function FollowUpList({ followUps }: { followUps: readonly FollowUp[] }) {
  const t = useText('interviews');
  const format = useFormat();
  if (followUps.length === 0) return <p>{t('followUps.none')}</p>;
  return (
    <ul className="interview-follow-ups">
      {followUps.map(({ id, text, owner, dueOn, doneAt, doneNote }) => (
        <li key={id} className="interview-part">
          <p className="interview-text">{text}</p>
          <p className="aside">
            {t('followUps.by', { name: format.name(owner), day: format.day(dueOn) })}
            {doneAt && ` ${t('followUps.done', { at: format.instant(doneAt) })}`}
          </p>
          {doneNote && <p className="interview-text">{doneNote}</p>}
        </li>
      ))}
    </ul>
  );
}
