import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { useViewer } from '../api/viewer.ts';
import { type Proof, ProofField } from '../pledges/proof-field.tsx';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { DateField } from '../ui/date-field.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { RecordNoticeDeliveryDocument } from './hearing-acts.graphql.ts';
import type { HeardCase } from './hearings.graphql.ts';
import { whenOf } from './when.ts';
import './hearings.css';

interface Values {
  delivery: 'HAND' | 'POST_CERTIFIED';
  deliveredOn: string;
  receipt: Proof | null;
}

const methods = ['HAND', 'POST_CERTIFIED'] as const;

/** That the notice reached the subject, with the receipt that proves it. */
export function DeliveryForm({ matter: { id, notices } }: { matter: HeardCase }) {
  const t = useText('hearings');
  const { today, timeZone } = useViewer();
  const last = notices.at(-1);
  const form = useDraftForm<Values>(`notice delivery ${id}`, {
    delivery: last?.delivery === 'POST_CERTIFIED' ? 'POST_CERTIFIED' : 'HAND',
    deliveredOn: today,
    receipt: null,
  });
  const { control } = form;
  return (
    <MoveForm
      form={form}
      document={RecordNoticeDeliveryDocument}
      variables={({ receipt, ...values }) => ({ input: { ...values, caseId: id, receiptId: receipt?.id ?? '' } })}
      fieldOf={field => (field === 'receiptId' ? 'receipt' : undefined)}
      action={t('now.deliver.action')}
      said={t('now.deliver.said')}
    >
      <Bound control={control} name="delivery" required>
        {field => (
          <RadioGroup
            {...field}
            label={t('notices.delivery')}
            options={methods.map(value => ({ value, label: t(`deliveries.${value}`) }))}
          />
        )}
      </Bound>
      <Bound control={control} name="deliveredOn" required>
        {field => (
          <DateField
            {...field}
            label={t('notices.deliveredOn')}
            {...(last && { min: whenOf(last.servedAt, timeZone).day })}
            max={today}
          />
        )}
      </Bound>
      <Bound control={control} name="receipt" required>
        {({ value, onChange, errorMessage }) => (
          <div className="hearing-proof">
            <ProofField label={t('form.receipt')} value={value} onChange={onChange} errorMessage={errorMessage} />
          </div>
        )}
      </Bound>
    </MoveForm>
  );
}
