import { Link } from '@tanstack/react-router';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Badge } from '../ui/badge.tsx';
import { Icon } from '../ui/icon.tsx';
import type { Question } from './attempt.graphql.ts';
import { Said } from './said.tsx';

/** What was asked, what was chosen, what is right, why, and where it stands. */
export function ResultQuestion({ assignmentId, question }: { assignmentId: string; question: Question }) {
  const t = useText('learn');
  const format = useFormat();
  const { position, stem, options, chosen, result } = question;
  if (!result) return null;
  const isRight = result.earned === 1;
  const outcome = isRight ? 'right' : chosen.length > 0 ? 'wrong' : 'unanswered';
  return (
    <li className="result">
      <header>
        <h3>{t('quiz.question', { position })}</h3>
        <Badge tone={isRight ? 'done' : 'warn'} icon={isRight ? 'check' : 'close'}>
          {t(`result.${outcome}`)}
        </Badge>
      </header>
      <p className="result-stem">
        <Said text={stem} />
      </p>
      <ul className="result-options">
        {options.map(option => (
          <ResultOption
            key={option.id}
            text={option.text}
            isChosen={chosen.includes(option.id)}
            isRight={result.right.includes(option.id)}
          />
        ))}
      </ul>
      <div className="result-why">
        <h4>{t('result.why')}</h4>
        <p>
          <Said text={result.explanation} />
        </p>
        {result.lesson && (
          <Link to="/training/$assignmentId/lessons/$slug" params={{ assignmentId, slug: result.lesson.slug }}>
            {t('result.readAgain', { title: format.pick(result.lesson.title) })}
          </Link>
        )}
      </div>
    </li>
  );
}

interface OptionProps {
  text: Question['stem'];
  isChosen: boolean;
  isRight: boolean;
}

function ResultOption({ text, isChosen, isRight }: OptionProps) {
  const t = useText('learn');
  const mark = isRight && isChosen ? 'chosenRight' : isRight ? 'isRight' : isChosen ? 'chosen' : null;
  return (
    <li data-right={isRight || undefined} data-chosen={isChosen || undefined}>
      <span className="result-sign">
        {isRight ? <Icon name="check" size={18} /> : isChosen ? <Icon name="close" size={18} /> : null}
      </span>
      <span>
        <Said text={text} />
        {mark && <span className="result-mark">{t(`result.${mark}`)}</span>}
      </span>
    </li>
  );
}
