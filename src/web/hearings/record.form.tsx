import { useRef } from 'react';
import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { useSure } from '../api/use-sure.tsx';
import { useViewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Bound } from '../ui/bound.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { CheckboxGroup } from '../ui/checkbox-group.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { TextField } from '../ui/text-field.tsx';
import { type Hearing } from './said.graphql.ts';
import { RecordHearingDocument } from './hearing-acts.graphql.ts';
import type { HeardCase } from './hearings.graphql.ts';
import { instantOf, type When, whenOf } from './when.ts';
import { WhenFields } from './when.fields.tsx';

interface Values extends When {
  outcome: Hearing['outcome'];
  presentIds: string[];
  companionPresent: boolean;
  text: string;
}

const outcomes = ['ORAL_HELD', 'WRITTEN_RECEIVED', 'WAIVED_IN_WRITING', 'NO_SHOW'] as const;

/** Keeps for good who was there, how it ended and what was said; one id for all tries. */
export function RecordForm({ matter: { id: caseId, version, notices, seats } }: { matter: HeardCase }) {
  const t = useText('hearings');
  const format = useFormat();
  const { today, timeZone } = useViewer();
  const id = useRef(crypto.randomUUID());
  const last = notices.at(-1);
  const planned = last ? whenOf(last.hearingAt, timeZone) : { day: today, time: '' };
  const form = useDraftForm<Values>(`hearing record ${caseId}`, {
    ...(planned.day <= today ? planned : { day: today, time: '' }),
    outcome: 'ORAL_HELD',
    presentIds: [],
    companionPresent: false,
    text: '',
  });
  const { control } = form;
  const wasThere = form.watch('outcome') === 'ORAL_HELD';
  const sure = useSure({
    title: t('now.record.asks'),
    text: <p>{t('now.record.text')}</p>,
    action: t('now.record.action'),
  });
  return (
    <>
      <MoveForm
        form={form}
        document={RecordHearingDocument}
        variables={({ day, time, companionPresent, ...values }) => ({
          input: {
            ...values,
            id: id.current,
            caseId,
            version,
            heldAt: instantOf({ day, time }, timeZone),
            subjectPresent: wasThere,
            companionPresent: wasThere && companionPresent,
          },
        })}
        fieldOf={field => (field === 'heldAt' ? 'time' : undefined)}
        standsAt={({ code }) => (code === 'OUTCOME_UNFOUNDED' || code === 'NO_SHOW_ONCE' ? 'outcome' : undefined)}
        before={sure.before}
        action={t('now.record.action')}
        said={t('now.record.said')}
      >
        <Bound control={control} name="outcome" required>
          {field => (
            <RadioGroup
              {...field}
              label={t('hearings.outcome')}
              options={outcomes.map(value => ({
                value,
                label: t(`outcomes.${value}`),
                help: t(`form.outcomes.${value}`),
              }))}
            />
          )}
        </Bound>
        <WhenFields control={control} dayLabel={t('form.heldOn')} timeLabel={t('form.heldTime')} max={today} />
        <Bound control={control} name="presentIds">
          {field => (
            <CheckboxGroup
              {...field}
              label={t('hearings.members')}
              options={seats
                .filter(({ untilAt }) => !untilAt)
                .map(({ person }) => ({ value: person.id, label: format.name(person) }))}
            />
          )}
        </Bound>
        {wasThere && (
          <Bound control={control} name="companionPresent">
            {({ value, onChange }) => (
              <Checkbox isSelected={value} onChange={onChange}>
                {last?.companion ? t('form.companionNamed', { name: last.companion }) : t('form.companion')}
              </Checkbox>
            )}
          </Bound>
        )}
        <Bound control={control} name="text" required>
          {field => (
            <TextField
              {...field}
              label={t('hearings.record')}
              description={t('form.recordHelp')}
              rows={14}
              maxLength={100_000}
            />
          )}
        </Bound>
      </MoveForm>
      {sure.dialog}
    </>
  );
}
