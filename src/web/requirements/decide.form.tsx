import { useForm, useWatch } from 'react-hook-form';
import { MoveForm } from '../api/move-form.tsx';
import { useViewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { DateField } from '../ui/date-field.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { TextField } from '../ui/text-field.tsx';
import { ResolveExceptionsDocument, type LedgerException } from './schedule.graphql.ts';

type Resolution = 'ASSIGNED_ANYWAY' | 'DAY_GIVEN' | 'ACCEPTED';

/** The ways out that fit what is chosen. */
function waysFor(chosen: readonly LedgerException[]): Resolution[] {
  if (chosen.some(({ kind }) => kind === 'NO_MANAGER' || kind === 'SAME_ACTIVITY')) return ['ACCEPTED'];
  return chosen.every(({ dueOn }) => dueOn !== null) ? ['DAY_GIVEN', 'ASSIGNED_ANYWAY'] : ['DAY_GIVEN'];
}

export function DecideForm({ chosen, onDone }: { chosen: readonly LedgerException[]; onDone: () => void }) {
  const t = useText('schedule');
  const { today } = useViewer();
  const ways = waysFor(chosen);
  const form = useForm<{ resolution: Resolution; dueOn: string; reason: string }>({
    defaultValues: { resolution: ways[0]!, dueOn: '', reason: '' },
  });
  const resolution = useWatch({ control: form.control, name: 'resolution' });
  return (
    <MoveForm
      form={form}
      document={ResolveExceptionsDocument}
      variables={({ dueOn, ...values }) => ({
        input: { ...values, ids: chosen.map(({ id }) => id), dueOn: resolution === 'DAY_GIVEN' ? dueOn : null },
      })}
      action={t('decide')}
      said={t('decided', { count: chosen.length })}
      onDone={onDone}
    >
      <Bound control={form.control} name="resolution">
        {field => (
          <RadioGroup
            {...field}
            label={t('resolution')}
            options={ways.map(value => ({
              value,
              label: t(`resolutions.${value}`),
              ...(value === 'ASSIGNED_ANYWAY' && { help: t('anywayHelp') }),
            }))}
          />
        )}
      </Bound>
      {resolution === 'DAY_GIVEN' && (
        <Bound control={form.control} name="dueOn" required>
          {field => <DateField {...field} label={t('due')} min={today} />}
        </Bound>
      )}
      <Bound control={form.control} name="reason" required>
        {field => <TextField {...field} label={t('reason')} rows={3} maxLength={500} />}
      </Bound>
      <p className="field-help">{t('exemptHelp')}</p>
    </MoveForm>
  );
}
