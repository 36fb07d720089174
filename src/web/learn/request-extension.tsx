import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { useViewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { RequestExtensionDocument, type OwnDuty } from './duty.graphql.ts';

/** Asks for more time; comes with its calendar when it is opened. */
export function RequestExtension({ duty, onClose }: { duty: OwnDuty; onClose: () => void }) {
  const t = useText('learn');
  const { today } = useViewer();
  const form = useDraftForm(`extension ${duty.id}`, { until: '', reason: '' });
  return (
    <Dialog title={t('moreTime.askTitle')} isOpen onClose={onClose}>
      <MoveForm
        form={form}
        document={RequestExtensionDocument}
        variables={values => ({ input: { assignmentId: duty.id, ...values } })}
        action={t('moreTime.askAction')}
        said={t('moreTime.asked')}
        touches={['MyDuty']}
        onDone={onClose}
      >
        <p>{t('moreTime.askHelp')}</p>
        <Bound control={form.control} name="until" required>
          {field => <DateField {...field} label={t('moreTime.until')} min={duty.dueOn > today ? duty.dueOn : today} />}
        </Bound>
        <Bound control={form.control} name="reason" required>
          {field => (
            <TextField
              {...field}
              label={t('moreTime.reason')}
              description={t('moreTime.reasonHelp')}
              rows={3}
              maxLength={2000}
            />
          )}
        </Bound>
      </MoveForm>
    </Dialog>
  );
}
