import { Link } from '@tanstack/react-router';
import { Loaded } from '../api/loaded.tsx';
import { usePages } from '../api/use-api.ts';
import { useMay } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Badge } from '../ui/badge.tsx';
import { LinkButton } from '../ui/button.tsx';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { PledgeFormsDocument, type ListedForm } from './pledges.graphql.ts';

/** What may people be asked to pledge, and which wording waits for its review? */
export function FormsPage() {
  const t = useText('pledges');
  const mayWrite = useMay('PLEDGE_FORM_WRITE');
  const { query, rows, more, isLoadingMore } = usePages(PledgeFormsDocument, { first: 50 }, data => data.pledgeForms);
  const columns = useColumns();
  const begin = mayWrite && (
    <LinkButton kind="primary" to="/pledge-forms/new">
      {t('forms.new')}
    </LinkButton>
  );
  return (
    <Page
      title={t('forms.title')}
      lead={t('forms.lead')}
      above={<Link to="/pledges">{t('title')}</Link>}
      actions={begin}
    >
      <Loaded query={query} skeleton={<Skeleton lines={6} />}>
        {({ pledgeForms: { totalCount } }) =>
          totalCount === 0 ? (
            <EmptyState title={t('forms.emptyTitle')} text={t('forms.emptyText')} />
          ) : (
            <DataTable
              caption={t('forms.title')}
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

function useColumns(): Column<ListedForm>[] {
  const t = useText('pledges');
  const format = useFormat();
  return [
    {
      key: 'title',
      header: t('forms.name'),
      isRowHeader: true,
      cell: ({ id, versions }) => (
        <Link to="/pledge-forms/$id" params={{ id }}>
          {format.pick(versions[0]!.title)}
        </Link>
      ),
    },
    { key: 'kind', header: t('one.kind'), cell: ({ kind }) => t(`kinds.${kind}`) },
    {
      key: 'inUse',
      header: t('forms.inUse'),
      isShort: true,
      cell: ({ versions }) => {
        const inUse = versions.find(({ publishedAt }) => publishedAt);
        return inUse ? t('forms.version', { number: inUse.number }) : t('forms.none');
      },
    },
    {
      key: 'waits',
      header: t('forms.review'),
      isShort: true,
      cell: ({ versions: [latest] }) =>
        latest!.publishedAt ? '–' : <Badge tone="due">{t('forms.waits', { number: latest!.number })}</Badge>,
    },
  ];
}
