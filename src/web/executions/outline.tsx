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

/** What the two days of an item are. */
const daysOf = (kind: Outline['kind']) =>
  kind === 'RETRAINING'
    ? (['items.assignedOn', 'items.dueOn'] as const)
    : ([kind === 'PAYROLL' ? 'items.payOn' : 'items.fromOn', 'items.untilOn'] as const);

/** What it is beside its kind, when it is to be done, and when it was. */
export function ItemPlan({ item: { kind, fromOn, untilOn, amount, assigned, doneOn, done } }: { item: Outline }) {
  const t = useText('executions');
  const format = useFormat();
  const [first, last] = daysOf(kind);
  return (
    <DefinitionList
      items={[
        [t('items.assigned'), assigned && format.pick(assigned)],
        [t('items.amount'), amount !== null ? t('yen', { yen: amount }) : null],
        [t(first), fromOn ? format.day(fromOn) : done ? null : t('items.unplanned')],
        [t(last), untilOn && format.day(untilOn)],
        [t('items.doneOn'), doneOn && format.day(doneOn)],
      ]}
    />
  );
}
