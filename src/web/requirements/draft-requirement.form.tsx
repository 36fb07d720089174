import { useNavigate } from '@tanstack/react-router';
import { useWatch } from 'react-hook-form';
import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { Section } from '../ui/section.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { activityKey, activityOf } from './activity.rules.ts';
import { type AudienceDraft, everybody, inputOf } from './audience-draft.rules.ts';
import { AudienceField } from './audience-field.tsx';
import { AudiencePreview } from './audience-preview.tsx';
import { DraftRequirementDocument } from './requirements.graphql.ts';
import { type Activity, useActivityOptions } from './use-activities.ts';
import { useAudiencePreview } from './use-audience-preview.ts';

interface Values {
  activity: string;
  title: { ja: string; en: string };
  audience: AudienceDraft;
}

export function DraftRequirementForm({ activities }: { activities: readonly Activity[] }) {
  const t = useText('requirements');
  const tAudience = useText('audience');
  const options = useActivityOptions();
  const navigate = useNavigate();
  const form = useDraftForm<Values>('draft-requirement', {
    activity: '',
    title: { ja: '', en: '' },
    audience: everybody,
  });
  const draft = useWatch({ control: form.control, name: 'audience' });
  const asked = useAudiencePreview(draft, null);
  /** The title of what is owed, until somebody has written another one. */
  const name = (key: string): void => {
    const activity = activities.find(each => activityKey(each) === key);
    if (!activity || form.formState.dirtyFields.title) return;
    form.setValue('title', { ja: activity.title.ja, en: activity.title.en ?? '' });
  };
  return (
    <MoveForm
      form={form}
      document={DraftRequirementDocument}
      variables={({ activity, title, audience }) => ({
        input: { ...activityOf(activity), title, audience: inputOf(audience) },
      })}
      action={t('draftAction')}
      said={t('drafted')}
      onDone={({ draftRequirement: { id } }) => void navigate({ to: '/requirements/$id', params: { id } })}
    >
      <Bound control={form.control} name="activity" required>
        {field => (
          <Select
            {...field}
            label={t('activity')}
            onChange={key => {
              field.onChange(key);
              name(key);
            }}
            options={options}
          />
        )}
      </Bound>
      <Bound control={form.control} name="title.ja" required>
        {field => <TextField {...field} label={t('titleJa')} description={t('titleHelp')} maxLength={200} />}
      </Bound>
      <Bound control={form.control} name="title.en">
        {field => <TextField {...field} label={t('titleEn')} maxLength={200} />}
      </Bound>
      <AudienceField control={form.control} />
      <Section title={tAudience('preview')}>
        <AudiencePreview asked={asked} />
      </Section>
    </MoveForm>
  );
}
