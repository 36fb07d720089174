import { Link } from '@tanstack/react-router';
import { Loaded } from '../api/loaded.tsx';
import { usePages } from '../api/use-api.ts';
import { useMay } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { LinkButton } from '../ui/button.tsx';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { StatementsDocument, type StatementRow } from './attestations.graphql.ts';

/** What are people asked to sign? */
export function StatementsPage() {
  const t = useText('attestations');
  const mayWrite = useMay('STATEMENT_WRITE');
  const { query, rows, more, isLoadingMore } = usePages(StatementsDocument, { first: 50 }, data => data.statements);
  const columns = useColumns();
  const begin = mayWrite && (
    <LinkButton kind="primary" to="/statements/new">
      {t('statements.new')}
    </LinkButton>
  );
  return (
    <Page title={t('statements.title')} lead={t('statements.lead')} actions={begin}>
      <Loaded query={query} skeleton={<Skeleton lines={6} />}>
        {({ statements: { totalCount } }) =>
          totalCount === 0 ? (
            <EmptyState title={t('statements.emptyTitle')} text={t('statements.emptyText')} />
          ) : (
            <DataTable
              caption={t('statements.title')}
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

function useColumns(): Column<StatementRow>[] {
  const t = useText('attestations');
  const format = useFormat();
  const numberOf = ({ versions }: StatementRow, state: 'DRAFT' | 'PUBLISHED') => {
    const found = versions.find(version => version.state === state);
    return found ? t('statements.version', { number: found.number }) : t('statements.none');
  };
  return [
    {
      key: 'title',
      header: t('statements.name'),
      isRowHeader: true,
      cell: ({ id, versions }) => (
        <Link to="/statements/$id" params={{ id }}>
          {format.pick(versions[0]!.title)}
        </Link>
      ),
    },
    {
      key: 'nature',
      header: t('statements.nature'),
      isShort: true,
      cell: ({ nature }) => t(`statements.natures.${nature}`),
    },
    { key: 'published', header: t('statements.published'), isShort: true, cell: row => numberOf(row, 'PUBLISHED') },
    { key: 'draft', header: t('statements.draft'), isShort: true, cell: row => numberOf(row, 'DRAFT') },
    {
      key: 'createdAt',
      header: t('statements.createdAt'),
      isShort: true,
      cell: ({ createdAt }) => format.dayOf(createdAt),
    },
  ];
}
