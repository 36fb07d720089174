import { getRouteApi, Link } from '@tanstack/react-router';
import { Loaded } from '../api/loaded.tsx';
import { PledgeBadges } from '../api/pledge-badges.tsx';
import { usePages } from '../api/use-api.ts';
import { useMay } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { LinkButton } from '../ui/button.tsx';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useGiver } from './giver.ts';
import { PledgeFilters } from './pledge-filters.tsx';
import { PledgesDocument, type ListedPledge } from './pledges.graphql.ts';
import './pledges.css';

const route = getRouteApi('/inside/pledges');

/** Who has promised what, and was it kept? */
export function PledgesPage() {
  const t = useText('pledges');
  const mayTake = useMay('PLEDGE_TAKE');
  const search = route.useSearch();
  const variables = { first: 50, personId: search.person ?? null, formId: search.form ?? null };
  const { query, rows, more, isLoadingMore } = usePages(PledgesDocument, variables, data => data.pledges);
  const columns = useColumns();
  const isFiltered = Boolean(search.person ?? search.form);
  return (
    <Page
      title={t('title')}
      lead={t('list.lead')}
      actions={
        <>
          <LinkButton to="/pledge-forms">{t('forms.title')}</LinkButton>
          {mayTake && (
            <LinkButton kind="primary" to="/pledges/take">
              {t('list.take')}
            </LinkButton>
          )}
        </>
      }
    >
      <PledgeFilters search={search} />
      <Loaded query={query} skeleton={<Skeleton lines={6} />}>
        {({ pledges: { totalCount } }) =>
          totalCount === 0 ? (
            <EmptyState
              title={t(isFiltered ? 'list.noneTitle' : 'list.emptyTitle')}
              text={t(isFiltered ? 'list.noneText' : 'list.emptyText')}
            />
          ) : (
            <DataTable
              caption={t('title')}
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

function useColumns(): Column<ListedPledge>[] {
  const t = useText('pledges');
  const format = useFormat();
  const giver = useGiver();
  return [
    {
      key: 'giver',
      header: t('list.giver'),
      isRowHeader: true,
      cell: pledge => (
        <Link to="/pledges/$id" params={{ id: pledge.id }}>
          {giver(pledge)}
        </Link>
      ),
    },
    {
      key: 'form',
      header: t('list.form'),
      cell: ({ formVersion }) =>
        t('list.ofForm', { number: formVersion.number, title: format.pick(formVersion.title) }),
    },
    { key: 'state', header: t('list.state'), cell: pledge => <PledgeBadges pledge={pledge} /> },
    { key: 'givenOn', header: t('list.givenOn'), isShort: true, cell: ({ givenOn }) => format.shortDay(givenOn) },
    { key: 'method', header: t('list.method'), isShort: true, cell: ({ method }) => t(`methods.${method}`) },
  ];
}
