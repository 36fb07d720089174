import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { useText } from '../text/index.ts';
import { Notice } from '../ui/notice.tsx';
import type { Attempt } from './attempt.graphql.ts';
import { choose } from './answers.rules.ts';
import { recall, remember } from './kept.ts';
import { PauseButton } from './pause.tsx';
import { QuestionNavigation } from './question-navigation.tsx';
import { QuestionsAll, QuestionsOne } from './quiz-questions.tsx';
import { QuizReview } from './quiz-review.tsx';
import { SaveMark } from './save-mark.tsx';
import { TimeLeft } from './time-left.tsx';
import { useAnswers } from './use-answers.ts';
import { usePhase } from './use-time-left.ts';
import { ViewSwitch, type View } from './view-switch.tsx';
import './quiz.css';

const route = getRouteApi('/inside/attempts/$attemptId');
const viewPlace = 'shinrai.quiz.view';

/** The questions with what is chosen: what this device knows is newer than what the server said. */
export function QuizSheet({ attempt }: { attempt: Attempt }) {
  const t = useText('learn');
  const { at = 1 } = route.useSearch();
  const [view, setView] = useState<View>(() => recall<View>(viewPlace, 'one'));
  const { keeper, ...keeping } = useAnswers(attempt.id);
  const isOver = usePhase(attempt.endsAt) === 'over';
  const { unsent } = keeping;
  const questions = useMemo(
    () => attempt.questions.map(question => ({ ...question, chosen: [...(unsent[question.id] ?? question.chosen)] })),
    [attempt.questions, unsent],
  );
  const answered = questions.filter(question => question.chosen.length > 0).length;
  useLetters(attempt);
  useEffect(() => {
    if (isOver) void keeper.flush();
  }, [isOver, keeper]);
  const pick = (questionId: string, option: string): void => {
    const question = questions.find(each => each.id === questionId);
    if (question && !isOver)
      keeper.choose(questionId, choose(question.kind === 'MULTIPLE_CHOICE', question.chosen, option));
  };
  const show = (next: View): void => {
    remember(viewPlace, next);
    setView(next);
  };
  const sheet = { questions, keeping, isOver, onPick: pick };
  return (
    <div className="quiz">
      <div className="quiz-bar">
        <TimeLeft endsAt={attempt.endsAt} extraMinutes={attempt.extraMinutes} />
        {attempt.mayPause && !isOver && <PauseButton attempt={attempt} keeper={keeper} />}
        <span className="quiz-answered">{t('quiz.answered', { total: questions.length, answered })}</span>
        <SaveMark keeping={keeping} questions={questions} onSend={() => void keeper.flush()} />
      </div>
      {isOver && <Notice kind="warn">{t('quiz.over')}</Notice>}
      {at === 'review' ? (
        <QuizReview attempt={attempt} questions={questions} keeper={keeper} isOver={isOver} />
      ) : (
        <>
          <div className="quiz-ways">
            <QuestionNavigation questions={questions} current={view === 'one' ? at : null} />
            <ViewSwitch view={view} onChange={show} />
          </div>
          {view === 'one' ? <QuestionsOne {...sheet} at={at} /> : <QuestionsAll {...sheet} at={at} />}
        </>
      )}
    </div>
  );
}

/** The letters of all questions, so that none is missing when the connection goes. */
function useLetters({ questions }: Attempt): void {
  const letters = questions.map(({ stem, options }) => stem.ja + options.map(({ text }) => text.ja).join('')).join('');
  useEffect(() => {
    const load = async (): Promise<void> => {
      await document.fonts.ready;
      for (const weight of [400, 700]) await document.fonts.load(`${weight} 16px 'BIZ UDPGothic'`, letters);
    };
    // Without them the reader's own fonts do.
    void load().catch(() => undefined);
  }, [letters]);
}
