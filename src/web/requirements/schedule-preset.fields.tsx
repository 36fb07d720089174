import type { Control } from 'react-hook-form';
import { useViewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { wholeNumber } from '../ui/whole-number.ts';
import { type ScheduleDraft } from './schedule-draft.rules.ts';

interface Props {
  control: Control<ScheduleDraft>;
}

const upTo = (most: number): string[] => Array.from({ length: most }, (_, i) => String(i + 1));

/** Done by a day of every fiscal year. */
export function YearlyFields({ control }: Props) {
  const t = useText('schedule');
  return (
    <>
      <div className="assign-fields">
        <Bound control={control} name="month">
          {field => (
            <Select
              {...field}
              label={t('month')}
              options={upTo(12).map(month => ({ value: month, label: t('monthOf', { month }) }))}
            />
          )}
        </Bound>
        <Bound control={control} name="day">
          {field => (
            <Select
              {...field}
              label={t('day')}
              options={upTo(31).map(day => ({ value: day, label: t('dayOf', { day }) }))}
            />
          )}
        </Bound>
      </div>
      <NewHires control={control} />
    </>
  );
}

/** Done by one day. */
export function OnceFields({ control }: Props) {
  const t = useText('schedule');
  const { today } = useViewer();
  return (
    <>
      <Bound control={control} name="dueOn" required>
        {field => <DateField {...field} label={t('due')} min={today} />}
      </Bound>
      <NewHires control={control} />
    </>
  );
}

export function NewHires({ control }: Props) {
  const t = useText('schedule');
  const isDays = (text: string) => text.trim() === '' || (wholeNumber(text) >= 1 && wholeNumber(text) <= 365);
  return (
    <Bound control={control} name="newHires" validate={text => (isDays(text) ? undefined : t('days365'))}>
      {field => <TextField {...field} label={t('newHires')} description={t('newHiresHelp')} exact />}
    </Bound>
  );
}
