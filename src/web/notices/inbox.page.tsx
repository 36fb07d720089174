import { Loaded } from '../api/loaded.tsx';
import { useMove, usePages } from '../api/use-api.ts';
import { useLocale, useText } from '../text/index.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { MyNotice } from './my-notice.tsx';
import { MarkNoticesReadDocument, MyNoticesDocument } from './notices.graphql.ts';
import './inbox.css';

/** What was I told, and what have I not read yet? */
export function InboxPage() {
  const t = useText('notices');
  const tUi = useText('ui');
  const locale = useLocale() === 'en' ? 'EN' : 'JA';
  const { query, rows, more, isLoadingMore } = usePages(
    MyNoticesDocument,
    { first: 20, locale },
    data => data.myNotices,
  );
  const unread = query.data?.unreadNotices ?? 0;
  return (
    <Page
      title={t('title')}
      lead={query.data && (unread > 0 ? t('leadUnread', { count: unread }) : t('leadRead'))}
      actions={unread > 0 && <ReadAll />}
      width="reading"
    >
      <Loaded query={query} skeleton={<Skeleton lines={8} />}>
        {({ myNotices: { totalCount } }) =>
          totalCount === 0 ? (
            <EmptyState title={t('emptyTitle')} text={t('emptyText')} />
          ) : (
            <>
              <ul className="inbox">
                {rows.map(notice => (
                  <li key={notice.id}>
                    <MyNotice notice={notice} />
                  </li>
                ))}
              </ul>
              {more && (
                <div>
                  <Button onPress={more} isPending={isLoadingMore} pendingLabel={tUi('loading')}>
                    {t('more')}
                  </Button>
                </div>
              )}
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function ReadAll() {
  const t = useText('notices');
  const tUi = useText('ui');
  const read = useMove(MarkNoticesReadDocument, { said: t('allRead') });
  return (
    <Button onPress={() => read.mutate({ input: {} })} isPending={read.isPending} pendingLabel={tUi('sending')}>
      {t('readAll')}
    </Button>
  );
}
