import { useFieldArray, useWatch, type Control } from 'react-hook-form';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { Card } from '../ui/card.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { OrderedPart } from '../ui/ordered-part.tsx';
import { OrderedParts } from '../ui/ordered-parts.tsx';
import { Select } from '../ui/select.tsx';
import { WordsFields } from '../ui/words-fields.tsx';
import { type SurveyDraft, hasItsOptions, mostTexts, newQuestion } from './survey-draft.rules.ts';

const kinds = ['YES_NO', 'CHOICE', 'SCALE', 'TEXT'] as const;
const mostQuestions = 30;
const longest = { text: 500, options: 6000 };

interface Props {
  control: Control<SurveyDraft>;
}

/** One box for each question, in the order in which they are asked, and a button for one more. */
export function QuestionFields({ control }: Props) {
  const t = useText('surveys');
  const { fields, append, move, remove } = useFieldArray({ control, name: 'questions' });
  const titleOf = (_: unknown, i: number) => t('make.question', { number: i + 1 });
  const add = () => append(newQuestion(), { focusName: `questions.${fields.length}.text.ja` });
  return (
    <Card title={t('make.questions')}>
      <OrderedParts
        items={fields}
        idOf={({ id }) => id}
        titleOf={titleOf}
        onMove={(i, by) => move(i, i + by)}
        onRemove={remove}
        removeText={t('make.removeText')}
        fewest={1}
        add={{ label: t('make.add'), onPress: add, isDisabled: fields.length >= mostQuestions }}
      >
        {(field, i, tools) => (
          <OrderedPart title={titleOf(field, i)} tools={tools}>
            <QuestionBox control={control} place={i} />
          </OrderedPart>
        )}
      </OrderedParts>
    </Card>
  );
}

function QuestionBox({ control, place }: Props & { place: number }) {
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
        label={[t('make.textJa'), t('make.textEn')]}
        maxLength={longest.text}
        required
      />
      {(kind === 'CHOICE' || kind === 'SCALE') && (
        <WordsFields
          key={kind}
          control={control}
          name={`questions.${place}.options`}
          label={kind === 'SCALE' ? [t('make.endsJa'), t('make.endsEn')] : [t('make.optionsJa'), t('make.optionsEn')]}
          help={kind === 'CHOICE' ? t('make.optionsHelp') : undefined}
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
