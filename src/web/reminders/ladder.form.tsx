import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { type Control, useWatch } from 'react-hook-form';
import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { LinkButton } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Section } from '../ui/section.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import {
  type LadderDraft,
  climbs,
  draftOf,
  inputOf,
  isCount,
  isDayList,
  switches,
  weekdays,
} from './ladder-draft.rules.ts';
import { ReminderPreview } from './reminder-preview.tsx';
import { ChangeLadderDocument, type Ladder, type LadderInput } from './reminders.graphql.ts';

const pause = 500;

/** Every step; below, what would go out if it were so. */
export function LadderForm({ ladder }: { ladder: Ladder }) {
  const t = useText('reminders');
  const navigate = useNavigate();
  const { version } = ladder;
  const form = useDraftForm<LadderDraft>(`ladder ${version}`, draftOf(ladder));
  const { control } = form;
  const asked = useAsked(useWatch({ control }) as LadderDraft);
  return (
    <>
      <MoveForm
        form={form}
        document={ChangeLadderDocument}
        variables={draft => ({ input: { ...inputOf(draft)!, version } })}
        action={t('save')}
        said={t('saved')}
        onDone={() => void navigate({ to: '/reminders' })}
        aside={
          <LinkButton kind="quiet" to="/reminders">
            {t('back')}
          </LinkButton>
        }
      >
        <Card title={t('own')}>
          <OwnFields control={control} />
        </Card>
        <Card title={t('above')}>
          <AboveFields control={control} />
        </Card>
      </MoveForm>
      <Section title={t('previewTitle')}>
        <p className="field-help">{t('previewDraft')}</p>
        <ReminderPreview {...asked} />
      </Section>
    </>
  );
}

/** The draft a moment after it was changed; while it is not whole, that of before. */
function useAsked(draft: LadderDraft): { ladder: LadderInput | null; isBehind: boolean } {
  const input = inputOf(draft);
  const key = input && JSON.stringify(input);
  const [asked, ask] = useState(key);
  useEffect(() => {
    if (key === null) return undefined;
    const waiting = setTimeout(() => ask(key), pause);
    return () => clearTimeout(waiting);
  }, [key]);
  return {
    ladder: asked === null ? null : (JSON.parse(asked) as LadderInput),
    isBehind: key !== null && key !== asked,
  };
}

interface Props {
  control: Control<LadderDraft>;
}

function OwnFields({ control }: Props) {
  const t = useText('reminders');
  return (
    <div className="ladder-fields">
      {switches.map(name => (
        <Bound key={name} control={control} name={name}>
          {({ value, onChange }) => (
            <Checkbox isSelected={value} onChange={onChange}>
              {t(`switch.${name}`)}
            </Checkbox>
          )}
        </Bound>
      ))}
      <Bound control={control} name="daysBefore" validate={text => (isDayList(text) ? undefined : t('dayListWrong'))}>
        {field => <TextField {...field} label={t('daysBeforeField')} description={t('daysBeforeHelp')} exact />}
      </Bound>
      <Bound
        control={control}
        name="overdueEvery"
        validate={text => (isCount(text, { max: 90 }) ? undefined : t('countWrong', { max: 90 }))}
      >
        {field => <TextField {...field} label={t('overdueField')} description={t('overdueHelp')} exact />}
      </Bound>
    </div>
  );
}

function AboveFields({ control }: Props) {
  const t = useText('reminders');
  return (
    <div className="ladder-fields">
      <p className="field-help">{t('aboveHelp')}</p>
      <div className="ladder-climbs">
        {climbs.map(name => (
          <Bound
            key={name}
            control={control}
            name={name}
            validate={text => (isCount(text, { max: 60 }) ? undefined : t('countWrong', { max: 60 }))}
          >
            {field => <TextField {...field} label={t(`climbField.${name}`)} exact />}
          </Bound>
        ))}
      </div>
      <Bound control={control} name="digestWeekday">
        {field => (
          <Select
            {...field}
            label={t('weekdayField')}
            description={t('weekdayHelp')}
            options={[
              ...weekdays.map(value => ({ value, label: t(`weekday.${value}`) })),
              { value: 'NONE' as const, label: t('weekdayNone') },
            ]}
          />
        )}
      </Bound>
      <Bound
        control={control}
        name="digestDaysAhead"
        validate={text => (isCount(text, { min: 0, max: 60, never: false }) ? undefined : t('aheadWrong'))}
      >
        {field => <TextField {...field} label={t('aheadField')} description={t('aheadHelp')} exact />}
      </Bound>
    </div>
  );
}
