import { useNavigate } from '@tanstack/react-router';
import { useWatch } from 'react-hook-form';
import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { useApi } from '../api/use-api.ts';
import { useViewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Bound } from '../ui/bound.tsx';
import { LinkButton } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Notice } from '../ui/notice.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { TextField } from '../ui/text-field.tsx';
import { wholeNumber } from '../ui/whole-number.ts';
import { type How, type ScheduleDraft, draftFieldOf, draftOf } from './schedule-draft.rules.ts';
import { CustomFields } from './schedule-custom.fields.tsx';
import { OnceFields, YearlyFields } from './schedule-preset.fields.tsx';
import { SchedulePreviewDocument, SetScheduleDocument, type Schedule, type Scheduled } from './schedule.graphql.ts';
import { useDraftedSchedule } from './use-drafted-schedule.ts';
import { useScheduleWords } from './schedule-words.ts';

const fields = { YEARLY: YearlyFields, ONCE: OnceFields, CUSTOM: CustomFields };

/** One of two presets, or every part; below, what it says in words. */
export function ScheduleForm({ requirement }: { requirement: Scheduled }) {
  const t = useText('schedule');
  const navigate = useNavigate();
  const { today } = useViewer();
  const { id, version, startedAt } = requirement;
  const form = useDraftForm<ScheduleDraft>(`schedule ${id}`, draftOf(requirement, today));
  const { control } = form;
  const draft = useWatch({ control }) as ScheduleDraft;
  const schedule = useDraftedSchedule(draft);
  const Fields = fields[draft.how];
  return (
    <MoveForm
      form={form}
      document={SetScheduleDocument}
      variables={({ sharesCompletions, reasonJa, reasonEn, expected }) => ({
        input: {
          id,
          version,
          schedule: schedule!,
          sharesCompletions,
          reason: reasonJa.trim() ? { ja: reasonJa, en: reasonEn || null } : null,
          expected: startedAt ? wholeNumber(expected) : null,
        },
      })}
      fieldOf={draftFieldOf}
      action={t('save')}
      said={t('saved')}
      onDone={() => void navigate({ to: '/requirements/$id', params: { id } })}
      aside={
        <LinkButton kind="quiet" to="/requirements/$id" params={{ id }}>
          {t('back')}
        </LinkButton>
      }
    >
      <Bound control={control} name="how">
        {field => (
          <RadioGroup
            {...field}
            label={t('how')}
            isBoxed
            options={(['YEARLY', 'ONCE', 'CUSTOM'] satisfies How[]).map(how => ({
              value: how,
              label: t(how === 'YEARLY' ? 'yearly' : how === 'ONCE' ? 'once' : 'custom'),
              help: t(how === 'YEARLY' ? 'yearlyHelp' : how === 'ONCE' ? 'onceHelp' : 'customHelp'),
            }))}
          />
        )}
      </Bound>
      <Fields control={control} />
      <Bound control={control} name="sharesCompletions">
        {({ value, onChange }) => (
          <Checkbox isSelected={value} onChange={onChange} help={t('sharesHelp')}>
            {t('shares')}
          </Checkbox>
        )}
      </Bound>
      <Bound control={control} name="reasonJa">
        {field => <TextField {...field} label={t('reasonJa')} description={t('reasonHelp')} rows={2} maxLength={500} />}
      </Bound>
      <Bound control={control} name="reasonEn">
        {field => <TextField {...field} label={t('reasonEn')} rows={2} maxLength={500} />}
      </Bound>
      {schedule && <Said schedule={schedule as Schedule} />}
      {startedAt && schedule && <Changed id={id} schedule={schedule as Schedule} control={control} />}
    </MoveForm>
  );
}

function Said({ schedule }: { schedule: Schedule }) {
  const words = useScheduleWords();
  return (
    <Card>
      <ul className="schedule-words" aria-live="polite">
        {words(schedule).map(word => (
          <li key={word}>{word}</li>
        ))}
      </ul>
    </Card>
  );
}

type Control = ReturnType<typeof useDraftForm<ScheduleDraft>>['control'];

/** What a change does to those who are under way, and the number typed before it is done. */
function Changed({ id, schedule, control }: { id: string; schedule: Schedule; control: Control }) {
  const t = useText('schedule');
  const format = useFormat();
  const count = useApi(SchedulePreviewDocument, { requirementId: id, schedule }, { keep: true }).data?.schedulePreview;
  if (count === undefined) return null;
  return (
    <>
      <Notice title={t('changedBy', { count, shown: format.number(count) })}>{t('changedHelp')}</Notice>
      <Bound
        control={control}
        name="expected"
        required
        validate={text => (wholeNumber(text) === count ? undefined : t('typeCountWrong'))}
      >
        {field => <TextField {...field} label={t('typeCount')} description={t('typeCountHelp', { count })} exact />}
      </Bound>
    </>
  );
}
