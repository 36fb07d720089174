import { getRouteApi } from '@tanstack/react-router';
import { Loaded } from '../api/loaded.tsx';
import { usePages } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { AuditFilters } from './audit-filters.tsx';
import { AuditLog } from './audit-log.tsx';
import { AuditDocument } from './audit.graphql.ts';
import { filterOf } from './audit.search.ts';
import './audit.css';

const route = getRouteApi('/inside/audit');

/** Who did what, and who was refused? */
export function AuditPage() {
  const t = useText('audit');
  const tUi = useText('ui');
  const format = useFormat();
  const search = route.useSearch();
  const { query, rows, more, isLoadingMore } = usePages(
    AuditDocument,
    { first: 50, filter: filterOf(search) },
    data => data.auditEvents,
  );
  return (
    <Page title={t('title')} lead={t('lead')}>
      <AuditFilters search={search} />
      <Loaded query={query} skeleton={<Skeleton lines={12} />}>
        {({ auditEvents: { totalCount } }) =>
          totalCount === 0 ? (
            <EmptyState title={t('emptyTitle')} text={t('emptyText')} />
          ) : (
            <>
              <p className="audit-count" role="status">
                {t('found', { count: totalCount })}
              </p>
              <AuditLog events={rows} />
              <div className="audit-foot">
                <span role="status">
                  {tUi('shown', { shown: format.number(rows.length), total: format.number(totalCount) })}
                </span>
                {more && (
                  <Button onPress={more} isPending={isLoadingMore} pendingLabel={tUi('loading')}>
                    {t('more')}
                  </Button>
                )}
              </div>
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
