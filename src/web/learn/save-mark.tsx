import { useText } from '../text/index.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import type { Keeping } from './answer-keeper.ts';
import type { Question } from './attempt.graphql.ts';

interface Props {
  keeping: Keeping;
  questions: readonly Question[];
  onSend: () => void;
}

/** Quietly says that answers are safe; speaks up only while one is not. */
export function SaveMark({ keeping: { unsent, saved, failures }, questions, onSend }: Props) {
  const t = useText('learn');
  const count = Object.keys(unsent).length;
  const position = questions.find(question => question.id === saved)?.position;
  const isWaiting = count > 0 && failures > 0;
  return (
    <div className="save-mark" data-waiting={isWaiting || undefined}>
      <span role="status">
        {isWaiting ? (
          <>
            <Icon name="alert" size={18} />
            {t('quiz.waiting', { count })}
          </>
        ) : (
          position !== undefined &&
          count === 0 && <span className="visually-hidden">{t('quiz.savedOf', { position })}</span>
        )}
      </span>
      {isWaiting ? (
        <Button kind="quiet" size="small" onPress={onSend}>
          {t('quiz.sendNow')}
        </Button>
      ) : (
        t('quiz.autosave')
      )}
    </div>
  );
}
