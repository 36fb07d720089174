import { apiUrl } from '../api/fetcher.ts';
import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { useViewer } from '../api/viewer.ts';
import { type Proof, ProofField } from '../pledges/proof-field.tsx';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { FileButton } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { DeliverAppealLetterDocument } from './appeal-acts.graphql.ts';
import type { AppealedCase } from './appeals.graphql.ts';

interface Props {
  matter: AppealedCase;
  mayAct: boolean;
}

/** Has the outcome reached the subject? */
export function OutcomeLetter({ matter, mayAct }: Props) {
  const t = useText('appeals');
  return (
    <>
      <div>
        <FileButton href={apiUrl(`cases/${matter.id}/appeal-letter`)}>{t('letter.open')}</FileButton>
      </div>
      {mayAct && !matter.appeal?.deliveredOn && <OutcomeLetterForm matter={matter} />}
    </>
  );
}

interface Values {
  how: string;
  deliveredOn: string;
  proof: Proof | null;
}

function OutcomeLetterForm({ matter: { id: caseId, version } }: { matter: AppealedCase }) {
  const t = useText('appeals');
  const { today } = useViewer();
  const form = useDraftForm<Values>(`appeal letter ${caseId}`, { how: '', deliveredOn: today, proof: null });
  const { control } = form;
  return (
    <MoveForm
      form={form}
      document={DeliverAppealLetterDocument}
      variables={({ how, deliveredOn, proof }) => ({
        input: { caseId, version, how, deliveredOn, proofId: proof?.id ?? '' },
      })}
      fieldOf={field => (field === 'proofId' ? 'proof' : undefined)}
      action={t('letter.action')}
      said={t('letter.said')}
    >
      <p>{t('letter.text')}</p>
      <Bound control={control} name="how" required>
        {field => <TextField {...field} label={t('letter.how')} description={t('letter.howHelp')} maxLength={200} />}
      </Bound>
      <Bound control={control} name="deliveredOn" required>
        {field => <DateField {...field} label={t('letter.deliveredOn')} max={today} />}
      </Bound>
      <Bound control={control} name="proof" required>
        {({ value, onChange, errorMessage }) => (
          <ProofField label={t('letter.proof')} value={value} onChange={onChange} errorMessage={errorMessage} />
        )}
      </Bound>
    </MoveForm>
  );
}
