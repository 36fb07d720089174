import { useText } from '../text/index.ts';
import { Icon } from '../ui/icon.tsx';
import type { Keeping } from './answer-keeper.ts';
import type { Question } from './attempt.graphql.ts';
import { Said } from './said.tsx';
import './question.css';

interface Props {
  question: Question;
  of: number;
  keeping: Keeping;
  isDisabled: boolean;
  onPick: (questionId: string, option: string) => void;
  onEnter?: (() => void) | undefined;
}

/** One question. The browser's own radio buttons and checkboxes: every key does what everybody is used to. */
export function QuestionField({ question, of, keeping, isDisabled, onPick, onEnter }: Props) {
  const t = useText('learn');
  const { id, position, kind, stem, options, chosen } = question;
  const heading = `question-${position}`;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- not an action: the page learns which question one is in
    <section className="question" aria-labelledby={heading} onFocus={onEnter}>
      <header>
        <h2 id={heading} tabIndex={-1}>
          {t('quiz.questionOf', { position, total: of })}
        </h2>
        {chosen.length > 0 && <Mark question={id} keeping={keeping} />}
      </header>
      <fieldset disabled={isDisabled}>
        <legend>
          <Said text={stem} />
          <span className="question-how">{t(`quiz.${kind}`)}</span>
        </legend>
        <div className="options">
          {options.map((option, index) => (
            <label key={option.id} className="option" data-chosen={chosen.includes(option.id) || undefined}>
              <input
                id={option.id}
                type={kind === 'MULTIPLE_CHOICE' ? 'checkbox' : 'radio'}
                name={id}
                checked={chosen.includes(option.id)}
                onChange={() => onPick(id, option.id)}
              />
              <kbd aria-hidden="true">{index + 1}</kbd>
              <span>
                <Said text={option.text} />
              </span>
            </label>
          ))}
        </div>
      </fieldset>
    </section>
  );
}

/** Seen, not heard: the page's one live region says the same. */
function Mark({ question, keeping: { unsent, failures } }: { question: string; keeping: Keeping }) {
  const t = useText('learn');
  if (question in unsent)
    return (
      <span className="saving" aria-hidden="true">
        {t(failures > 0 ? 'quiz.keptHere' : 'quiz.saving')}
      </span>
    );
  return (
    <span className="saved" aria-hidden="true">
      <Icon name="check" size={16} />
      {t('quiz.saved')}
    </span>
  );
}
