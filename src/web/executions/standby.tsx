import { useState } from 'react';
import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { ProposeForm } from '../cases/propose.form.tsx';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Bound } from '../ui/bound.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { type ClosingCase, OrderStandbyDocument } from './executions.graphql.ts';
import { mayStandBy } from './standby.rules.ts';

const kinds = ['PAID_STANDBY', 'ACCESS_SUSPENDED', 'NONE'] as const;
type Kind = (typeof kinds)[number];

/** What holds for the subject until the decision, and who may order it? */
export function Standby({ matter: { id, state, track, standby } }: { matter: ClosingCase }) {
  const t = useText('executions');
  const format = useFormat();
  const [chosen, choose] = useState<'order' | 'unpaid' | null>(null);
  const close = (): void => choose(null);
  if (!mayStandBy(state)) return <p className="aside">{t('closing.standbyOver')}</p>;
  return (
    <>
      <p>{t('closing.standbyLead')}</p>
      <p>
        {standby && standby.kind !== 'NONE'
          ? t('closing.standbyNow', { kind: t(`closing.kinds.${standby.kind}`), at: format.instant(standby.at) })
          : t('closing.standbyNone')}
      </p>
      <div className="case-buttons">
        <Button onPress={() => choose('order')}>{t('closing.order')}</Button>
        <Button onPress={() => choose('unpaid')}>{t('closing.unpaid')}</Button>
      </div>
      <Dialog title={chosen ? t(`closing.${chosen}`) : ''} isOpen={chosen !== null} onClose={close}>
        {chosen === 'order' && <OrderForm id={id} onDone={close} />}
        {chosen === 'unpaid' && <p>{t('closing.unpaidDoes')}</p>}
        {chosen === 'unpaid' && <ProposeForm caseId={id} act="UNPAID_STANDBY" track={track} onDone={close} />}
      </Dialog>
    </>
  );
}

function OrderForm({ id, onDone }: { id: string; onDone: () => void }) {
  const t = useText('executions');
  const form = useDraftForm<{ kind: Kind }>(`standby ${id}`, { kind: 'PAID_STANDBY' });
  return (
    <MoveForm
      form={form}
      document={OrderStandbyDocument}
      variables={({ kind }) => ({ input: { id, kind } })}
      action={t('closing.order')}
      said={t('closing.ordered')}
      onDone={onDone}
    >
      <Bound control={form.control} name="kind" required>
        {field => (
          <RadioGroup
            {...field}
            label={t('closing.kind')}
            options={kinds.map(value => ({
              value,
              label: t(`closing.kinds.${value}`),
              help: t(`closing.kindHelp.${value}`),
            }))}
          />
        )}
      </Bound>
    </MoveForm>
  );
}
