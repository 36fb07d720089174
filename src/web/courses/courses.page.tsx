import { Link } from '@tanstack/react-router';
import { Loaded } from '../api/loaded.tsx';
import { useApi, usePages } from '../api/use-api.ts';
import { useMay } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Badge } from '../ui/badge.tsx';
import { LinkButton } from '../ui/button.tsx';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { ImportCourse } from './import-course.tsx';
import { CoursesDocument, CourseUsesDocument, type CourseRow } from './courses.graphql.ts';
import './courses.css';

/** What is there to learn? */
export function CoursesPage() {
  const t = useText('courses');
  const mayWrite = useMay('COURSE_WRITE');
  const { query, rows, more, isLoadingMore } = usePages(CoursesDocument, { first: 50 }, data => data.courses);
  const begin = mayWrite && (
    <>
      <ImportCourse into={null} />
      <LinkButton kind="primary" to="/courses/new">
        {t('new')}
      </LinkButton>
    </>
  );
  const columns = useColumns();
  return (
    <Page title={t('title')} lead={t('lead')} actions={begin}>
      <Loaded query={query} skeleton={<Skeleton lines={6} />}>
        {({ courses: { totalCount } }) =>
          totalCount === 0 ? (
            <EmptyState title={t('noneTitle')} text={t('noneText')} />
          ) : (
            <DataTable
              caption={t('title')}
              isCaptionHidden
              columns={columns}
              rows={rows}
              keyOf={({ id }) => id}
              total={totalCount}
              more={more}
              isLoadingMore={isLoadingMore}
            />
          )
        }
      </Loaded>
    </Page>
  );
}

function useColumns(): Column<CourseRow>[] {
  const t = useText('courses');
  const format = useFormat();
  const mayWrite = useMay('COURSE_WRITE');
  const cell = ({ id, draft }: CourseRow) => {
    if (!draft) return '–';
    const mark = <Badge tone="warn">{t('version', { number: draft.number })}</Badge>;
    if (!mayWrite) return mark;
    return (
      <>
        {mark}{' '}
        <Link to="/courses/$id/edit" params={{ id }}>
          {t('write')}
        </Link>
      </>
    );
  };
  return [
    {
      key: 'title',
      header: t('name'),
      isRowHeader: true,
      cell: ({ id, title }) => (
        <Link to="/courses/$id" params={{ id }} className="course-name">
          {format.pick(title)}
        </Link>
      ),
    },
    { key: 'code', header: t('code'), isShort: true, cell: ({ code }) => code },
    {
      key: 'published',
      header: t('publishedVersion'),
      isShort: true,
      cell: ({ published }) =>
        published ? (
          <>
            {t('version', { number: published.number })}
            {published.publishedAt && <small className="course-day">{format.dayOf(published.publishedAt)}</small>}
          </>
        ) : (
          t('unpublished')
        ),
    },
    { key: 'draft', header: t('draft'), cell },
    { key: 'uses', header: t('uses'), cell: ({ id }) => <Uses courseId={id} /> },
  ];
}

/** The requirements that a course stands in; one question for all rows. */
export function Uses({ courseId }: { courseId: string }) {
  const t = useText('courses');
  const format = useFormat();
  const mayRead = useMay('REQUIREMENT_READ');
  const { data } = useApi(CourseUsesDocument, { first: 100 }, { enabled: mayRead });
  const uses =
    data?.requirements.edges.map(({ node }) => node).filter(({ activityId }) => activityId === courseId) ?? [];
  if (uses.length === 0) return data ? t('unused') : null;
  return (
    <ul className="course-uses">
      {uses.map(({ id, title }) => (
        <li key={id}>
          <Link to="/requirements/$id" params={{ id }}>
            {format.pick(title)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
