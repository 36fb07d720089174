import { useEffect, useRef, useState } from 'react';
import { useApi } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { LinkButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';
import { Section } from '../ui/section.tsx';
import type { Attempt } from './attempt.graphql.ts';
import { MyDutyDocument, type Sitting } from './duty.graphql.ts';
import { missingPoints } from './result.rules.ts';
import { RereadList } from './reread-list.tsx';
import { SittingNote } from './sitting-note.tsx';
import { turnOf } from './sitting.rules.ts';
import { ResultQuestion } from './result-question.tsx';
import { useLostAnswers } from './use-answers.ts';
import '../ui/form.css';
import './result.css';

/** How it went, what was right and why, and what to do next. */
export function AttemptResult({ attempt }: { attempt: Attempt }) {
  const t = useText('learn');
  const [isShort, shorten] = useState(false);
  const lost = useLostAnswers(attempt.id);
  const shown = attempt.questions.filter(({ result }) => !isShort || result?.earned !== 1);
  return (
    <>
      <Verdict attempt={attempt} lost={lost} />
      {attempt.reread.length > 0 && (
        <Section title={t('result.reread')}>
          <RereadList assignmentId={attempt.assignmentId} chapters={attempt.reread} />
        </Section>
      )}
      <Section title={t('result.questions')}>
        {attempt.reread.length > 0 && (
          <label className="only-wrong">
            <input type="checkbox" checked={isShort} onChange={event => shorten(event.target.checked)} />
            {t('result.onlyWrong')}
          </label>
        )}
        <ol className="results">
          {shown.map(question => (
            <ResultQuestion key={question.id} assignmentId={attempt.assignmentId} question={question} />
          ))}
        </ol>
      </Section>
    </>
  );
}

function Verdict({ attempt, lost }: { attempt: Attempt; lost: number }) {
  const t = useText('learn');
  const format = useFormat();
  const heading = useRef<HTMLHeadingElement>(null);
  // Arriving from the questions, the focus is lost with the button that was pressed.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  const sitting = useNextSitting(attempt);
  const turn = sitting ? turnOf(sitting) : 'now';
  const { passed, passMark, percent, score, maxScore, finishedAt, number, end } = attempt;
  const missing = missingPoints(attempt);
  return (
    <section className="verdict" data-passed={passed || undefined} aria-labelledby="verdict">
      <p className="aside">{t('result.attempt', { number, at: finishedAt ? format.instant(finishedAt) : '' })}</p>
      <h2 id="verdict" ref={heading} tabIndex={-1}>
        <Icon name={passed ? 'check' : 'info'} size={28} />
        {t(passed ? 'result.passed' : 'result.notPassed')}
      </h2>
      <p className="verdict-score">
        <strong>{format.percent(percent ?? 0)}</strong>
        <span>
          {t('result.points', { score: format.decimal(score ?? 0), maxScore })}
          <br />
          {t('result.passMark', { passMark })}
        </span>
      </p>
      <p>
        {passed
          ? t('result.passedText')
          : t('result.notPassedText', { count: missing, points: format.decimal(missing) })}
      </p>
      {end === 'TIME_UP' && <p>{t('result.timeUp')}</p>}
      {sitting && <SittingNote sitting={sitting} />}
      {lost > 0 && <Notice kind="warn">{t('result.unsent', { count: lost })}</Notice>}
      <div className="form-actions">
        {passed ? (
          <>
            <LinkButton kind="primary" to="/">
              {t('result.home')}
            </LinkButton>
            <LinkButton to="/training/$assignmentId/certificate" params={{ assignmentId: attempt.assignmentId }}>
              {t('toCertificate')}
            </LinkButton>
          </>
        ) : (
          turn === 'now' && (
            <LinkButton
              kind="primary"
              to="/training/$assignmentId/quiz"
              params={{ assignmentId: attempt.assignmentId }}
            >
              {t('result.again')}
            </LinkButton>
          )
        )}
        <LinkButton kind="quiet" to="/training/$assignmentId" params={{ assignmentId: attempt.assignmentId }}>
          {t('result.training')}
        </LinkButton>
      </div>
    </section>
  );
}

/** What is left after an attempt that did not pass, unless another one did. */
function useNextSitting({ assignmentId, passed }: Attempt): Sitting | null {
  const { data } = useApi(MyDutyDocument, { id: assignmentId }, { enabled: !passed });
  const duty = data?.myAssignment;
  return passed || duty?.fulfilledAt ? null : (duty?.course?.sitting ?? null);
}
