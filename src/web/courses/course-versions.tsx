import { Link } from '@tanstack/react-router';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Badge } from '../ui/badge.tsx';
import { DataTable, type Column } from '../ui/data-table.tsx';
import type { Course, Version } from './course.graphql.ts';

const hashShown = 12;

/** Every version there was; what is published never changes, and its fingerprint shows that. */
export function CourseVersions({ course, shown }: { course: Course; shown: number | undefined }) {
  const t = useText('courses');
  const format = useFormat();
  const columns: Column<Version>[] = [
    {
      key: 'number',
      header: t('versionHeader'),
      isRowHeader: true,
      isShort: true,
      cell: ({ number }) => (
        <Link
          to="."
          search={before => ({ ...before, version: number })}
          resetScroll={false}
          aria-current={number === shown ? 'true' : undefined}
        >
          {t('version', { number })}
        </Link>
      ),
    },
    { key: 'state', header: t('state'), cell: version => <State version={version} course={course} /> },
    {
      key: 'day',
      header: t('publishedOn'),
      isShort: true,
      cell: ({ publishedAt }) => (publishedAt ? format.dayOf(publishedAt) : '–'),
    },
    {
      key: 'by',
      header: t('publishedBy'),
      isShort: true,
      cell: ({ publishedBy, publishedAt }) =>
        publishedBy ? format.name(publishedBy) : publishedAt ? t('operator') : '–',
    },
    {
      key: 'rules',
      header: t('rules'),
      cell: ({ questionCount, passMark, timeLimitMinutes }) =>
        t('rulesText', { questionCount, passMark, time: format.minutes(timeLimitMinutes) }),
    },
    {
      key: 'hash',
      header: t('hash'),
      isShort: true,
      cell: ({ contentHash }) =>
        contentHash ? (
          <code className="course-hash" title={contentHash}>
            {contentHash.slice(0, hashShown)}
          </code>
        ) : (
          '–'
        ),
    },
  ];
  return (
    <DataTable
      caption={t('versions')}
      isCaptionHidden
      columns={columns}
      rows={course.versions}
      keyOf={({ id }) => id}
    />
  );
}

function State({ version, course }: { version: Version; course: Course }) {
  const t = useText('courses');
  if (version.state === 'DRAFT') return <Badge tone="warn">{t('draft')}</Badge>;
  return version.id === course.published?.id ? (
    <Badge tone="done">{t('current')}</Badge>
  ) : (
    <Badge>{t('earlier')}</Badge>
  );
}
