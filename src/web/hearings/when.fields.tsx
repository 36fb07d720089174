import type { ReactNode } from 'react';
import type { Control } from 'react-hook-form';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { DateField } from '../ui/date-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { isTime, type When } from './when.ts';
import './hearings.css';

interface Props<Values extends When> {
  control: Control<Values>;
  dayLabel: string;
  timeLabel: string;
  description?: ReactNode;
  min?: string;
  max?: string;
}

/** A day and a time, side by side. */
export function WhenFields<Values extends When>(props: Props<Values>) {
  const { dayLabel, timeLabel, description, min, max } = props;
  // day and time are fields of every form that plans or records
  const control = props.control as unknown as Control<When>;
  const t = useText('hearings');
  const tRefusal = useText('refusal');
  return (
    <div className="hearing-when">
      <Bound control={control} name="day" required>
        {field => (
          <DateField
            {...field}
            label={dayLabel}
            {...(description !== undefined && { description })}
            {...(min !== undefined && { min })}
            {...(max !== undefined && { max })}
          />
        )}
      </Bound>
      <Bound
        control={control}
        name="time"
        required
        validate={value => (isTime(value) ? undefined : tRefusal('rule.isTime'))}
      >
        {field => <TextField {...field} label={timeLabel} description={t('form.timeHelp')} exact maxLength={5} />}
      </Bound>
    </div>
  );
}
