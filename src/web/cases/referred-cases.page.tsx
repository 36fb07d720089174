import { Link } from '@tanstack/react-router';
import { Loaded } from '../api/loaded.tsx';
import { usePages } from '../api/use-api.ts';
import { useMay } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { LinkButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { CaseTable } from './case-table.tsx';
import { ReferredCasesDocument } from './cases.graphql.ts';

/** Which cases did I write down, and how far are they? */
export function ReferredCasesPage() {
  const t = useText('cases');
  const managesCases = useMay('CASE_MANAGE');
  const { query, rows, more, isLoadingMore } = usePages(
    ReferredCasesDocument,
    { first: 50 },
    data => data.referredCases,
  );
  return (
    <Page
      title={t('mine.title')}
      lead={t('mine.lead')}
      {...(managesCases && { above: <Link to="/cases">{t('title')}</Link> })}
      actions={
        <LinkButton kind="primary" to="/referred-cases/new">
          {t('list.refer')}
        </LinkButton>
      }
    >
      <Loaded query={query} skeleton={<Skeleton lines={6} />}>
        {({ referredCases: { totalCount } }) =>
          totalCount === 0 ? (
            <EmptyState title={t('mine.emptyTitle')} text={t('mine.emptyText')} />
          ) : (
            <CaseTable
              to="/referred-cases/$id"
              rows={rows}
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
