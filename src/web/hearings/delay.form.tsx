import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { useViewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { TextField } from '../ui/text-field.tsx';
import { DelayHearingDocument } from './hearing-acts.graphql.ts';
import type { HeardCase } from './hearings.graphql.ts';
import { instantOf } from './when.ts';
import { WhenFields } from './when.fields.tsx';

interface Props {
  matter: HeardCase;
  onDone: () => void;
}

/** Moves the hearing for the company, once and with a reason. */
export function DelayForm({ matter: { id, version }, onDone }: Props) {
  const t = useText('hearings');
  const { today, timeZone } = useViewer();
  const form = useDraftForm(`hearing delay ${id}`, { day: '', time: '', reason: '' });
  return (
    <MoveForm
      form={form}
      document={DelayHearingDocument}
      variables={({ reason, ...when }) => ({
        input: { caseId: id, version, reason, hearingAt: instantOf(when, timeZone) },
      })}
      fieldOf={field => (field === 'hearingAt' ? 'day' : undefined)}
      action={t('beside.delay.action')}
      said={t('beside.delay.said')}
      onDone={onDone}
    >
      <WhenFields control={form.control} dayLabel={t('form.newDay')} timeLabel={t('form.newTime')} min={today} />
      <Bound control={form.control} name="reason" required>
        {field => (
          <TextField {...field} label={t('form.reason')} description={t('form.delayHelp')} rows={4} maxLength={2000} />
        )}
      </Bound>
    </MoveForm>
  );
}
