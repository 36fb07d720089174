import { type Control, useFieldArray, useWatch } from 'react-hook-form';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Bound } from '../ui/bound.tsx';
import { OrderedPart } from '../ui/ordered-part.tsx';
import { OrderedParts } from '../ui/ordered-parts.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { WordsFields } from '../ui/words-fields.tsx';
import { type Draft, newOffence } from './write.draft.ts';

const most = 100;

/** The acts that are sanctioned: their clause, and the heaviest sanction for each. */
export function OffenceFields({ control }: { control: Control<Draft> }) {
  const t = useText('rulesets');
  const format = useFormat();
  const { fields, append, remove, move } = useFieldArray({ control, name: 'offences' });
  const ladder = useWatch({ control, name: 'ladder' });
  const rungs = ladder
    .filter(({ isIn, sanction }) => isIn && sanction !== 'NONE')
    .map(({ sanction, name }) => ({ value: sanction, label: format.pick(name) }));
  return (
    <OrderedParts
      items={fields}
      idOf={({ id }) => id}
      titleOf={(_, i) => t('write.offence', { number: i + 1 })}
      onMove={(i, by) => move(i, i + by)}
      onRemove={remove}
      removeText={t('write.removeOffence')}
      fewest={1}
      add={{
        label: t('write.addOffence'),
        onPress: () => append(newOffence()),
        isDisabled: fields.length >= most,
      }}
    >
      {(_, i, tools) => (
        <OrderedPart title={t('write.offence', { number: i + 1 })} tools={tools}>
          <WordsFields
            control={control}
            name={`offences.${i}.name`}
            label={t('said.offence')}
            maxLength={200}
            required
          />
          <div className="rules-fields">
            <Bound control={control} name={`offences.${i}.reference`} required>
              {field => <TextField {...field} label={t('said.clause')} maxLength={100} />}
            </Bound>
            <Bound
              control={control}
              name={`offences.${i}.heaviest`}
              required
              validate={chosen => (rungs.some(({ value }) => value === chosen) ? undefined : t('write.notInLadder'))}
            >
              {field => <Select {...field} label={t('said.heaviest')} options={rungs} />}
            </Bound>
          </div>
        </OrderedPart>
      )}
    </OrderedParts>
  );
}
