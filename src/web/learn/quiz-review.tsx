import { Link, useNavigate } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode } from 'react';
import { NetworkError } from '../api/refusal-error.ts';
import { useSentence } from '../api/refusal.ts';
import { useTask } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import type { AnswerKeeper } from './answer-keeper.ts';
import { attemptQuery, submitAttempt, type Attempt, type Question } from './attempt.graphql.ts';
import { Said } from './said.tsx';
import '../ui/form.css';
import './review.css';

interface Props {
  attempt: Attempt;
  questions: readonly Question[];
  keeper: AnswerKeeper;
  isOver: boolean;
}

/** The last look before everything is handed in. */
export function QuizReview({ attempt, questions, keeper, isOver }: Props) {
  const t = useText('learn');
  const heading = useRef<HTMLHeadingElement>(null);
  const navigate = useNavigate({ from: '/attempts/$attemptId' });
  const unanswered = questions.filter(question => question.chosen.length === 0).length;
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="review" aria-labelledby="review">
      <h2 id="review" ref={heading} tabIndex={-1}>
        {t('quiz.review')}
      </h2>
      {unanswered > 0 ? (
        <Notice kind="warn">{t('quiz.unanswered', { count: unanswered })}</Notice>
      ) : (
        <p>{t('quiz.allAnswered')}</p>
      )}
      <ol className="review-list">
        {questions.map(question => (
          <ReviewRow key={question.id} question={question} />
        ))}
      </ol>
      <p className="aside">{t('quiz.reviewText')}</p>
      <Submit attempt={attempt} keeper={keeper} count={questions.length - unanswered} isOver={isOver}>
        <Button kind="quiet" onPress={() => void navigate({ to: '.', search: { at: 1 } })}>
          {t('quiz.back')}
        </Button>
      </Submit>
    </section>
  );
}

function ReviewRow({ question: { position, stem, options, chosen } }: { question: Question }) {
  const t = useText('learn');
  const action = t(chosen.length > 0 ? 'quiz.change' : 'quiz.answer');
  const name = t('quiz.question', { position });
  return (
    <li>
      <div className="review-head">
        <strong>{name}</strong>
        {chosen.length === 0 && <Badge tone="warn">{t('quiz.isUnanswered')}</Badge>}
        <Link
          from="/attempts/$attemptId"
          to="."
          search={{ at: position }}
          aria-label={t('which', { action, title: name })}
        >
          {action}
        </Link>
      </div>
      <p className="review-stem">
        <Said text={stem} />
      </p>
      {options
        .filter(option => chosen.includes(option.id))
        .map(option => (
          <p key={option.id} className="review-answer">
            <Said text={option.text} />
          </p>
        ))}
    </li>
  );
}

interface SubmitProps {
  attempt: Attempt;
  keeper: AnswerKeeper;
  count: number;
  isOver: boolean;
  /** Beside the button: the way back. */
  children: ReactNode;
}

function Submit({ attempt, keeper, count, isOver, children }: SubmitProps) {
  const t = useText('learn');
  const queries = useQueryClient();
  const sentence = useSentence();
  const submit = useTask(
    async () => {
      await keeper.flush();
      // Nothing is handed in behind an answer that is still on this device.
      if (Object.keys(keeper.now().unsent).length > 0) throw new NetworkError('unreachable');
      const { queryKey } = attemptQuery(attempt.id);
      await queries.cancelQueries({ queryKey });
      queries.setQueryData(queryKey, await submitAttempt(attempt.id));
    },
    { refused: 'here', onDone: () => scrollTo({ top: 0 }) },
  );
  return (
    <>
      {submit.error && <Notice kind="refused">{sentence(submit.error)}</Notice>}
      <div className="form-actions">
        <Button
          kind="primary"
          isDisabled={isOver}
          isPending={submit.isPending}
          pendingLabel={t('quiz.submitting')}
          onPress={() => submit.mutate(undefined)}
        >
          {t('quiz.submit', { count })}
        </Button>
        {children}
      </div>
    </>
  );
}
