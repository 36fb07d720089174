import type { UseFormReturn } from 'react-hook-form';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { DateField } from '../ui/date-field.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import type { DetailDraft } from './detail.draft.ts';
import { NumberField } from './number.field.tsx';

const ways = ['NOTICE', 'PAY', 'EXEMPTION'] as const;

/** How are the thirty days of a dismissal kept? */
export function DismissalFields({ form: { control, watch } }: { form: UseFormReturn<DetailDraft> }) {
  const t = useText('decisions');
  const way = watch('way');
  return (
    <>
      <Bound control={control} name="way" required>
        {field => (
          <RadioGroup
            {...field}
            label={t('detail.dismissal')}
            options={ways.map(value => ({
              value,
              label: t(`detail.ways.${value}.name`),
              help: t(`detail.ways.${value}.does`),
            }))}
          />
        )}
      </Bound>
      {way === 'PAY' && <NumberField control={control} name="payDays" label={t('detail.payDays')} />}
      {way === 'EXEMPTION' && (
        <Bound control={control} name="exemptedOn" required>
          {field => <DateField {...field} label={t('detail.exemptedOn')} />}
        </Bound>
      )}
      <Bound control={control} name="illnessIsPrivate">
        {({ value, onChange }) => (
          <Checkbox isSelected={value} onChange={onChange}>
            {t('detail.illness')}
          </Checkbox>
        )}
      </Bound>
    </>
  );
}
