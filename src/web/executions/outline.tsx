import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Badge } from '../ui/badge.tsx';
import { DefinitionList } from '../ui/definition-list.tsx';
import type { Outline } from './said.graphql.ts';
import './executions.css';

/** What is carried out because of the case, by when, and is it done? */
export function ExecutionOutlines({ items }: { items: readonly Outline[] }) {
  const t = useText('executions');
  if (items.length === 0) return <p className="aside">{t('items.none')}</p>;
  return (
    <ol className="execution-items">
      {items.map(item => (
        <li key={item.id} className="execution-item">
          <ItemHead item={item} />
          <ItemPlan item={item} />
        </li>
      ))}
    </ol>
  );
}

/** What is to be done, and is it done? */
export function ItemHead({ item: { seq, kind, done } }: { item: Outline }) {
  const t = useText('executions');
  return (
    <div className="execution-head">
      <h3>{t('items.title', { seq, kind: t(`kinds.${kind}`) })}</h3>
      <Badge tone={done ? 'done' : 'due'}>{t(done ? 'items.done' : 'items.open')}</Badge>
    </div>
  );
}

/** When it is to be done, how much it is, and when it was done. */
export function ItemPlan({ item: { kind, fromOn, untilOn, amount, doneOn, done } }: { item: Outline }) {
  const t = useText('executions');
  const format = useFormat();
  const isPay = kind === 'PAYROLL';
  return (
    <DefinitionList
      items={[
        [t('items.amount'), amount !== null ? t('yen', { yen: amount }) : null],
        [t(isPay ? 'items.payOn' : 'items.fromOn'), fromOn ? format.day(fromOn) : done ? null : t('items.unplanned')],
        [t('items.untilOn'), untilOn && format.day(untilOn)],
        [t('items.doneOn'), doneOn && format.day(doneOn)],
      ]}
    />
  );
}
