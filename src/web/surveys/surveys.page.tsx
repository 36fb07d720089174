import { Link } from '@tanstack/react-router';
import { Loaded } from '../api/loaded.tsx';
import { usePages } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { LinkButton } from '../ui/button.tsx';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { StateBadge } from './state-badge.tsx';
import { type ListedSurvey, SurveysDocument } from './surveys.graphql.ts';
import './surveys.css';

/** What is the workforce asked? */
export function SurveysPage() {
  const t = useText('surveys');
  const columns = useColumns();
  const { query, rows, more, isLoadingMore } = usePages(SurveysDocument, { first: 20 }, data => data.surveys);
  const make = (
    <LinkButton kind="primary" to="/manage-surveys/new">
      {t('list.make')}
    </LinkButton>
  );
  return (
    <Page title={t('list.title')} lead={t('list.lead')} actions={make}>
      <Loaded query={query} skeleton={<Skeleton lines={6} />}>
        {({ surveys: { totalCount } }) =>
          totalCount === 0 ? (
            <EmptyState title={t('list.emptyTitle')} text={t('list.emptyText')} />
          ) : (
            <DataTable
              caption={t('list.title')}
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

function useColumns(): Column<ListedSurvey>[] {
  const t = useText('surveys');
  const format = useFormat();
  return [
    {
      key: 'name',
      header: t('list.name'),
      isRowHeader: true,
      cell: ({ id, title }) => (
        <Link to="/manage-surveys/$id" params={{ id }}>
          {format.pick(title)}
        </Link>
      ),
    },
    { key: 'mode', header: t('list.mode'), isShort: true, cell: ({ mode }) => t(`mode.${mode}`) },
    { key: 'state', header: t('list.state'), isShort: true, cell: ({ state }) => <StateBadge state={state} /> },
    { key: 'until', header: t('list.closesOn'), isShort: true, cell: ({ closesOn }) => format.shortDay(closesOn) },
    {
      key: 'took',
      header: t('list.took'),
      isNumber: true,
      isShort: true,
      cell: ({ state, participants, invited }) =>
        state === 'DRAFT'
          ? '–'
          : t('list.tookOf', { took: format.number(participants), invited: format.number(invited) }),
    },
  ];
}
