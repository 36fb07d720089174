import { useState } from 'react';
import { useText } from '../text/index.ts';
import { Button } from '../ui/button.tsx';
import { DefinitionList } from '../ui/definition-list.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Hash } from '../ui/hash.tsx';
import type { ExecutedCase, ExecutedItem } from './executions.graphql.ts';
import { FinishForm } from './finish.form.tsx';
import { ItemHead, ItemPlan } from './outline.tsx';
import { PlanForm } from './plan.form.tsx';

/** What HR carries out: when each thing is to be done, and what showed that it was. */
export function Items({ matter: { executionItems, state } }: { matter: ExecutedCase }) {
  const t = useText('executions');
  if (executionItems.length === 0) return <p className="aside">{t('items.none')}</p>;
  return (
    <ol className="execution-items">
      {executionItems.map(item => (
        <li key={item.id} className="execution-item">
          <ItemHead item={item} />
          <ItemPlan item={item} />
          <Shown item={item} />
          {state === 'EXECUTION' && !item.done && <Acts item={item} />}
        </li>
      ))}
    </ol>
  );
}

function Shown({ item: { reference, note, proofSha256 } }: { item: ExecutedItem }) {
  const t = useText('executions');
  if (!reference && !note && !proofSha256) return null;
  return (
    <DefinitionList
      items={[
        [t('items.reference'), reference],
        [
          t('items.note'),
          note && (
            <p key="it" className="case-text">
              {note}
            </p>
          ),
        ],
        [t('items.proof'), proofSha256 && <Hash key="it" of={proofSha256} />],
      ]}
    />
  );
}

function Acts({ item }: { item: ExecutedItem }) {
  const t = useText('executions');
  const [chosen, choose] = useState<'plan' | 'finish' | null>(null);
  const close = (): void => choose(null);
  const name = t('items.title', { seq: item.seq, kind: t(`kinds.${item.kind}`) });
  const mustPlan = item.kind === 'SUSPENSION' && item.untilOn === null;
  return (
    <>
      {item.assigned && <p className="aside">{t(item.isOwed ? 'items.byItself' : 'items.released')}</p>}
      {mustPlan && <p className="aside">{t('items.finishFirst')}</p>}
      <div className="case-buttons">
        {!item.assigned && (
          <Button name={t('items.planOf', { item: name })} onPress={() => choose('plan')}>
            {t('items.plan')}
          </Button>
        )}
        {!mustPlan && !item.isOwed && (
          <Button name={t('items.finishOf', { item: name })} onPress={() => choose('finish')}>
            {t('items.finish')}
          </Button>
        )}
      </div>
      <Dialog title={chosen ? t(`items.${chosen}Of`, { item: name }) : ''} isOpen={chosen !== null} onClose={close}>
        {chosen === 'plan' && <PlanForm item={item} onDone={close} />}
        {chosen === 'finish' && <FinishForm item={item} onDone={close} />}
      </Dialog>
    </>
  );
}
