import { useForm } from 'react-hook-form';
import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { useViewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { EndLeaveDocument, RecordLeaveDocument, touchedByLeave, type Leave } from './leave.graphql.ts';

const kinds: [Leave['kind'], ...Leave['kind'][]] = ['MATERNITY', 'CHILDCARE', 'ILLNESS', 'SECONDMENT', 'OTHER'];

export function RecordLeaveForm({ personId, onDone }: { personId: string; onDone: () => void }) {
  const t = useText('petitions');
  const { today } = useViewer();
  const form = useDraftForm(`leave ${personId}`, {
    kind: kinds[0],
    startsOn: today,
    endsOn: '',
    reason: '',
  });
  const { control } = form;
  return (
    <MoveForm
      form={form}
      document={RecordLeaveDocument}
      variables={({ endsOn, ...values }) => ({ input: { personId, ...values, endsOn: endsOn || null } })}
      action={t('leave.recordAction')}
      said={t('leave.recorded')}
      touches={touchedByLeave}
      onDone={onDone}
    >
      <Bound control={control} name="kind" required>
        {field => (
          <Select
            {...field}
            label={t('leave.kind')}
            options={kinds.map(value => ({ value, label: t(`leave.kinds.${value}`) }))}
          />
        )}
      </Bound>
      <Bound control={control} name="startsOn" required>
        {field => <DateField {...field} label={t('leave.from')} />}
      </Bound>
      <Bound control={control} name="endsOn">
        {field => <DateField {...field} label={t('leave.until')} description={t('leave.untilHelp')} />}
      </Bound>
      <Bound control={control} name="reason">
        {field => (
          <TextField
            {...field}
            label={t('leave.reason')}
            description={t('leave.reasonHelp')}
            rows={3}
            maxLength={2000}
          />
        )}
      </Bound>
    </MoveForm>
  );
}

export function EndLeaveForm({ leave, onDone }: { leave: Leave; onDone: () => void }) {
  const t = useText('petitions');
  const form = useForm({ defaultValues: { endsOn: leave.endsOn ?? '' } });
  return (
    <MoveForm
      form={form}
      document={EndLeaveDocument}
      variables={({ endsOn }) => ({ input: { id: leave.id, endsOn } })}
      action={t('leave.endAction')}
      said={t('leave.ended')}
      touches={touchedByLeave}
      onDone={onDone}
    >
      <Bound control={form.control} name="endsOn" required>
        {field => <DateField {...field} label={t('leave.until')} min={leave.startsOn} />}
      </Bound>
    </MoveForm>
  );
}
