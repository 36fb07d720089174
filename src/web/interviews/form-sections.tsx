import { useFieldArray, useWatch, type Control } from 'react-hook-form';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { OrderedPart } from '../ui/ordered-part.tsx';
import { OrderedParts } from '../ui/ordered-parts.tsx';
import { Section } from '../ui/section.tsx';
import { Select } from '../ui/select.tsx';
import { WordsFields } from '../ui/words-fields.tsx';
import { type FormDraft, classes, most, newSection } from './form-draft.rules.ts';
import { FormQuestions } from './form-questions.tsx';

interface Props {
  control: Control<FormDraft>;
}

/** Its headings in their order, each with who reads what is said there. */
export function FormSections({ control }: Props) {
  const t = useText('interviews');
  const { fields, append, move, remove } = useFieldArray({ control, name: 'sections' });
  const titleOf = (_: unknown, i: number) => t('forms.write.section', { number: i + 1 });
  const add = () => append(newSection(), { focusName: `sections.${fields.length}.title.ja` });
  return (
    <Section title={t('forms.write.sections')}>
      <OrderedParts
        items={fields}
        idOf={({ id }) => id}
        titleOf={titleOf}
        onMove={(i, by) => move(i, i + by)}
        onRemove={remove}
        removeText={t('forms.write.removeSection')}
        fewest={1}
        add={{ label: t('forms.write.addSection'), onPress: add, isDisabled: fields.length >= most.sections }}
      >
        {(field, i, tools) => (
          <OrderedPart title={titleOf(field, i)} tools={tools} isOuter>
            <WordsFields
              control={control}
              name={`sections.${i}.title`}
              label={t('forms.write.sectionTitle')}
              maxLength={most.words}
              required
            />
            <Readers control={control} section={i} />
            <FormQuestions control={control} section={i} />
          </OrderedPart>
        )}
      </OrderedParts>
    </Section>
  );
}

/** The class, and in one line who reads it. */
function Readers({ control, section }: Props & { section: number }) {
  const t = useText('interviews');
  const name = `sections.${section}.confidentiality` as const;
  const chosen = useWatch({ control, name });
  return (
    <Bound control={control} name={name} required>
      {field => (
        <Select
          {...field}
          label={t('forms.write.confidentiality')}
          description={t(`classes.${chosen}`)}
          options={classes.map(value => ({ value, label: t(`classNames.${value}`), help: t(`classes.${value}`) }))}
        />
      )}
    </Bound>
  );
}
