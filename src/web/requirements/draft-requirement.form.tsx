import { useNavigate } from '@tanstack/react-router';
import { useWatch } from 'react-hook-form';
import { useDraftForm } from '../api/draft-form.ts';
import type { ResultOf } from '../api/graphql.ts';
import { MoveForm } from '../api/move-form.tsx';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Bound } from '../ui/bound.tsx';
import { Section } from '../ui/section.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { type AudienceDraft, everybody, inputOf } from './audience-draft.rules.ts';
import { AudienceField } from './audience-field.tsx';
import { AudiencePreview } from './audience-preview.tsx';
import { DraftRequirementDocument, type RequirementChoicesDocument } from './requirements.graphql.ts';
import { useAudiencePreview } from './use-audience-preview.ts';

type Course = ResultOf<typeof RequirementChoicesDocument>['courses']['edges'][number]['node'];

interface Values {
  activityId: string;
  title: { ja: string; en: string };
  audience: AudienceDraft;
}

export function DraftRequirementForm({ courses }: { courses: readonly Course[] }) {
  const t = useText('requirements');
  const tAudience = useText('audience');
  const format = useFormat();
  const navigate = useNavigate();
  const form = useDraftForm<Values>('draft-requirement', {
    activityId: '',
    title: { ja: '', en: '' },
    audience: everybody,
  });
  const draft = useWatch({ control: form.control, name: 'audience' });
  const asked = useAudiencePreview(draft, null);
  /** The title of the course, until somebody has written another one. */
  const name = (id: string): void => {
    const course = courses.find(each => each.id === id);
    if (!course || form.formState.dirtyFields.title) return;
    form.setValue('title', { ja: course.title.ja, en: course.title.en ?? '' });
  };
  return (
    <MoveForm
      form={form}
      document={DraftRequirementDocument}
      variables={({ activityId, title, audience }) => ({
        input: { activityKind: 'COURSE' as const, activityId, title, audience: inputOf(audience) },
      })}
      action={t('draftAction')}
      said={t('drafted')}
      onDone={({ draftRequirement: { id } }) => void navigate({ to: '/requirements/$id', params: { id } })}
    >
      <Bound control={form.control} name="activityId" required>
        {field => (
          <Select
            {...field}
            label={t('activity')}
            onChange={id => {
              field.onChange(id);
              name(id);
            }}
            options={courses.map(({ id, title, published }) => ({
              value: id,
              label: format.pick(title),
              help: published ? t('publishedAs', { number: published.number }) : t('notPublished'),
            }))}
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
