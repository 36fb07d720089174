import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { CheckSignatureDocument } from './attestations.graphql.ts';

const methods = ['SCAN', 'VISUAL', 'LOG'] as const;
const results = ['MATCH', 'MISMATCH'] as const;

interface Values {
  method: (typeof methods)[number];
  result: (typeof results)[number];
  note: string;
}

/** What somebody else found: it is so, or it is not. */
export function CheckForm({ signatureId }: { signatureId: string }) {
  const t = useText('attestations');
  const form = useDraftForm<Values>(`check ${signatureId}`, { method: methods[0], result: results[0], note: '' });
  const { control } = form;
  return (
    <MoveForm
      form={form}
      document={CheckSignatureDocument}
      variables={({ note, ...found }) => ({ input: { signatureId, ...found, note: note || null } })}
      action={t('signature.checkAction')}
      said={t('signature.checked')}
      touches={['Signature', 'Signatures', 'AttestationCycles']}
    >
      <p>{t('signature.checkLead')}</p>
      <Bound control={control} name="method" required>
        {field => (
          <Select
            {...field}
            label={t('signature.method')}
            options={methods.map(value => ({ value, label: t(`signature.methods.${value}`) }))}
          />
        )}
      </Bound>
      <Bound control={control} name="result" required>
        {field => (
          <RadioGroup
            {...field}
            label={t('signature.result')}
            options={results.map(value => ({ value, label: t(`signature.results.${value}`) }))}
          />
        )}
      </Bound>
      <Bound control={control} name="note">
        {field => (
          <TextField
            {...field}
            label={t('signature.checkNote')}
            description={t('signature.checkNoteHelp')}
            rows={4}
            maxLength={4000}
          />
        )}
      </Bound>
    </MoveForm>
  );
}
