import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { useViewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { DateField } from '../ui/date-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { GrantAccommodationDocument } from './accommodation.graphql.ts';

const number = (text: string): number => Number(text.normalize('NFKC').trim() || '0');

const within = (text: string, most: number): boolean => {
  const value = number(text);
  return Number.isInteger(value) && value >= 0 && value <= most;
};

export function GrantAccommodationForm({ personId, onDone }: { personId: string; onDone: () => void }) {
  const t = useText('people');
  const { today } = useViewer();
  const form = useDraftForm(`accommodation ${personId}`, {
    extraTimePercent: '',
    mayPause: false,
    extraAttempts: '',
    waivesAttention: false,
    reason: '',
    validFrom: today,
    validUntil: '',
  });
  const { control } = form;
  return (
    <MoveForm
      form={form}
      document={GrantAccommodationDocument}
      variables={({ extraTimePercent, extraAttempts, validUntil, ...values }) => ({
        input: {
          personId,
          ...values,
          extraTimePercent: number(extraTimePercent),
          extraAttempts: number(extraAttempts),
          validUntil: validUntil || null,
        },
      })}
      action={t('accommodation.grantAction')}
      said={t('accommodation.granted')}
      touches={['Accommodations', 'LimitedDuties']}
      onDone={onDone}
    >
      <Bound
        control={control}
        name="extraTimePercent"
        validate={text => (within(text, 300) ? undefined : t('accommodation.numberTo', { most: 300 }))}
      >
        {field => (
          <TextField {...field} label={t('accommodation.time')} description={t('accommodation.timeHelp')} exact />
        )}
      </Bound>
      <Bound control={control} name="mayPause">
        {({ value, onChange }) => (
          <Checkbox isSelected={value} onChange={onChange} help={t('accommodation.pauseHelp')}>
            {t('accommodation.mayPause')}
          </Checkbox>
        )}
      </Bound>
      <Bound
        control={control}
        name="extraAttempts"
        validate={text => (within(text, 20) ? undefined : t('accommodation.numberTo', { most: 20 }))}
      >
        {field => (
          <TextField
            {...field}
            label={t('accommodation.attempts')}
            description={t('accommodation.attemptsHelp')}
            exact
          />
        )}
      </Bound>
      <Bound control={control} name="waivesAttention">
        {({ value, onChange }) => (
          <Checkbox isSelected={value} onChange={onChange} help={t('accommodation.attentionHelp')}>
            {t('accommodation.waivesAttention')}
          </Checkbox>
        )}
      </Bound>
      <Bound control={control} name="validFrom" required>
        {field => <DateField {...field} label={t('accommodation.from')} min={today} />}
      </Bound>
      <Bound control={control} name="validUntil">
        {field => (
          <DateField
            {...field}
            label={t('accommodation.until')}
            description={t('accommodation.untilHelp')}
            min={today}
          />
        )}
      </Bound>
      <Bound control={control} name="reason" required>
        {field => (
          <TextField
            {...field}
            label={t('accommodation.reason')}
            description={t('accommodation.reasonHelp')}
            rows={3}
            maxLength={2000}
          />
        )}
      </Bound>
    </MoveForm>
  );
}
