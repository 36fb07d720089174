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
import { InterviewFormsDocument, type ListedForm } from './forms.graphql.ts';

/** What is asked in interviews? */
export function FormsPage() {
  const t = useText('interviews');
  const mayWrite = useMay('INTERVIEW_FORM_WRITE');
  const columns = useColumns();
  const { query, rows, more, isLoadingMore } = usePages(
    InterviewFormsDocument,
    { first: 50 },
    data => data.interviewForms,
  );
  const begin = mayWrite && (
    <LinkButton kind="primary" to="/interview-forms/new">
      {t('forms.new')}
    </LinkButton>
  );
  return (
    <Page title={t('forms.title')} lead={t('forms.lead')} actions={begin}>
      <Loaded query={query} skeleton={<Skeleton lines={6} />}>
        {({ interviewForms: { totalCount } }) =>
          totalCount === 0 ? (
            <EmptyState text={t('forms.empty')} />
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
  const t = useText('interviews');
  const format = useFormat();
  return [
    {
      key: 'title',
      header: t('forms.name'),
      isRowHeader: true,
      cell: ({ id, title }) => (
        <Link to="/interview-forms/$id" params={{ id }}>
          {format.pick(title)}
        </Link>
      ),
    },
    { key: 'code', header: t('forms.code'), isShort: true, cell: ({ code }) => code },
    {
      key: 'purpose',
      header: t('forms.purpose'),
      isShort: true,
      cell: ({ purpose }) => t(`purposes.${purpose}`),
    },
    {
      key: 'published',
      header: t('forms.current'),
      isShort: true,
      cell: ({ published }) =>
        published?.publishedAt
          ? t('forms.published', { number: published.number, at: format.dayOf(published.publishedAt) })
          : '–',
    },
    {
      key: 'draft',
      header: t('forms.drafted'),
      isShort: true,
      cell: ({ draft }) => (draft ? t('forms.version', { number: draft.number }) : '–'),
    },
  ];
}
