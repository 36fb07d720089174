import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { TextField } from '../ui/text-field.tsx';
import { ApproveLetterDocument, type DecidedCase } from './decisions.graphql.ts';

/** Approves what somebody else drafted. */
export function ApproveForm({ matter: { id: caseId, version } }: { matter: DecidedCase }) {
  const t = useText('decisions');
  const form = useDraftForm<{ notRetaliation: string }>(`letter approval ${caseId}`, { notRetaliation: '' });
  return (
    <MoveForm
      form={form}
      document={ApproveLetterDocument}
      variables={values => ({ input: { caseId, version, ...values } })}
      action={t('approve.action')}
      said={t('approve.said')}
    >
      <p>{t('approve.text')}</p>
      <Bound control={form.control} name="notRetaliation" required>
        {field => (
          <TextField
            {...field}
            label={t('approve.reason')}
            description={t('approve.reasonHelp')}
            rows={5}
            maxLength={4000}
          />
        )}
      </Bound>
    </MoveForm>
  );
}
