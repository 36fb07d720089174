import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { useSure } from '../api/use-sure.tsx';
import { useViewer } from '../api/viewer.ts';
import { type Proof, ProofField } from '../pledges/proof-field.tsx';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { DateField } from '../ui/date-field.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { type DecidedCase, DeliverLetterDocument } from './decisions.graphql.ts';

interface Values {
  method: 'HAND' | 'POST_CERTIFIED' | 'PORTAL';
  deliveredOn: string;
  proof: Proof | null;
}

const methods = ['HAND', 'POST_CERTIFIED', 'PORTAL'] as const;

/** That the letter was sent and that it arrived, with the proof of it. */
export function DeliverForm({ matter: { id: caseId, version, letter } }: { matter: DecidedCase }) {
  const t = useText('decisions');
  const { today } = useViewer();
  const isSent = letter?.method === 'POST_CERTIFIED';
  const form = useDraftForm<Values>(`letter delivery ${caseId}`, {
    method: isSent ? 'POST_CERTIFIED' : 'HAND',
    deliveredOn: '',
    proof: null,
  });
  const { control } = form;
  const method = form.watch('method');
  const isOptional = method === 'POST_CERTIFIED' && !isSent;
  const sure = useSure({
    title: t('deliver.asks'),
    text: <p>{t('deliver.consequence')}</p>,
    action: t('deliver.action'),
  });
  return (
    <>
      <MoveForm
        form={form}
        document={DeliverLetterDocument}
        variables={({ deliveredOn, proof }) => ({
          input: {
            caseId,
            version,
            method,
            ...(method !== 'PORTAL' && { deliveredOn: deliveredOn || null, proofId: proof?.id ?? null }),
          },
        })}
        fieldOf={field => (field === 'proofId' ? 'proof' : undefined)}
        standsAt={({ code }) => (code === 'DELIVERY_UNPROVEN' ? 'proof' : undefined)}
        before={sure.before}
        action={t('deliver.action')}
        said={t('deliver.said')}
      >
        <p>{t('deliver.text')}</p>
        <Bound control={control} name="method" required>
          {field => (
            <RadioGroup
              {...field}
              label={t('letter.method')}
              options={(isSent ? (['POST_CERTIFIED'] as const) : methods).map(value => ({
                value,
                label: t(`methods.${value}.name`),
                help: t(`methods.${value}.does`),
              }))}
            />
          )}
        </Bound>
        {method !== 'PORTAL' && (
          <>
            {isOptional && <p className="aside">{t('deliver.onlyLater')}</p>}
            <Bound key={`day ${isOptional}`} control={control} name="deliveredOn" required={!isOptional}>
              {field => <DateField {...field} label={t('letter.deliveredOn')} max={today} />}
            </Bound>
            <Bound key={`proof ${isOptional}`} control={control} name="proof" required={!isOptional}>
              {({ value, onChange, errorMessage }) => (
                <ProofField label={t('deliver.proof')} value={value} onChange={onChange} errorMessage={errorMessage} />
              )}
            </Bound>
          </>
        )}
      </MoveForm>
      {sure.dialog}
    </>
  );
}
