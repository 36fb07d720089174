import { getRouteApi, Link } from '@tanstack/react-router';
import { Loaded } from '../api/loaded.tsx';
import { useApi } from '../api/use-api.ts';
import { useMay } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { LinkButton } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { CourseReading } from './course-reading.tsx';
import { CourseVersions } from './course-versions.tsx';
import { CourseDocument, type Course } from './course.graphql.ts';
import { Publish } from './publish.tsx';
import '../ui/field.css';
import './courses.css';

const route = getRouteApi('/inside/courses/$id');

/** Which versions are there, and what stands in them? */
export function CoursePage() {
  const t = useText('courses');
  const format = useFormat();
  const { id } = route.useParams();
  const { version } = route.useSearch();
  const query = useApi(CourseDocument, { id });
  const known = query.data?.course;
  return (
    <Page
      title={known ? format.pick(known.title) : t('course')}
      lead={known ? `${t('code')}: ${known.code}` : <>&nbsp;</>}
      above={<Link to="/courses">{t('title')}</Link>}
      actions={known && <Actions course={known} />}
    >
      <Loaded query={query} skeleton={<Skeleton lines={10} />}>
        {({ course }) => {
          const shown =
            course.versions.find(({ number }) => number === version) ??
            course.versions.find(each => each.id === (course.published ?? course.draft)?.id);
          return (
            <>
              <Section title={t('versions')}>
                <CourseVersions course={course} shown={shown?.number} />
              </Section>
              {shown && <CourseReading course={course} version={shown} />}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

function Actions({ course }: { course: Course }) {
  const t = useText('courses');
  const mayWrite = useMay('COURSE_WRITE');
  if (!mayWrite) return null;
  return (
    <>
      <LinkButton to="/courses/$id/edit" params={{ id: course.id }}>
        {t(course.draft ? 'writeDraft' : 'beginDraft')}
      </LinkButton>
      {course.draft && <Publish course={course} number={course.draft.number} />}
    </>
  );
}
