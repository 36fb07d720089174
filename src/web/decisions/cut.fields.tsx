import type { UseFormReturn } from 'react-hook-form';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { DateField } from '../ui/date-field.tsx';
import type { DetailDraft } from './detail.draft.ts';
import { NumberField } from './number.field.tsx';

interface Props {
  form: UseFormReturn<DetailDraft>;
  /** The wages are there that it is reckoned from. */
  isPayRecorded: boolean;
}

/** How much less pay, and of which wages it is reckoned? */
export function CutFields({ form: { control, watch }, isPayRecorded }: Props) {
  const t = useText('decisions');
  const [cuts, hasWages] = [watch('cuts'), watch('hasWages')];
  const isSingle = cuts.length === 1;
  return (
    <>
      <p className="aside">{t('wages.rule')}</p>
      <p>{t(isPayRecorded ? 'wages.recorded' : 'wages.missing')}</p>
      {cuts.map(({ allegationId, seq }, i) => (
        <NumberField
          key={allegationId}
          control={control}
          name={`cuts.${i}.yen`}
          label={t('detail.yenOf', { seq })}
          {...(!isSingle && { description: t('detail.yenHelp') })}
          isOptional={!isSingle}
        />
      ))}
      <Bound control={control} name="hasWages">
        {({ value, onChange }) => (
          <Checkbox isSelected={value} onChange={onChange} help={t('wages.help')}>
            {t('wages.own')}
          </Checkbox>
        )}
      </Bound>
      {hasWages && (
        <>
          <NumberField control={control} name="wages3Months" label={t('wages.wages3Months')} />
          <NumberField control={control} name="calendarDays" label={t('wages.calendarDays')} />
          <NumberField control={control} name="periodWages" label={t('wages.periodWages')} />
          <Bound control={control} name="closedOn" required>
            {field => <DateField {...field} label={t('wages.closedOn')} />}
          </Bound>
        </>
      )}
    </>
  );
}
