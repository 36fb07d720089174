import { useState } from 'react';
import { useText } from '../text/index.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { AddItemForm } from './add-item.form.tsx';
import type { ExecutedCase } from './executions.graphql.ts';
import { RetrainingForm } from './retraining.form.tsx';

/** What HR may add beside what follows from the sanction. */
export function AddActs({ matter }: { matter: ExecutedCase }) {
  const t = useText('executions');
  const [chosen, choose] = useState<'retraining' | 'item' | null>(null);
  const close = (): void => choose(null);
  return (
    <>
      <div className="case-buttons">
        {matter.track === 'EMPLOYEE' && <Button onPress={() => choose('retraining')}>{t('add.retraining')}</Button>}
        <Button onPress={() => choose('item')}>{t('add.item')}</Button>
      </div>
      <Dialog title={chosen ? t(`add.${chosen}`) : ''} isOpen={chosen !== null} onClose={close}>
        {chosen && <p>{t(`add.${chosen}Does`)}</p>}
        {chosen === 'retraining' && <RetrainingForm matter={matter} onDone={close} />}
        {chosen === 'item' && <AddItemForm matter={matter} onDone={close} />}
      </Dialog>
    </>
  );
}
