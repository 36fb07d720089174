import { getRouteApi, Link } from '@tanstack/react-router';
import { useState, type ComponentProps } from 'react';
import { Loaded } from '../api/loaded.tsx';
import { useApi } from '../api/use-api.ts';
import { useMay } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { LinkButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { ChangeList } from './change-list.tsx';
import { CourseLearners } from './course-learners.tsx';
import { DryRunNumbers } from './dry-run.tsx';
import { EditCourseDocument } from './edit-course.graphql.ts';
import { PolicyChoice } from './policy-choice.tsx';
import { ProblemList } from './problem-list.tsx';
import { PublishPreviewDocument, type Preview } from './publish.graphql.ts';
import { Publish } from './publish.tsx';
import './courses.css';
import './publish.css';

const route = getRouteApi('/inside/courses/$id/publish');

/** What will change, and for whom, if this draft is published now? */
export function PublishPage() {
  const t = useText('publishing');
  const format = useFormat();
  const { id } = route.useParams();
  const query = useApi(PublishPreviewDocument, { id });
  const course = useApi(EditCourseDocument, { id }).data?.course;
  const preview = query.data?.publishPreview;
  const mayWrite = useMay('COURSE_WRITE');
  const [seen, outdated] = useState<'stale' | 'learners' | null>(null);
  return (
    <Page
      title={preview ? t('title', { number: preview.number }) : t('waiting')}
      lead={t('lead')}
      above={
        <Link to="/courses/$id" params={{ id }}>
          {course ? format.pick(course.title) : t('toCourse')}
        </Link>
      }
      actions={
        preview &&
        mayWrite &&
        preview.problems.length === 0 && <Publish courseId={id} preview={preview} onOutdated={outdated} />
      }
    >
      {seen && (
        <Notice kind="refused" title={t(`outdated.${seen}Title`)}>
          {t(`outdated.${seen}Text`)}
        </Notice>
      )}
      <Loaded query={query} skeleton={<Skeleton lines={10} />}>
        {({ publishPreview }) =>
          publishPreview ? <Content id={id} preview={publishPreview} draft={course?.draft} /> : <NoDraft id={id} />
        }
      </Loaded>
    </Page>
  );
}

interface ContentProps {
  id: string;
  preview: Preview;
  draft: ComponentProps<typeof ProblemList>['draft'];
}

function Content({ id, preview, draft }: ContentProps) {
  const t = useText('publishing');
  return (
    <>
      {preview.problems.length > 0 && (
        <Notice kind="warn" title={t('incomplete')}>
          <p>{t('incompleteText')}</p>
          <ProblemList id={id} problems={preview.problems} draft={draft} />
        </Notice>
      )}
      <Section title={t('forWhom')}>
        <CourseLearners id={id} preview={preview} />
      </Section>
      {preview.publishedNumber !== null && (
        <Section title={t('policy.title')}>
          <PolicyChoice recommended={preview.recommended} />
          <DryRunNumbers id={id} />
        </Section>
      )}
      <Section
        title={preview.publishedNumber === null ? t('first') : t('changes', { number: preview.publishedNumber })}
      >
        <ChangeList id={id} preview={preview} />
      </Section>
    </>
  );
}

function NoDraft({ id }: { id: string }) {
  const t = useText('publishing');
  return (
    <EmptyState
      title={t('noDraftTitle')}
      text={t('noDraftText')}
      action={
        <LinkButton to="/courses/$id" params={{ id }}>
          {t('toCourse')}
        </LinkButton>
      }
    />
  );
}
