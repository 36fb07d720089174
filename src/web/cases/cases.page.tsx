import { getRouteApi } from '@tanstack/react-router';
import { usePages } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { LinkButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../api/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { usePatchSearch } from '../ui/search-params.ts';
import { Select } from '../ui/select.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { caseStates } from './case-states.ts';
import { CaseTable } from './case-table.tsx';
import { CasesDocument } from './cases.graphql.ts';
import type { CasesSearch } from './cases.search.ts';

const route = getRouteApi('/inside/cases');
const any = 'ANY';

/** Which cases are there, and where do they stand? */
export function CasesPage() {
  const t = useText('cases');
  const { state } = route.useSearch();
  const patch = usePatchSearch<CasesSearch>();
  const variables = { first: 50, states: state ? [state] : null };
  const { query, rows, more, isLoadingMore } = usePages(CasesDocument, variables, data => data.cases);
  return (
    <Page title={t('title')} lead={t('lead')} actions={<LinkButton to="/referred-cases">{t('list.mine')}</LinkButton>}>
      <search className="case-filter">
        <Select
          label={t('list.filter')}
          value={state ?? any}
          options={[
            { value: any, label: t('list.allStates') },
            ...caseStates.map(value => ({ value, label: t(`states.${value}`) })),
          ]}
          onChange={value => patch({ state: caseStates.find(each => each === value) })}
        />
      </search>
      <Loaded query={query} skeleton={<Skeleton lines={6} />}>
        {({ cases: { totalCount } }) =>
          totalCount === 0 ? (
            <EmptyState
              title={t(state ? 'list.noneTitle' : 'list.emptyTitle')}
              text={t(state ? 'list.noneText' : 'list.emptyText')}
            />
          ) : (
            <CaseTable to="/cases/$id" rows={rows} total={totalCount} more={more} isLoadingMore={isLoadingMore} />
          )
        }
      </Loaded>
    </Page>
  );
}
