import type { Control, FieldPath } from 'react-hook-form';
import { Bound } from '../ui/bound.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { SurveyDraft } from './survey-draft.rules.ts';

interface Props {
  control: Control<SurveyDraft>;
  name: 'title' | 'purpose' | 'leniency' | `questions.${number}.text` | `questions.${number}.options`;
  labels: readonly [japanese: string, english: string];
  help?: string;
  maxLength: number;
  rows?: number;
  required?: boolean;
  validate?: (draft: SurveyDraft) => string | undefined;
}

/** The same words in both languages, side by side; only the Japanese are asked for. */
export function WordsFields({ control, name, labels, help, maxLength, rows, required = false, validate }: Props) {
  const shape = { maxLength, ...(rows && { rows }) };
  const path = (language: 'ja' | 'en') => `${name}.${language}` as FieldPath<SurveyDraft> & `${string}.${'ja' | 'en'}`;
  return (
    <div className="survey-languages">
      <Bound
        control={control}
        name={path('ja')}
        required={required}
        {...(validate && { validate: (_: unknown, draft: SurveyDraft) => validate(draft) })}
      >
        {field => <TextField {...field} label={labels[0]} {...(help && { description: help })} {...shape} />}
      </Bound>
      <Bound control={control} name={path('en')}>
        {field => <TextField {...field} label={labels[1]} {...shape} />}
      </Bound>
    </div>
  );
}
