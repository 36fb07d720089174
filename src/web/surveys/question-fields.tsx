import { useFieldArray, useWatch, type UseFormReturn } from 'react-hook-form';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Select } from '../ui/select.tsx';
import { type SurveyDraft, hasItsOptions, mostTexts, newQuestion } from './survey-draft.rules.ts';
import { WordsFields } from './words-fields.tsx';

const kinds = ['YES_NO', 'CHOICE', 'SCALE', 'TEXT'] as const;
const mostQuestions = 30;
const longest = { text: 500, options: 6000 };

interface Props {
  form: UseFormReturn<SurveyDraft>;
}

/** One box for each question, and a button for one more. */
export function QuestionFields({ form }: Props) {
  const t = useText('surveys');
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'questions' });
  return (
    <>
      {fields.map(({ id }, i) => (
        <fieldset key={id} className="survey-question-box">
          <legend className="field-label">{t('make.question', { number: i + 1 })}</legend>
          <QuestionBox form={form} place={i} />
          {fields.length > 1 && (
            <div>
              <Button kind="quiet" onPress={() => remove(i)}>
                {t('make.remove', { number: i + 1 })}
              </Button>
            </div>
          )}
        </fieldset>
      ))}
      <div>
        <Button onPress={() => append(newQuestion())} isDisabled={fields.length >= mostQuestions}>
          {t('make.add')}
        </Button>
      </div>
    </>
  );
}

function QuestionBox({ form: { control }, place }: Props & { place: number }) {
  const t = useText('surveys');
  const kind = useWatch({ control, name: `questions.${place}.kind` });
  const tooMany = (_: unknown, { questions }: SurveyDraft) =>
    kind === 'TEXT' && questions.filter(question => question.kind === 'TEXT').length > mostTexts
      ? t('make.tooManyTexts')
      : undefined;
  return (
    <>
      <Bound control={control} name={`questions.${place}.kind`} required validate={tooMany}>
        {field => (
          <Select
            {...field}
            label={t('make.kind')}
            options={kinds.map(value => ({ value, label: t(`make.kinds.${value}`) }))}
          />
        )}
      </Bound>
      <WordsFields
        control={control}
        name={`questions.${place}.text`}
        labels={[t('make.textJa'), t('make.textEn')]}
        maxLength={longest.text}
        required
      />
      {(kind === 'CHOICE' || kind === 'SCALE') && (
        <WordsFields
          key={kind}
          control={control}
          name={`questions.${place}.options`}
          labels={kind === 'SCALE' ? [t('make.endsJa'), t('make.endsEn')] : [t('make.optionsJa'), t('make.optionsEn')]}
          {...(kind === 'CHOICE' && { help: t('make.optionsHelp') })}
          rows={kind === 'SCALE' ? 2 : 5}
          maxLength={longest.options}
          required
          validate={({ questions }) =>
            hasItsOptions(questions[place]!) ? undefined : t(kind === 'SCALE' ? 'make.endsWrong' : 'make.optionsWrong')
          }
        />
      )}
      <Bound control={control} name={`questions.${place}.isRequired`}>
        {({ value, onChange }) => (
          <Checkbox isSelected={value} onChange={onChange}>
            {t('make.required')}
          </Checkbox>
        )}
      </Bound>
    </>
  );
}
