import { useFieldArray, useWatch, type Control } from 'react-hook-form';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { OrderedPart } from '../ui/ordered-part.tsx';
import { OrderedParts } from '../ui/ordered-parts.tsx';
import { Select } from '../ui/select.tsx';
import { WordsFields } from '../ui/words-fields.tsx';
import { FormChoices } from './form-choices.tsx';
import { type FormDraft, kinds, most, newQuestion } from './form-draft.rules.ts';
import { FormScale } from './form-scale.tsx';

interface Props {
  control: Control<FormDraft>;
  section: number;
}

/** What is asked under one heading; nothing leaves it for notes. */
export function FormQuestions({ control, section }: Props) {
  const t = useText('interviews');
  const name = `sections.${section}.questions` as const;
  const { fields, append, move, remove } = useFieldArray({ control, name });
  const titleOf = (_: unknown, i: number) => t('forms.write.question', { section: section + 1, number: i + 1 });
  const add = () => append(newQuestion(), { focusName: `${name}.${fields.length}.text.ja` });
  return (
    <>
      {fields.length === 0 && <p className="field-help">{t('forms.onlyNotes')}</p>}
      <OrderedParts
        items={fields}
        idOf={({ id }) => id}
        titleOf={titleOf}
        onMove={(i, by) => move(i, i + by)}
        onRemove={remove}
        removeText={t('forms.write.removeQuestion')}
        add={{
          label: t('forms.write.addQuestion', { section: section + 1 }),
          onPress: add,
          isDisabled: fields.length >= most.questions,
        }}
      >
        {(field, i, tools) => (
          <OrderedPart title={titleOf(field, i)} tools={tools}>
            <Question control={control} name={`${name}.${i}`} />
          </OrderedPart>
        )}
      </OrderedParts>
    </>
  );
}

export type QuestionName = `sections.${number}.questions.${number}`;

function Question({ control, name }: { control: Control<FormDraft>; name: QuestionName }) {
  const t = useText('interviews');
  const kind = useWatch({ control, name: `${name}.kind` });
  return (
    <>
      <WordsFields
        control={control}
        name={`${name}.text`}
        label={t('forms.write.text')}
        maxLength={most.words}
        rows={2}
        required
      />
      <Bound control={control} name={`${name}.kind`} required>
        {field => (
          <Select
            {...field}
            label={t('forms.write.kind')}
            options={kinds.map(value => ({ value, label: t(`forms.kinds.${value}`) }))}
          />
        )}
      </Bound>
      {kind === 'SCALE' && <FormScale control={control} name={name} />}
      {kind === 'CHOICE' && <FormChoices control={control} name={name} />}
      <div>
        <Bound control={control} name={`${name}.required`}>
          {({ value, onChange }) => (
            <Checkbox isSelected={value} onChange={onChange} help={t('forms.write.requiredHelp')}>
              {t('forms.write.required')}
            </Checkbox>
          )}
        </Bound>
        <Bound control={control} name={`${name}.investigative`}>
          {({ value, onChange, errorMessage }) => (
            <>
              <Checkbox isSelected={value} onChange={onChange} help={t('forms.write.investigativeHelp')}>
                {t('forms.write.investigative')}
              </Checkbox>
              {errorMessage && <p className="field-error">{errorMessage}</p>}
            </>
          )}
        </Bound>
      </div>
    </>
  );
}
