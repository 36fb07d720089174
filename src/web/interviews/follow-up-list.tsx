import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Button } from '../ui/button.tsx';
import type { FollowUp } from './record.graphql.ts';

interface Props {
  followUps: readonly FollowUp[];
  /** Who may say of which that it is done. */
  mayFinish?: (followUp: FollowUp) => boolean;
  onFinish?: (followUp: FollowUp) => void;
}

/** What was agreed to be done. */
export function FollowUpList({ followUps, mayFinish, onFinish }: Props) {
  const t = useText('interviews');
  const format = useFormat();
  if (followUps.length === 0) return <p>{t('followUps.none')}</p>;
  return (
    <ul className="interview-follow-ups">
      {followUps.map(followUp => {
        const { id, text, owner, dueOn, doneAt, doneNote } = followUp;
        return (
          <li key={id} className="interview-part">
            <p className="interview-text">{text}</p>
            <p className="aside">
              {t('followUps.by', { name: format.name(owner), day: format.day(dueOn) })}
              {doneAt && ` ${t('followUps.done', { at: format.instant(doneAt) })}`}
            </p>
            {doneNote && <p className="interview-text">{doneNote}</p>}
            {!doneAt && mayFinish?.(followUp) && (
              <div>
                <Button size="small" name={t('followUps.finishOf', { text })} onPress={() => onFinish?.(followUp)}>
                  {t('followUps.finish')}
                </Button>
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
