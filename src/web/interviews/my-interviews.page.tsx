import { Link } from '@tanstack/react-router';
import { Loaded } from '../api/loaded.tsx';
import { usePages } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Badge } from '../ui/badge.tsx';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import { MyInterviewsDocument, type MyListed } from './lists.graphql.ts';

/** Which interviews were held with me, and which record waits for me? */
export function MyInterviewsPage() {
  const t = useText('interviews');
  const { query, rows, more, isLoadingMore } = usePages(MyInterviewsDocument, { first: 20 }, data => data.myInterviews);
  const columns = useColumns();
  return (
    <Page title={t('mine.title')} lead={t('mine.listLead')} above={<Link to="/">{t('mine.back')}</Link>}>
      <Loaded query={query}>
        {({ myInterviews: { totalCount } }) =>
          totalCount === 0 ? (
            <EmptyState text={t('mine.none')} />
          ) : (
            <DataTable
              caption={t('mine.title')}
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

function useColumns(): Column<MyListed>[] {
  const t = useText('interviews');
  const format = useFormat();
  return [
    {
      key: 'title',
      header: t('record.interview'),
      isRowHeader: true,
      cell: ({ id, title, sealedAt }) =>
        sealedAt ? (
          <Link to="/interviews/$id" params={{ id }}>
            {format.pick(title)}
          </Link>
        ) : (
          format.pick(title)
        ),
    },
    { key: 'at', header: t('startedAt'), isShort: true, cell: ({ startedAt }) => format.instant(startedAt) },
    {
      key: 'by',
      header: t('interviewers'),
      cell: ({ interviewers }) => interviewers.map(format.name).join(t('comma')),
    },
    {
      key: 'state',
      header: t('record.state'),
      cell: ({ sealedAt, waitsForMe }) =>
        !sealedAt ? (
          <Badge>{t('mine.open')}</Badge>
        ) : waitsForMe ? (
          <Badge tone="due">{t('mine.waits')}</Badge>
        ) : (
          <Badge tone="done">{t('mine.acknowledged')}</Badge>
        ),
    },
  ];
}
