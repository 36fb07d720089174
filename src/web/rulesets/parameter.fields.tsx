import type { Control } from 'react-hook-form';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Bound } from '../ui/bound.tsx';
import { Card } from '../ui/card.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { TextField } from '../ui/text-field.tsx';
import { choices, type Counted, parameterGroups } from './parameter-groups.ts';
import type { ParameterRule } from './rulesets.graphql.ts';
import { type Draft, isWhole } from './write.draft.ts';

interface Props {
  control: Control<Draft>;
  rules: readonly ParameterRule[];
}

const modes = ['COMMITTEE_BINDING', 'ADVISORY'] as const;
const ties = ['LIGHTER', 'CHAIR'] as const;
const mostDenominator = 10;

/** How the committee works; beside each number stands between what it may be, and why. */
export function ParameterFields({ control, rules }: Props) {
  const t = useText('rulesets');
  return (
    <>
      <Card title={t('groups.decision')}>
        <div className="rules-part">
          <Bound control={control} name="rest.decisionMode" required>
            {field => (
              <RadioGroup
                {...field}
                label={t('fields.decisionMode')}
                options={modes.map(value => ({ value, label: t(`modes.${value}`), help: t(`modeHelp.${value}`) }))}
              />
            )}
          </Bound>
          <QuorumFields control={control} />
          <Bound control={control} name="rest.tie" required>
            {field => (
              <RadioGroup
                {...field}
                label={t('fields.tie')}
                description={t('write.tieHelp')}
                options={ties.map(value => ({ value, label: t(`ties.${value}`) }))}
              />
            )}
          </Bound>
          {choices.map(name => (
            <Bound key={name} control={control} name={`rest.${name}`}>
              {({ value, onChange }) => (
                <Checkbox isSelected={value} onChange={onChange} help={t(`choiceHelp.${name}`)}>
                  {t(`fields.${name}`)}
                </Checkbox>
              )}
            </Bound>
          ))}
        </div>
      </Card>
      {parameterGroups.map(({ name: group, parameters }) => (
        <Card key={group} title={t(`groups.${group}`)}>
          <div className="rules-fields">
            {parameters.map(name => (
              <NumberField key={name} control={control} rule={rules.find(rule => rule.name === name)!} name={name} />
            ))}
          </div>
        </Card>
      ))}
    </>
  );
}

function NumberField({ control, rule, name }: { control: Control<Draft>; rule: ParameterRule; name: Counted }) {
  const t = useText('rulesets');
  const format = useFormat();
  const { floor, ceiling, default: shipped, unit, source } = rule;
  const cited = format.pick(source);
  return (
    <Bound
      control={control}
      name={`numbers.${name}`}
      required
      validate={text => (isWhole(text, floor, ceiling) ? undefined : t('write.between', { floor, ceiling }))}
    >
      {field => (
        <TextField
          {...field}
          label={t('write.inUnit', { name: t(`fields.${name}`), unit: t(`units.${unit}`) })}
          description={
            <>
              {t('write.bounds', { floor, ceiling, shipped })}
              <span className="rules-source">{source.confirmed ? cited : t('write.unconfirmed', { cited })}</span>
            </>
          }
          exact
        />
      )}
    </Bound>
  );
}

function QuorumFields({ control }: { control: Control<Draft> }) {
  const t = useText('rulesets');
  return (
    <fieldset className="rules-quorum">
      <legend className="field-label">{t('fields.quorum')}</legend>
      <p className="field-help">{t('write.quorumHelp')}</p>
      <div className="rules-fields">
        <Bound
          control={control}
          name="quorum.numerator"
          required
          validate={(text, { quorum: { denominator } }) => {
            const [floor, ceiling] = [Math.ceil(Number(denominator) / 2), Number(denominator)];
            return isWhole(text, floor, ceiling) ? undefined : t('write.between', { floor, ceiling });
          }}
        >
          {field => <TextField {...field} label={t('write.numerator')} exact />}
        </Bound>
        <Bound
          control={control}
          name="quorum.denominator"
          required
          validate={text =>
            isWhole(text, 1, mostDenominator) ? undefined : t('write.between', { floor: 1, ceiling: mostDenominator })
          }
        >
          {field => <TextField {...field} label={t('write.denominator')} exact />}
        </Bound>
      </div>
    </fieldset>
  );
}
