import type { UseFormReturn } from 'react-hook-form';
import { useViewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Bound } from '../ui/bound.tsx';
import { Notice } from '../ui/notice.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { HearingRules } from './hearings.graphql.ts';
import { deliveries, earliestOf, modes, type Plan, rights, rungsOf } from './plan.ts';
import { WhenFields } from './when.fields.tsx';

interface Props<Values extends Plan> {
  form: UseFormReturn<Values>;
  rules: HearingRules;
  ceiling: Plan['maximum'] | null;
  offences: readonly string[];
}

/** When, where and how the subject is heard, what may come of it, and how they are told. */
export function PlanFields<Values extends Plan>({ form, rules, ceiling, offences }: Props<Values>) {
  const t = useText('hearings');
  const format = useFormat();
  const { today } = useViewer();
  // the fields of a plan are fields of every form that plans
  const { control } = form as unknown as UseFormReturn<Plan>;
  const earliest = earliestOf(rules, today);
  const rungs = rungsOf(rules, offences, ceiling || null);
  return (
    <>
      <WhenFields
        control={control}
        dayLabel={t('form.day')}
        timeLabel={t('form.time')}
        description={t('form.earliest', { day: format.day(earliest) })}
        min={earliest}
      />
      <Bound control={control} name="mode" required>
        {field => (
          <RadioGroup
            {...field}
            label={t('notices.mode')}
            options={modes.map(value => ({ value, label: t(`modes.${value}`) }))}
          />
        )}
      </Bound>
      <Bound control={control} name="place" required>
        {field => <TextField {...field} label={t('notices.place')} description={t('form.placeHelp')} maxLength={200} />}
      </Bound>
      <Bound control={control} name="maximum" required>
        {field => (
          <Select
            {...field}
            label={t('notices.maximum')}
            description={t('form.maximumHelp')}
            options={rungs.map(({ sanction, name }) => ({ value: sanction, label: format.pick(name) }))}
          />
        )}
      </Bound>
      <Bound control={control} name="delivery" required>
        {field => (
          <RadioGroup
            {...field}
            label={t('notices.delivery')}
            options={deliveries.map(value => ({
              value,
              label: t(`deliveries.${value}`),
              help: t(`form.deliveries.${value}`),
            }))}
          />
        )}
      </Bound>
      <Notice>
        <p>{t('form.rights')}</p>
        <ul className="hearing-lines">
          {rights.map(right => (
            <li key={right}>{t(`rights.${right}`)}</li>
          ))}
        </ul>
      </Notice>
    </>
  );
}
