import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { useViewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { DateField } from '../ui/date-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { wholeNumber } from '../ui/whole-number.ts';
import { type ExecutedCase, RecordPayDataDocument } from './executions.graphql.ts';

interface Props {
  matter: ExecutedCase;
  onDone: () => void;
}

const numbers = ['wages3Months', 'calendarDays', 'periodWages'] as const;

/** The wages that a pay cut is reckoned from. */
export function PayForm({ matter: { id: caseId, version, payData }, onDone }: Props) {
  const t = useText('executions');
  const { today } = useViewer();
  const form = useDraftForm(`pay ${caseId}`, {
    closedOn: payData?.closedOn ?? '',
    wages3Months: payData ? String(payData.wages3Months) : '',
    calendarDays: payData ? String(payData.calendarDays) : '',
    periodWages: payData ? String(payData.periodWages) : '',
  });
  const { control } = form;
  return (
    <MoveForm
      form={form}
      document={RecordPayDataDocument}
      variables={({ closedOn, wages3Months, calendarDays, periodWages }) => ({
        input: {
          caseId,
          version,
          wages: {
            closedOn,
            wages3Months: wholeNumber(wages3Months),
            calendarDays: wholeNumber(calendarDays),
            periodWages: wholeNumber(periodWages),
          },
        },
      })}
      action={t('pay.record')}
      said={t('pay.said')}
      onDone={onDone}
    >
      <Bound control={control} name="closedOn" required>
        {field => <DateField {...field} label={t('pay.closedOn')} description={t('pay.closedOnHelp')} max={today} />}
      </Bound>
      {numbers.map(name => (
        <Bound
          key={name}
          control={control}
          name={name}
          required
          validate={value => (wholeNumber(value) >= 0 ? undefined : t('pay.whole'))}
        >
          {field => (
            <TextField
              {...field}
              exact
              label={t(`pay.${name}`)}
              description={name === 'calendarDays' ? t('pay.calendarDaysHelp') : t('pay.whole')}
              maxLength={11}
            />
          )}
        </Bound>
      ))}
    </MoveForm>
  );
}
