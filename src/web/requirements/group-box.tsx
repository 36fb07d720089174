import { useText } from '../text/index.ts';
import { AddCondition } from './add-condition.tsx';
import { type Group, blank } from './audience-draft.rules.ts';
import { Box } from './box.tsx';
import { ConditionBox } from './condition-box.tsx';
import { JointField } from './joint-field.tsx';
import { useKeys } from './use-keys.ts';

interface Props {
  value: Group;
  onChange: (value: Group) => void;
  onRemove: () => void;
  number: number;
  isFresh: boolean;
  isChecked: boolean;
}

/** Conditions that combine among themselves before they count as one. */
export function GroupBox({ value, onChange, onRemove, number, isFresh, isChecked }: Props) {
  const t = useText('audience');
  const { conditions } = value;
  const { fresh, key } = useKeys();
  return (
    <Box title={t('condition', { number, kind: t('group') })} onRemove={onRemove} isFresh={isFresh}>
      <JointField value={value.joint} onChange={joint => onChange({ ...value, joint })} />
      <ol className="audience-parts">
        {conditions.map((condition, i) => (
          <li key={condition.key}>
            <ConditionBox
              value={condition}
              number={i + 1}
              isFresh={fresh === condition.key}
              isChecked={isChecked}
              onChange={next => onChange({ ...value, conditions: conditions.with(i, next) })}
              onRemove={() => onChange({ ...value, conditions: conditions.toSpliced(i, 1) })}
            />
          </li>
        ))}
      </ol>
      <AddCondition
        label={t('add')}
        error={isChecked && conditions.length === 0 ? t('groupEmpty') : undefined}
        onAdd={kind => onChange({ ...value, conditions: [...conditions, { key: key(), said: blank(kind) }] })}
      />
    </Box>
  );
}
