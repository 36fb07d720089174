import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { useViewer } from '../api/viewer.ts';
import { type Proof, ProofField } from '../pledges/proof-field.tsx';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { DateField } from '../ui/date-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { type ExecutedItem, FinishItemDocument } from './executions.graphql.ts';

interface Values {
  doneOn: string;
  reference: string;
  proof: Proof | null;
  note: string;
}

interface Props {
  item: ExecutedItem;
  onDone: () => void;
}

/** That something was done, and what shows it. */
export function FinishForm({ item: { id, version }, onDone }: Props) {
  const t = useText('executions');
  const { today } = useViewer();
  const form = useDraftForm<Values>(`execution done ${id}`, { doneOn: today, reference: '', proof: null, note: '' });
  const { control } = form;
  return (
    <MoveForm
      form={form}
      document={FinishItemDocument}
      variables={({ doneOn, reference, proof, note }) => ({
        input: { id, version, doneOn, reference: reference || null, proofId: proof?.id ?? null, note: note || null },
      })}
      fieldOf={field => (field === 'proofId' ? 'proof' : undefined)}
      action={t('items.finish')}
      said={t('items.finished')}
      onDone={onDone}
    >
      <p>{t('items.finishes')}</p>
      <Bound control={control} name="doneOn" required>
        {field => <DateField {...field} label={t('items.doneOn')} max={today} />}
      </Bound>
      <Bound
        control={control}
        name="reference"
        validate={(value, { proof }) => (value.trim() || proof ? undefined : t('items.proofOr'))}
      >
        {field => (
          <TextField {...field} label={t('items.reference')} description={t('items.referenceHelp')} maxLength={500} />
        )}
      </Bound>
      <Bound control={control} name="proof">
        {({ value, onChange, errorMessage }) => (
          <ProofField label={t('items.file')} value={value} onChange={onChange} errorMessage={errorMessage} />
        )}
      </Bound>
      <Bound control={control} name="note">
        {field => (
          <TextField {...field} label={t('items.note')} description={t('items.noteHelp')} rows={3} maxLength={4000} />
        )}
      </Bound>
    </MoveForm>
  );
}
