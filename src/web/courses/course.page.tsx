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
import { CourseDocument, type Course, type Version } from './course.graphql.ts';
import { ExportCourse } from './export-course.tsx';
import { ImportCourse } from './import-course.tsx';
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
      actions={known && <Actions course={known} shown={shownOf(known, version)} />}
    >
      <Loaded query={query} skeleton={<Skeleton lines={10} />}>
        {({ course }) => {
          const shown = shownOf(course, version);
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

/** The version that the address names, else the one that learners get. */
const shownOf = (course: Course, number: number | undefined): Version | undefined =>
  course.versions.find(version => version.number === number) ??
  course.versions.find(({ id }) => id === (course.published ?? course.draft)?.id);

function Actions({ course, shown }: { course: Course; shown: Version | undefined }) {
  const t = useText('courses');
  const tPublishing = useText('publishing');
  const mayWrite = useMay('COURSE_WRITE');
  const { id, version, draft } = course;
  return (
    <>
      {shown && <ExportCourse id={id} version={shown.number} />}
      {mayWrite && (
        <>
          <ImportCourse into={{ id, version }} />
          <LinkButton to="/courses/$id/edit" params={{ id }}>
            {t(draft ? 'writeDraft' : 'beginDraft')}
          </LinkButton>
        </>
      )}
      {draft && (
        <LinkButton kind="primary" to="/courses/$id/publish" params={{ id }}>
          {mayWrite ? t('publish', { number: draft.number }) : tPublishing('see', { number: draft.number })}
        </LinkButton>
      )}
    </>
  );
}
