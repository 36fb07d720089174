import { Link } from '@tanstack/react-router';
import { useText } from '../text/index.ts';
import type { Question } from './attempt.graphql.ts';

interface Props {
  questions: readonly Question[];
  current: number | null;
}

/** Every question by its number, with a sign where it is answered. */
export function QuestionNavigation({ questions, current }: Props) {
  const t = useText('learn');
  return (
    <nav aria-label={t('quiz.questions')}>
      <ol className="question-numbers">
        {questions.map(({ id, position, chosen }) => (
          <li key={id}>
            <Link
              from="/attempts/$attemptId"
              to="."
              search={{ at: position }}
              resetScroll={false}
              aria-current={position === current ? 'step' : undefined}
              aria-label={`${t('quiz.question', { position })} ${t(chosen.length > 0 ? 'quiz.isAnswered' : 'quiz.isUnanswered')}`}
              data-answered={chosen.length > 0 || undefined}
            >
              {position}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
