import { type Control, useWatch } from 'react-hook-form';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { wholeNumber } from '../ui/whole-number.ts';
import { useActivityOptions } from './use-activities.ts';
import { type Basis, type Mode, type ScheduleDraft, type Unit, isCommon, needsPeriod } from './schedule-draft.rules.ts';
import { NewHires } from './schedule-preset.fields.tsx';

interface Props {
  control: Control<ScheduleDraft>;
}

const bases = [
  'ON_FIXED_DAY',
  'ON_DAY',
  'AFTER_HIRE',
  'AFTER_ASSIGNMENT',
  'AFTER_COMPLETION',
] as const satisfies Basis[];
const modes = ['FIXED_DAY', 'FROM_EXPIRY', 'FROM_COMPLETION', 'NONE'] as const satisfies Mode[];
const units = ['DAY', 'WEEK', 'MONTH', 'YEAR'] as const satisfies Unit[];

/** Every part of a schedule, as far as the parts chosen before need it. */
export function CustomFields({ control }: Props) {
  const t = useText('schedule');
  const [basis, mode] = useWatch({ control, name: ['basis', 'mode'] });
  return (
    <>
      <Bound control={control} name="startsOn" required>
        {field => <DateField {...field} label={t('startsOn')} description={t('startsOnHelp')} />}
      </Bound>
      <Bound control={control} name="basis">
        {field => (
          <Select {...field} label={t('first')} options={bases.map(value => ({ value, label: t(`basis.${value}`) }))} />
        )}
      </Bound>
      {basis === 'ON_DAY' && (
        <Bound control={control} name="dueOn" required>
          {field => <DateField {...field} label={t('due')} />}
        </Bound>
      )}
      {basis === 'AFTER_COMPLETION' && <OtherCourse control={control} />}
      {needsPeriod(basis) && <PeriodFields control={control} label={t('after')} count="afterCount" unit="afterUnit" />}
      {isCommon(basis) && <NewHires control={control} />}
      <Bound control={control} name="mode">
        {field => (
          <Select {...field} label={t('again')} options={modes.map(value => ({ value, label: t(`mode.${value}`) }))} />
        )}
      </Bound>
      {mode !== 'NONE' && <AgainFields control={control} mode={mode} />}
    </>
  );
}

function AgainFields({ control, mode }: Props & { mode: Mode }) {
  const t = useText('schedule');
  const isDays = (text: string) => text.trim() === '' || wholeNumber(text) >= 0;
  return (
    <>
      {mode === 'FIXED_DAY' && (
        <Bound control={control} name="anchorOn" required>
          {field => <DateField {...field} label={t('anchor')} />}
        </Bound>
      )}
      <PeriodFields control={control} label={t('every')} count="everyCount" unit="everyUnit" />
      <PeriodFields control={control} label={t('window')} count="windowCount" unit="windowUnit" />
      {mode === 'FIXED_DAY' && (
        <PeriodFields
          control={control}
          label={t('atLeast')}
          help={t('atLeastHelp')}
          count="atLeastCount"
          unit="atLeastUnit"
        />
      )}
      {mode === 'FROM_EXPIRY' && (
        <Bound control={control} name="grace" validate={text => (isDays(text) ? undefined : t('wholeDays'))}>
          {field => <TextField {...field} label={t('grace')} description={t('graceHelp')} exact />}
        </Bound>
      )}
    </>
  );
}

interface PeriodProps extends Props {
  label: string;
  /** Said where the length may be left out. */
  help?: string;
  count: 'afterCount' | 'everyCount' | 'windowCount' | 'atLeastCount';
  unit: 'afterUnit' | 'everyUnit' | 'windowUnit' | 'atLeastUnit';
}

function PeriodFields({ control, label, help, count, unit }: PeriodProps) {
  const t = useText('schedule');
  const isLength = (text: string) => (help !== undefined && text.trim() === '') || wholeNumber(text) >= 1;
  return (
    <div className="period-fields">
      <Bound
        control={control}
        name={count}
        required={help === undefined}
        validate={text => (isLength(text) ? undefined : t('number'))}
      >
        {field => <TextField {...field} label={label} {...(help && { description: help })} exact />}
      </Bound>
      <Bound control={control} name={unit}>
        {field => (
          <Select {...field} label={t('unit')} options={units.map(value => ({ value, label: t(`units.${value}`) }))} />
        )}
      </Bound>
    </div>
  );
}

function OtherCourse({ control }: Props) {
  const t = useText('schedule');
  const activities = useActivityOptions();
  return (
    <Bound control={control} name="other" required>
      {field => <Select {...field} label={t('other')} options={activities} />}
    </Bound>
  );
}
