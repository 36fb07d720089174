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
import { InterviewsDocument, type ListedInterview } from './lists.graphql.ts';

/** Which interviews are open, sealed, acknowledged? */
export function RecordsPage() {
  const t = useText('interviews');
  const mayReadForms = useMay('INTERVIEW_FORM_READ');
  const { query, rows, more, isLoadingMore } = usePages(InterviewsDocument, { first: 50 }, data => data.interviews);
  const columns = useColumns();
  return (
    <Page
      title={t('records.title')}
      lead={t('records.lead')}
      above={<Link to="/appointments">{t('appointments')}</Link>}
      actions={
        <>
          {mayReadForms && <LinkButton to="/interview-forms">{t('forms.title')}</LinkButton>}
          <LinkButton to="/interview-records/investigate">{t('begin.anew')}</LinkButton>
        </>
      }
    >
      <Loaded query={query}>
        {({ interviews: { totalCount } }) =>
          totalCount === 0 ? (
            <EmptyState text={t('records.none')} />
          ) : (
            <DataTable
              caption={t('records.title')}
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

function useColumns(): Column<ListedInterview>[] {
  const t = useText('interviews');
  const format = useFormat();
  return [
    {
      key: 'person',
      header: t('person'),
      isRowHeader: true,
      cell: ({ id, person }) => (
        <Link to="/interview-records/$id" params={{ id }}>
          {format.name(person)}
        </Link>
      ),
    },
    { key: 'title', header: t('record.interview'), cell: ({ title }) => format.pick(title) },
    { key: 'at', header: t('startedAt'), isShort: true, cell: ({ startedAt }) => format.instant(startedAt) },
    {
      key: 'by',
      header: t('interviewers'),
      cell: ({ interviewers }) => interviewers.map(format.name).join(t('comma')),
    },
    {
      key: 'state',
      header: t('record.state'),
      cell: ({ state }) => <Badge tone={state === 'OPEN' ? 'due' : 'done'}>{t(`states.${state}`)}</Badge>,
    },
    {
      key: 'acknowledged',
      header: t('acknowledge.list'),
      cell: ({ state, acknowledgements }) => {
        const last = acknowledgements.at(-1);
        if (last) return t(`acknowledge.results.${last.result}`);
        return state === 'OPEN' ? '–' : t('acknowledge.awaited');
      },
    },
  ];
}
