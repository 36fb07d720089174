import { getRouteApi } from '@tanstack/react-router';
import { Loaded } from '../api/loaded.tsx';
import { usePages } from '../api/use-api.ts';
import { useMay } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { Button } from '../ui/button.tsx';
import { DoneDrawing } from '../ui/drawings.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { PetitionFilters } from './petition-filters.tsx';
import { PetitionsDocument } from './petition.graphql.ts';
import { PetitionList } from './petition-list.tsx';
import { isWaiting, petitionFilterOf } from './petitions.search.ts';

const route = getRouteApi('/inside/petitions');

/** What waits for my decision, and what was decided? */
export function PetitionsPage() {
  const t = useText('petitions');
  const tUi = useText('ui');
  const search = route.useSearch();
  const mayDecide = useMay('PETITION_DECIDE');
  const waits = isWaiting(search, mayDecide);
  const { query, rows, more, isLoadingMore } = usePages(
    PetitionsDocument,
    { first: 30, filter: petitionFilterOf(search, mayDecide) },
    data => data.petitions,
  );
  return (
    <Page title={t('title')} lead={t('lead')}>
      <PetitionFilters search={search} mayDecide={mayDecide} />
      <Loaded query={query} skeleton={<Skeleton shape="cards" lines={3} />}>
        {({ petitions: { totalCount } }) =>
          totalCount === 0 ? (
            <EmptyState
              title={t(waits ? 'noneWaitingTitle' : 'noneTitle')}
              text={t(waits ? 'noneWaitingText' : 'noneText')}
              drawing={<DoneDrawing />}
            />
          ) : (
            <>
              <p role="status">{t('found', { count: totalCount })}</p>
              <PetitionList petitions={rows} namesPerson />
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
