import { useText } from '../text/index.ts';
import { Button } from '../ui/button.tsx';
import { type AudienceDraft, type Condition, type Joint, blank, isGroup } from './audience-draft.rules.ts';
import { AddCondition } from './add-condition.tsx';
import { ConditionBox } from './condition-box.tsx';
import { GroupBox } from './group-box.tsx';
import { JointField } from './joint-field.tsx';
import { useKeys } from './use-keys.ts';
import './audience.css';

interface Props {
  value: AudienceDraft;
  onChange: (value: AudienceDraft) => void;
  /** Whether to say which conditions are not finished. */
  isChecked: boolean;
}

/** Who belongs, condition by condition, and who is excepted. */
export function AudienceEditor({ value, onChange, isChecked }: Props) {
  const t = useText('audience');
  const { joint, parts, except } = value;
  const { fresh, key } = useKeys();
  return (
    <div className="audience-editor">
      {parts.length > 1 ? <JointField value={joint} onChange={next => onChange({ ...value, joint: next })} /> : null}
      {parts.length === 0 && <p className="field-help">{t('noCondition')}</p>}
      <ol className="audience-parts">
        {parts.map((part, i) => {
          const common = {
            number: i + 1,
            isFresh: fresh === part.key,
            isChecked,
            onRemove: () => onChange({ ...value, parts: parts.toSpliced(i, 1) }),
          };
          return (
            <li key={part.key}>
              {isGroup(part) ? (
                <GroupBox
                  {...common}
                  value={part}
                  onChange={next => onChange({ ...value, parts: parts.with(i, next) })}
                />
              ) : (
                <ConditionBox
                  {...common}
                  value={part}
                  onChange={next => onChange({ ...value, parts: parts.with(i, next) })}
                />
              )}
            </li>
          );
        })}
      </ol>
      <div className="audience-add">
        <AddCondition
          label={t('add')}
          onAdd={kind => onChange({ ...value, parts: [...parts, { key: key(), said: blank(kind) }] })}
        />
        {parts.length > 0 && (
          <Button
            onPress={() =>
              onChange({ ...value, parts: [...parts, { key: key(), joint: other(joint), conditions: [] }] })
            }
          >
            {t('addGroup')}
          </Button>
        )}
      </div>
      <Exceptions value={except} isChecked={isChecked} onChange={next => onChange({ ...value, except: next })} />
    </div>
  );
}

/** A group is of use where it combines in another way than what is around it. */
const other = (joint: Joint): Joint => (joint === 'all' ? 'any' : 'all');

interface ExceptionsProps {
  value: readonly Condition[];
  onChange: (value: readonly Condition[]) => void;
  isChecked: boolean;
}

function Exceptions({ value, onChange, isChecked }: ExceptionsProps) {
  const t = useText('audience');
  const { fresh, key } = useKeys();
  return (
    <fieldset className="audience-except">
      <legend className="field-label">{t('exceptTitle')}</legend>
      {value.length > 0 && <p className="field-help">{t('exceptHelp')}</p>}
      <ol className="audience-parts">
        {value.map((condition, i) => (
          <li key={condition.key}>
            <ConditionBox
              value={condition}
              number={i + 1}
              isException
              isFresh={fresh === condition.key}
              isChecked={isChecked}
              onChange={next => onChange(value.with(i, next))}
              onRemove={() => onChange(value.toSpliced(i, 1))}
            />
          </li>
        ))}
      </ol>
      <AddCondition label={t('addExcept')} onAdd={kind => onChange([...value, { key: key(), said: blank(kind) }])} />
    </fieldset>
  );
}
