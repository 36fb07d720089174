import { Link } from '@tanstack/react-router';
import { Loaded } from '../api/loaded.tsx';
import { usePages } from '../api/use-api.ts';
import { StateBadge } from '../cases/state-badge.tsx';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { AuditedCasesDocument } from './audited-cases.graphql.ts';

/** Which cases are there, and how far is each? */
export function AuditedCasesPage() {
  const t = useText('auditedCases');
  const tCases = useText('cases');
  const format = useFormat();
  const { query, rows, more, isLoadingMore } = usePages(AuditedCasesDocument, { first: 50 }, data => data.auditedCases);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Loaded query={query} skeleton={<Skeleton lines={6} />}>
        {({ auditedCases: { totalCount } }) =>
          totalCount === 0 ? (
            <EmptyState title={t('emptyTitle')} text={t('emptyText')} />
          ) : (
            <DataTable
              caption={t('title')}
              isCaptionHidden
              rows={rows}
              total={totalCount}
              more={more}
              isLoadingMore={isLoadingMore}
              keyOf={({ id }) => id}
              columns={[
                {
                  key: 'number',
                  header: tCases('list.number'),
                  isRowHeader: true,
                  cell: ({ id, number }) => (
                    <Link to="/audited-cases/$id" params={{ id }}>
                      {number ?? tCases('list.notNumbered')}
                    </Link>
                  ),
                },
                {
                  key: 'subject',
                  header: tCases('list.subject'),
                  cell: ({ subject }) => subject && format.name(subject),
                },
                { key: 'state', header: tCases('list.state'), cell: ({ state }) => <StateBadge state={state} /> },
                { key: 'track', header: tCases('list.track'), cell: ({ track }) => tCases(`tracks.${track}`) },
                {
                  key: 'openedAt',
                  header: tCases('list.openedAt'),
                  isShort: true,
                  cell: ({ openedAt }) => format.shortDayOf(openedAt),
                },
              ]}
            />
          )
        }
      </Loaded>
    </Page>
  );
}
