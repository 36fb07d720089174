import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { TextField } from '../ui/text-field.tsx';
import { ProposeHoldReleaseDocument, SetLegalHoldDocument } from './hold.graphql.ts';

export function SetHoldForm({ personId, onDone }: { personId: string; onDone: () => void }) {
  const t = useText('attestations');
  const form = useDraftForm(`hold ${personId}`, { device: '', reason: '' });
  return (
    <MoveForm
      form={form}
      document={SetLegalHoldDocument}
      variables={({ device, reason }) => ({ input: { personId, device: device || null, reason } })}
      action={t('holds.setAction')}
      said={t('holds.setDone')}
      touches={['LegalHolds']}
      onDone={onDone}
    >
      <Bound control={form.control} name="device">
        {field => (
          <TextField {...field} label={t('holds.device')} description={t('holds.deviceHelp')} maxLength={200} />
        )}
      </Bound>
      <Bound control={form.control} name="reason" required>
        {field => (
          <TextField
            {...field}
            label={t('holds.reason')}
            description={t('holds.reasonHelp')}
            rows={4}
            maxLength={4000}
          />
        )}
      </Bound>
    </MoveForm>
  );
}

export function ProposeReleaseForm({ id, onDone }: { id: string; onDone: () => void }) {
  const t = useText('attestations');
  const form = useDraftForm(`release ${id}`, { reason: '' });
  return (
    <MoveForm
      form={form}
      document={ProposeHoldReleaseDocument}
      variables={({ reason }) => ({ input: { id, reason } })}
      action={t('holds.moves.PROPOSE_RELEASE')}
      said={t('holds.proposed')}
      touches={['LegalHolds']}
      onDone={onDone}
    >
      <Bound control={form.control} name="reason" required>
        {field => (
          <TextField
            {...field}
            label={t('holds.proposeReason')}
            description={t('holds.reasonHelp')}
            rows={4}
            maxLength={4000}
          />
        )}
      </Bound>
    </MoveForm>
  );
}
