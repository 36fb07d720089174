import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { TextField } from '../ui/text-field.tsx';
import { AcceptExceptionDocument, AskAgainDocument } from './attestations.graphql.ts';

const decisions = ['ACCEPTED', 'ASKED_AGAIN'] as const;

interface Values {
  decision: (typeof decisions)[number];
  reason: string;
}

/** Accepts an exception, or asks again: each with its reason. */
export function DecideForm({ signatureId }: { signatureId: string }) {
  const t = useText('attestations');
  const form = useDraftForm<Values>(`exception ${signatureId}`, { decision: decisions[0], reason: '' });
  const { control } = form;
  const document = form.watch('decision') === 'ACCEPTED' ? AcceptExceptionDocument : AskAgainDocument;
  return (
    <MoveForm<Values, unknown, { input: { signatureId: string; reason: string } }>
      form={form}
      document={document}
      variables={({ reason }) => ({ input: { signatureId, reason } })}
      action={t('signature.decideAction')}
      said={t('signature.decided')}
      touches={['Signature', 'Signatures', 'AttestationCycles']}
    >
      <p>{t('signature.decideLead')}</p>
      <Bound control={control} name="decision" required>
        {field => (
          <RadioGroup
            {...field}
            label={t('signature.decision')}
            options={decisions.map(value => ({ value, label: t(`signature.decisions.${value}`) }))}
          />
        )}
      </Bound>
      <Bound control={control} name="reason" required>
        {field => (
          <TextField
            {...field}
            label={t('signature.reason')}
            description={t('signature.reasonHelp')}
            rows={4}
            maxLength={4000}
          />
        )}
      </Bound>
    </MoveForm>
  );
}
