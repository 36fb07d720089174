import { type Control, useWatch } from 'react-hook-form';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { TextField } from '../ui/text-field.tsx';
import { WordsFields } from '../ui/words-fields.tsx';
import { type Draft, isWhole, sanctions } from './write.draft.ts';

/** As long as any rules may let a suspension be. */
const mostDays = 180;

/** Which sanctions the rules know, the lightest first, and what the company calls them. */
export function LadderFields({ control }: { control: Control<Draft> }) {
  const t = useText('rulesets');
  const cases = useText('cases');
  const ladder = useWatch({ control, name: 'ladder' });
  return (
    <div className="rules-part">
      {sanctions.map((sanction, i) => (
        <fieldset key={sanction} className="rules-rung">
          <legend className="visually-hidden">{cases(`sanctions.${sanction}`)}</legend>
          <Bound control={control} name={`ladder.${i}.isIn`}>
            {({ value, onChange }) => (
              <Checkbox
                isSelected={value}
                onChange={onChange}
                isDisabled={sanction === 'NONE'}
                help={sanction === 'NONE' ? t('write.noneHelp') : undefined}
              >
                {cases(`sanctions.${sanction}`)}
              </Checkbox>
            )}
          </Bound>
          {ladder[i]?.isIn && (
            <WordsFields control={control} name={`ladder.${i}.name`} label={t('said.rung')} maxLength={40} required />
          )}
          {ladder[i]?.isIn && sanction === 'SUSPENSION' && (
            <Bound
              control={control}
              name={`ladder.${i}.maxDays`}
              required
              validate={text =>
                isWhole(text, 1, mostDays) ? undefined : t('write.between', { floor: 1, ceiling: mostDays })
              }
            >
              {field => (
                <TextField
                  {...field}
                  label={t('write.maxDays')}
                  description={t('write.maxDaysHelp', { most: mostDays })}
                  exact
                />
              )}
            </Bound>
          )}
        </fieldset>
      ))}
    </div>
  );
}
