import { type ReactNode, useState } from 'react';
import { useMove } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Button } from '../ui/button.tsx';
import { Section } from '../ui/section.tsx';
import { HandOffAnswer } from './hand-off-answer.tsx';
import { useOptionWords } from './option-words.ts';
import { type ReadAnswer, ReadSurveyAnswersDocument, type Survey, type SurveyQuestion } from './surveys.graphql.ts';

const portion = 20;

interface Found {
  answers: readonly ReadAnswer[];
  next: string | null;
}

/** What was written: nothing is opened before somebody asks for it. */
export function ReadAnswers({ survey: { id, mode, questions } }: { survey: Survey }) {
  const t = useText('surveys');
  const tUi = useText('ui');
  const [found, show] = useState<Found | null>(null);
  const move = useMove(ReadSurveyAnswersDocument, {
    touches: [],
    onDone: ({ readSurveyAnswers: { answers, next } }) =>
      show({ answers: [...(found?.answers ?? []), ...answers], next }),
  });
  const hand = { surveyId: id, onDone: (left: ReadAnswer) => show(found && replaced(found, left)) };
  const read = () => move.mutate({ input: { id, first: portion, after: found?.next ?? null } });
  return (
    <Section title={t(`texts.title.${mode}`)}>
      <p className="field-help">{t(`texts.help.${mode}`)}</p>
      {found?.answers.length === 0 && <p role="status">{t('texts.none')}</p>}
      {found && found.answers.length > 0 && (
        <ul className="survey-answers">
          {found.answers.map(answer => (
            <Answered key={answer.id} answer={answer} questions={questions} hand={hand} />
          ))}
        </ul>
      )}
      {(!found || found.next) && (
        <div>
          <Button onPress={read} isPending={move.isPending} pendingLabel={tUi('loading')}>
            {t(found ? 'texts.more' : 'texts.open')}
          </Button>
        </div>
      )}
    </Section>
  );
}

const replaced = (found: Found, left: ReadAnswer): Found => ({
  ...found,
  answers: found.answers.map(answer => (answer.id === left.id ? left : answer)),
});

interface Hand {
  surveyId: string;
  onDone: (left: ReadAnswer) => void;
}

interface AnsweredProps {
  answer: ReadAnswer;
  questions: readonly SurveyQuestion[];
  hand: Hand;
}

function Answered({ answer: { id, person, answers }, questions, hand }: AnsweredProps) {
  const format = useFormat();
  return (
    <li>
      {person && <h3>{`${format.name(person)} (${person.number})`}</h3>}
      <dl>
        {answers.map(answer => (
          <Said key={answer.question} question={questions[answer.question - 1]!} answer={answer}>
            <HandOffAnswer {...hand} answerId={id} question={answer.question} />
          </Said>
        ))}
      </dl>
    </li>
  );
}

interface SaidProps {
  question: SurveyQuestion;
  answer: ReadAnswer['answers'][number];
  /** What can be done about a text. */
  children: ReactNode;
}

function Said({ question, answer: { option, text, handedOffOn }, children }: SaidProps) {
  const t = useText('surveys');
  const format = useFormat();
  const words = useOptionWords(question);
  return (
    <div>
      <dt>{format.pick(question.text)}</dt>
      <dd className="survey-words">{option === null ? text : words[option - 1]}</dd>
      {handedOffOn && <dd className="field-help">{t('handOff.gone', { day: format.day(handedOffOn) })}</dd>}
      {text !== null && <dd>{children}</dd>}
    </div>
  );
}
