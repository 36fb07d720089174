import type { UseFormReturn } from 'react-hook-form';
import { useViewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Bound } from '../ui/bound.tsx';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { Grounds } from './grounds.ts';
import type { HearingRules } from './hearings.graphql.ts';

interface Props {
  form: UseFormReturn<Grounds>;
  place: number;
  seq: number;
  offences: NonNullable<HearingRules['work']>['offences'];
  onRemove: () => void;
}

/** One act that came to light, with the clause that it falls under. */
export function ActFields({ form: { control, setValue }, place, seq, offences, onRemove }: Props) {
  const t = useText('hearings');
  const tCases = useText('cases');
  const format = useFormat();
  const { today } = useViewer();
  const title = t('notices.act', { seq });
  const cites = (key: string): void =>
    setValue(`acts.${place}.reference`, offences.find(each => each.key === key)?.reference ?? '');
  return (
    <fieldset className="hearing-act">
      <legend>{title}</legend>
      <Bound control={control} name={`acts.${place}.conductFrom`} required>
        {field => <DateField {...field} label={tCases('refer.conductFrom')} max={today} />}
      </Bound>
      <Bound control={control} name={`acts.${place}.conductTo`}>
        {field => (
          <DateField
            {...field}
            label={tCases('refer.conductTo')}
            description={tCases('refer.conductToHelp')}
            max={today}
          />
        )}
      </Bound>
      <Bound control={control} name={`acts.${place}.offence`} required>
        {({ onChange, ...field }) => (
          <Select
            {...field}
            onChange={key => {
              onChange(key);
              cites(key);
            }}
            label={tCases('refer.offence')}
            options={offences.map(({ key, name }) => ({ value: key, label: format.pick(name) }))}
          />
        )}
      </Bound>
      <Bound control={control} name={`acts.${place}.reference`} required>
        {field => <TextField {...field} label={tCases('refer.reference')} maxLength={200} />}
      </Bound>
      <Bound control={control} name={`acts.${place}.text`} required>
        {field => (
          <TextField
            {...field}
            label={tCases('refer.text')}
            description={tCases('refer.textHelp')}
            rows={8}
            maxLength={20_000}
          />
        )}
      </Bound>
      <div>
        <Button kind="quiet" size="small" onPress={onRemove}>
          {t('form.removeAct', { title })}
        </Button>
      </div>
    </fieldset>
  );
}
