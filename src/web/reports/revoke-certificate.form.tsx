import { useForm } from 'react-hook-form';
import { MoveForm } from '../api/move-form.tsx';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { RevokeCertificateDocument, type Revocation } from './person-report.graphql.ts';

type Reason = Revocation['reason'];

const reasons: readonly Reason[] = ['ISSUED_IN_ERROR', 'NOT_DONE_BY_HOLDER', 'RULES_BROKEN', 'OTHER'];

/** Asks for the reason; the button says what happens, for good. */
export function RevokeCertificateForm({ assignmentId, onDone }: { assignmentId: string; onDone: () => void }) {
  const t = useText('reports');
  const form = useForm({ defaultValues: { reason: '' as Reason, explanation: '' } });
  return (
    <MoveForm
      form={form}
      document={RevokeCertificateDocument}
      variables={values => ({ input: { assignmentId, ...values } })}
      action={t('person.revoke')}
      said={t('person.revocation.done')}
      touches={['ReportPersonDuties', 'CertificateRevocation']}
      onDone={onDone}
    >
      <Bound control={form.control} name="reason" required>
        {field => (
          <Select
            {...field}
            label={t('person.revocation.reason')}
            options={reasons.map(value => ({ value, label: t(`person.revocation.reasons.${value}`) }))}
          />
        )}
      </Bound>
      <Bound control={form.control} name="explanation" required>
        {field => (
          <TextField
            {...field}
            label={t('person.revocation.explanation')}
            description={t('person.revocation.explanationHelp')}
            rows={3}
            maxLength={2000}
          />
        )}
      </Bound>
    </MoveForm>
  );
}
