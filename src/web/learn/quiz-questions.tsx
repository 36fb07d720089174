import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useText } from '../text/index.ts';
import { Button } from '../ui/button.tsx';
import { useKeys } from '../ui/keys.ts';
import type { Keeping } from './answer-keeper.ts';
import type { Question } from './attempt.graphql.ts';
import { QuestionField } from './question-field.tsx';

interface Props {
  questions: readonly Question[];
  keeping: Keeping;
  isOver: boolean;
  /** From 1. */
  at: number;
  onPick: (questionId: string, option: string) => void;
}

/** Whoever is already in that question stays where they are. */
function focusOn(position: number): void {
  const heading = document.getElementById(`question-${position}`);
  if (!heading?.closest('section')?.contains(document.activeElement)) heading?.focus();
}

/** To a question by its number, or to the review after the last one. */
function useGo(count: number): (to: number | 'review', replace?: boolean) => void {
  const navigate = useNavigate({ from: '/attempts/$attemptId' });
  return useCallback(
    (to, replace = false) => {
      const at = to === 'review' || to > count ? 'review' : Math.max(1, to);
      void navigate({ to: '.', search: { at }, replace, resetScroll: at === 'review' });
    },
    [navigate, count],
  );
}

/** Numbers choose, n and p turn the page, r reviews. */
function useQuizKeys(question: Question | undefined, go: (to: number | 'review') => void, onPick: Props['onPick']) {
  const t = useText('learn');
  const pick = useRef(onPick);
  useEffect(() => {
    pick.current = onPick;
  });
  const { id, position = 1 } = question ?? {};
  const options = question?.options.map(option => option.id).join(' ') ?? '';
  useKeys(
    useMemo(
      () => [
        ...options.split(' ').map((option, index) => ({
          key: String(index + 1),
          label: t('quiz.keyChoose', { number: index + 1 }),
          run: () => {
            if (!id) return;
            pick.current(id, option);
            document.getElementById(option)?.focus();
          },
        })),
        { key: 'n', label: t('quiz.keyNext'), run: () => go(position + 1) },
        { key: 'p', label: t('quiz.keyPrevious'), run: () => go(position - 1) },
        { key: 'r', label: t('quiz.keyReview'), run: () => go('review') },
      ],
      [id, options, position, go, t],
    ),
  );
}

/** The focus follows to the question one went to, but not on arrival: then it belongs to the page's heading. */
function useFocusOn(at: number): void {
  const last = useRef(at);
  useEffect(() => {
    if (last.current !== at) focusOn(at);
    last.current = at;
  }, [at]);
}

export function QuestionsOne({ questions, keeping, isOver, at, onPick }: Props) {
  const t = useText('learn');
  const go = useGo(questions.length);
  const question = questions[at - 1] ?? questions[0];
  useQuizKeys(question, go, onPick);
  useFocusOn(at);
  if (!question) return null;
  const { position } = question;
  return (
    <>
      <QuestionField
        key={question.id}
        question={question}
        of={questions.length}
        keeping={keeping}
        isDisabled={isOver}
        onPick={onPick}
      />
      <div className="quiz-turn">
        <Button isDisabled={position === 1} onPress={() => go(position - 1)}>
          {t('quiz.previous')}
        </Button>
        <Button kind="primary" onPress={() => go(position + 1)}>
          {t(position < questions.length ? 'quiz.next' : 'quiz.toReview')}
        </Button>
      </div>
    </>
  );
}

export function QuestionsAll({ questions, keeping, isOver, at, onPick }: Props) {
  const t = useText('learn');
  const go = useGo(questions.length);
  useQuizKeys(questions[at - 1], go, onPick);
  useFocusOn(at);
  return (
    <>
      {questions.map(question => (
        <QuestionField
          key={question.id}
          question={question}
          of={questions.length}
          keeping={keeping}
          isDisabled={isOver}
          onPick={onPick}
          onEnter={question.position === at ? undefined : () => go(question.position, true)}
        />
      ))}
      <div className="quiz-turn">
        <Button kind="primary" onPress={() => go('review')}>
          {t('quiz.toReview')}
        </Button>
      </div>
    </>
  );
}
