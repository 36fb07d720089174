import { useFieldArray, type Control } from 'react-hook-form';
import { useText } from '../text/index.ts';
import { OrderedPart } from '../ui/ordered-part.tsx';
import { OrderedParts } from '../ui/ordered-parts.tsx';
import { WordsFields } from '../ui/words-fields.tsx';
import { type FormDraft, most, newOption } from './form-draft.rules.ts';
import type { QuestionName } from './form-questions.tsx';

interface Props {
  control: Control<FormDraft>;
  name: QuestionName;
}

/** What can be chosen from. */
export function FormChoices({ control, name: question }: Props) {
  const t = useText('interviews');
  const name = `${question}.options` as const;
  const { fields, append, move, remove } = useFieldArray({ control, name });
  const titleOf = (_: unknown, i: number) => t('forms.write.option', { number: i + 1 });
  const add = () => append(newOption(), { focusName: `${name}.${fields.length}.text.ja` });
  return (
    <OrderedParts
      items={fields}
      idOf={({ id }) => id}
      titleOf={titleOf}
      onMove={(i, by) => move(i, i + by)}
      onRemove={remove}
      removeText={t('forms.write.removeOption')}
      fewest={2}
      add={{
        label: t('forms.write.addOption'),
        onPress: add,
        isDisabled: fields.length >= most.options,
        isSmall: true,
      }}
    >
      {(field, i, tools) => (
        <OrderedPart title={titleOf(field, i)} tools={tools}>
          <WordsFields
            control={control}
            name={`${name}.${i}.text`}
            label={t('forms.write.optionText')}
            maxLength={most.words}
            required
          />
        </OrderedPart>
      )}
    </OrderedParts>
  );
}
