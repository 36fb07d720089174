import { useState } from 'react';
import type { Control } from 'react-hook-form';
import { useDraftForm } from '../api/draft-form.ts';
import type { VariablesOf } from '../api/graphql.ts';
import { MoveForm } from '../api/move-form.tsx';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Bound } from '../ui/bound.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { TextField } from '../ui/text-field.tsx';
import { AnswerSurveyDocument, type MyQuestion, type MySurvey } from './my-survey.graphql.ts';
import { useOptionWords } from './option-words.ts';

const longestText = 1000;

interface Values {
  /** By the place of the question: the place of the option, or the text. */
  answers: Record<string, string>;
}

type Given = VariablesOf<typeof AnswerSurveyDocument>['input']['answers'][number];

const nameOf = ({ place }: MyQuestion) => `answers.q${place}` as const;

/** All questions on one page, sent once: the key makes the same sent again the same. */
export function AnswerForm({ survey: { id, questions } }: { survey: MySurvey }) {
  const t = useText('surveys');
  const [key] = useState(() => crypto.randomUUID());
  const form = useDraftForm<Values>(`survey ${id}`, {
    answers: Object.fromEntries(questions.map(({ place }) => [`q${place}`, ''])),
  });
  return (
    <MoveForm
      form={form}
      document={AnswerSurveyDocument}
      variables={({ answers }) => ({
        input: { id, key, answers: questions.flatMap(question => given(question, answers)) },
      })}
      action={t('take.submit')}
      said={t('take.sent')}
      onDone={() => window.scrollTo({ top: 0 })}
    >
      <p className="field-help">{t('take.onlyOnce')}</p>
      {questions.map(question => (
        <QuestionField key={question.place} question={question} control={form.control} />
      ))}
    </MoveForm>
  );
}

/** Nothing where it was left out. */
function given({ place, kind }: MyQuestion, answers: Values['answers']): Given[] {
  const value = answers[`q${place}`]?.trim();
  if (!value) return [];
  return [kind === 'TEXT' ? { question: place, text: value } : { question: place, option: Number(value) }];
}

function QuestionField({ question, control }: { question: MyQuestion; control: Control<Values> }) {
  const t = useText('surveys');
  const format = useFormat();
  const options = useOptionWords(question);
  const label = format.pick(question.text);
  return (
    <Bound control={control} name={nameOf(question)} required={question.isRequired}>
      {field =>
        question.kind === 'TEXT' ? (
          <TextField
            {...field}
            label={label}
            rows={6}
            maxLength={longestText}
            description={t('take.textHelp', { count: longestText })}
          />
        ) : (
          <RadioGroup
            {...field}
            label={label}
            isBoxed
            options={options.map((words, i) => ({ value: String(i + 1), label: words }))}
            {...(!question.isRequired && { description: t('take.choose') })}
          />
        )
      }
    </Bound>
  );
}
