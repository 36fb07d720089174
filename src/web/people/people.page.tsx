import { getRouteApi } from '@tanstack/react-router';
import { Loaded } from '../api/loaded.tsx';
import { usePages } from '../api/use-api.ts';
import { useMay } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { LinkButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { PeopleFilters } from './people-filters.tsx';
import { PeopleTable } from './people-table.tsx';
import { PeopleDocument } from './people.graphql.ts';
import { filterOf } from './people.search.ts';
import './people.css';

const route = getRouteApi('/inside/people');

/** Who works here? */
export function PeoplePage() {
  const t = useText('people');
  const search = route.useSearch();
  const { query, rows, more, isLoadingMore } = usePages(
    PeopleDocument,
    { first: 50, filter: filterOf(search) },
    data => data.people,
  );
  const total = query.data?.people.totalCount;
  return (
    <Page title={t('title')} lead={total === undefined ? <>&nbsp;</> : t('found', { count: total })} actions={<Ways />}>
      <PeopleFilters search={search} />
      <Loaded query={query} skeleton={<Skeleton lines={10} />}>
        {({ people }) =>
          people.totalCount === 0 ? (
            <EmptyState title={t('noneTitle')} text={t('noneText')} />
          ) : (
            <PeopleTable rows={rows} total={people.totalCount} more={more} isLoadingMore={isLoadingMore} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Ways() {
  const t = useText('people');
  const mayImport = useMay('PEOPLE_IMPORT');
  return (
    <>
      <LinkButton to="/departments">{t('toDepartments')}</LinkButton>
      {mayImport && <LinkButton to="/people/import">{t('toImport')}</LinkButton>}
    </>
  );
}
