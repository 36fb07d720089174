import { useFieldArray, type Control } from 'react-hook-form';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { type Draft, mostTerms, newTerm } from './write.draft.ts';

/** One box for each term, in the order in which they are numbered. */
export function TermFields({ control }: { control: Control<Draft> }) {
  const t = useText('pledges');
  const { fields, append, remove, move } = useFieldArray({ control, name: 'terms' });
  return (
    <>
      {fields.map(({ id }, i) => {
        const number = i + 1;
        return (
          <fieldset key={id} className="pledge-term">
            <legend className="field-label">{t('write.term', { number })}</legend>
            <div className="pledge-fields">
              <Bound control={control} name={`terms.${i}.ja`} required>
                {field => <TextField {...field} label={t('languages.JA')} rows={3} maxLength={1000} />}
              </Bound>
              <Bound control={control} name={`terms.${i}.en`}>
                {field => <TextField {...field} label={t('languages.EN')} rows={3} maxLength={1000} />}
              </Bound>
            </div>
            <div className="pledge-files">
              <Button
                size="small"
                kind="quiet"
                name={t('write.upOf', { number })}
                isDisabled={i === 0}
                onPress={() => move(i, i - 1)}
              >
                {t('write.up')}
              </Button>
              <Button
                size="small"
                kind="quiet"
                name={t('write.downOf', { number })}
                isDisabled={number === fields.length}
                onPress={() => move(i, i + 1)}
              >
                {t('write.down')}
              </Button>
              <Button
                size="small"
                kind="quiet"
                name={t('write.removeOf', { number })}
                isDisabled={fields.length === 1}
                onPress={() => remove(i)}
              >
                {t('remove')}
              </Button>
            </div>
          </fieldset>
        );
      })}
      <div>
        <Button onPress={() => append(newTerm)} isDisabled={fields.length >= mostTerms}>
          {t('write.add')}
        </Button>
      </div>
    </>
  );
}
