import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { DateField } from '../ui/date-field.tsx';
import { type ExecutedItem, PlanItemDocument } from './executions.graphql.ts';

interface Props {
  item: ExecutedItem;
  onDone: () => void;
}

/** When something is to be done. */
export function PlanForm({ item: { id, version, kind, fromOn, untilOn }, onDone }: Props) {
  const t = useText('executions');
  const form = useDraftForm(`execution plan ${id}`, { fromOn: fromOn ?? '', untilOn: untilOn ?? '' });
  const { control } = form;
  const isSuspension = kind === 'SUSPENSION';
  const isPay = kind === 'PAYROLL';
  return (
    <MoveForm
      form={form}
      document={PlanItemDocument}
      variables={values => ({ input: { id, version, fromOn: values.fromOn, untilOn: values.untilOn || null } })}
      action={t('items.plan')}
      said={t('items.planned')}
      onDone={onDone}
    >
      {isSuspension && <p>{t('items.planSuspension')}</p>}
      <Bound control={control} name="fromOn" required>
        {field => <DateField {...field} label={t(isPay ? 'items.payOn' : 'items.fromOn')} />}
      </Bound>
      {!isPay && (
        <Bound control={control} name="untilOn" required={isSuspension}>
          {field => <DateField {...field} label={t('items.untilOn')} />}
        </Bound>
      )}
    </MoveForm>
  );
}
