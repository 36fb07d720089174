import { getRouteApi, Link } from '@tanstack/react-router';
import { Loaded } from '../api/loaded.tsx';
import { useApi, usePages } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import { usePatchSearch } from '../ui/search-params.ts';
import { Select } from '../ui/select.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { BandBadge } from './band-badge.tsx';
import { BankCourseDocument, QuestionBankDocument, type BankRow } from './question-page.graphql.ts';
import { bands, type BankSearch, type Band, type Sort } from './question-bank.search.ts';
import { HowToRead } from './question-numbers.tsx';
import './question-page.css';

const route = getRouteApi('/inside/courses/$id/questions');

/** Which questions ask for a second look? */
export function QuestionBankPage() {
  const t = useText('courses');
  const format = useFormat();
  const { id } = route.useParams();
  const search = route.useSearch();
  const patch = usePatchSearch<BankSearch>();
  const title = useApi(BankCourseDocument, { id }).data?.course.title;
  const columns = useColumns(id);
  const { query, rows, more, isLoadingMore } = usePages(
    QuestionBankDocument,
    { courseId: id, first: 50, sort: search.sort ?? 'POSITION', band: search.band ?? null },
    data => data.questionBank,
  );
  return (
    <Page
      title={t('bank.title')}
      lead={t('bank.lead')}
      above={
        <Link to="/courses/$id" params={{ id }}>
          {title ? format.pick(title) : t('course')}
        </Link>
      }
    >
      <HowToRead />
      <div className="bank-filter">
        <Select<Band | 'ALL'>
          label={t('bank.band')}
          value={search.band ?? 'ALL'}
          onChange={band => patch({ band: band === 'ALL' ? undefined : band })}
          options={[
            { value: 'ALL', label: t('bank.all') },
            ...bands.map(value => ({ value, label: t(`band.${value}`), help: t(`bandHelp.${value}`) })),
          ]}
        />
      </div>
      <Loaded query={query} skeleton={<Skeleton lines={10} />}>
        {({ questionBank: { totalCount } }) =>
          totalCount === 0 ? (
            <EmptyState text={t(search.band ? 'bank.noneOfBand' : 'none.questions')} />
          ) : (
            <DataTable
              caption={t('bank.title')}
              isCaptionHidden
              columns={columns}
              rows={rows}
              keyOf={({ question }) => question.code}
              sort={search.sort ?? 'POSITION'}
              onSort={sort => patch({ sort: sort === 'POSITION' ? undefined : sort })}
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

function useColumns(id: string): Column<BankRow, Sort>[] {
  const t = useText('courses');
  const format = useFormat();
  return [
    {
      key: 'question',
      header: t('bank.question'),
      isRowHeader: true,
      sort: 'POSITION',
      cell: ({ question: { code, stem }, isPublished }) => (
        <span className="bank-question">
          <Link to="/courses/$id/questions/$code" params={{ id, code }}>
            {code}
          </Link>
          <span>{format.pick(stem)}</span>
          {!isPublished && <small>{t('bank.onlyDraft')}</small>}
        </span>
      ),
    },
    {
      key: 'shown',
      header: t('bank.shown'),
      isNumber: true,
      isDescending: true,
      sort: 'SHOWN',
      cell: ({ statistics: { shown } }) => format.number(shown),
    },
    {
      key: 'facility',
      header: t('bank.facility'),
      isNumber: true,
      sort: 'FACILITY',
      cell: ({ statistics: { facility } }) =>
        facility === null ? '–' : <span className="bank-number">{format.share(facility)}</span>,
    },
    {
      key: 'discrimination',
      header: t('bank.discrimination'),
      isNumber: true,
      sort: 'DISCRIMINATION',
      cell: ({ statistics: { discrimination } }) => (discrimination === null ? '–' : format.hundredths(discrimination)),
    },
    { key: 'band', header: t('bank.band'), cell: ({ statistics: { band } }) => <BandBadge band={band} /> },
  ];
}
