import { getRouteApi } from '@tanstack/react-router';
import { Loaded } from '../api/loaded.tsx';
import { usePages } from '../api/use-api.ts';
import { useLocale, useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { MailAttempts } from './mail-attempts.tsx';
import { NoticeLogFilters } from './notice-log-filters.tsx';
import { filterOf } from './notice-log.search.ts';
import { NoticeLogDocument, type LoggedNotice } from './notices.graphql.ts';
import './notice-log.css';

const route = getRouteApi('/inside/notice-log');

/** Who was told what, and did it reach them? */
export function NoticeLogPage() {
  const t = useText('notices');
  const search = route.useSearch();
  const locale = useLocale() === 'en' ? 'EN' : 'JA';
  const { query, rows, more, isLoadingMore } = usePages(
    NoticeLogDocument,
    { first: 50, filter: filterOf(search), locale },
    data => data.noticeLog,
  );
  const columns = useColumns();
  return (
    <Page title={t('log.title')} lead={t('log.lead')}>
      <NoticeLogFilters search={search} />
      <Loaded query={query} skeleton={<Skeleton lines={12} />}>
        {({ noticeLog: { totalCount } }) =>
          totalCount === 0 ? (
            <EmptyState title={t('log.emptyTitle')} text={t('log.emptyText')} />
          ) : (
            <DataTable
              caption={t('log.title')}
              isCaptionHidden
              columns={columns}
              rows={rows}
              keyOf={notice => notice.id}
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

function useColumns(): Column<LoggedNotice>[] {
  const t = useText('notices');
  const format = useFormat();
  return [
    { key: 'toldAt', header: t('log.toldAt'), isShort: true, cell: ({ toldAt }) => format.instant(toldAt) },
    {
      key: 'person',
      header: t('log.person'),
      isRowHeader: true,
      isShort: true,
      cell: ({ person }) => `${format.name(person)} (${person.number})`,
    },
    { key: 'what', header: t('log.what'), cell: ({ subject }) => subject },
    { key: 'mail', header: t('log.mail'), cell: notice => <MailAttempts notice={notice} /> },
    {
      key: 'readAt',
      header: t('log.readAt'),
      isShort: true,
      cell: ({ readAt }) => (readAt ? format.instant(readAt) : t('log.notRead')),
    },
  ];
}
