import { Link } from '@tanstack/react-router';
import { apiUrl } from '../api/fetcher.ts';
import { Loaded } from '../api/loaded.tsx';
import { usePages } from '../api/use-api.ts';
import { useLocale, useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { FileButton, LinkButton } from '../ui/button.tsx';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import { MyCertificatesDocument, type ListedCertificate } from './certificate.graphql.ts';
import { ValidityBadge } from './validity-badge.tsx';

/** What have I proved, and does it still hold? */
export function MyCertificatesPage() {
  const t = useText('certificates');
  const { query, rows, more, isLoadingMore } = usePages(
    MyCertificatesDocument,
    { first: 20 },
    data => data.myCertificates,
  );
  const columns = useColumns();
  return (
    <Page title={t('mine.title')} lead={t('mine.lead')}>
      <Loaded query={query}>
        {({ myCertificates: { totalCount } }) =>
          totalCount === 0 ? (
            <EmptyState
              title={t('mine.emptyTitle')}
              text={t('mine.emptyText')}
              action={<LinkButton to="/">{t('mine.toTraining')}</LinkButton>}
            />
          ) : (
            <DataTable
              caption={t('mine.caption')}
              isCaptionHidden
              columns={columns}
              rows={rows}
              keyOf={({ assignmentId }) => assignmentId}
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

function useColumns(): Column<ListedCertificate>[] {
  const t = useText('certificates');
  const format = useFormat();
  return [
    {
      key: 'title',
      header: t('course'),
      isRowHeader: true,
      cell: ({ assignmentId, title }) => (
        <Link to="/training/$assignmentId/certificate" params={{ assignmentId }}>
          {format.pick(title)}
        </Link>
      ),
    },
    { key: 'on', header: t('fulfilledOn'), isShort: true, cell: ({ fulfilledOn }) => format.shortDay(fulfilledOn) },
    {
      key: 'state',
      header: t('mine.standing'),
      isShort: true,
      cell: ({ validity }) => <ValidityBadge state={validity.state} />,
    },
    {
      key: 'until',
      header: t('mine.validUntil'),
      isShort: true,
      cell: ({ validity }) => <Period validity={validity} />,
    },
    { key: 'pdf', header: t('mine.file'), isShort: true, cell: certificate => <Save certificate={certificate} /> },
  ];
}

function Period({ validity: { state, validUntil } }: Pick<ListedCertificate, 'validity'>) {
  const t = useText('certificates');
  const format = useFormat();
  if (state === 'REVOKED') return '–';
  return validUntil ? t('until', { day: format.shortDay(validUntil) }) : t('forGood');
}

function Save({ certificate: { assignmentId, title, fulfilledOn, validity } }: { certificate: ListedCertificate }) {
  const t = useText('certificates');
  const format = useFormat();
  const locale = useLocale();
  if (validity.state === 'REVOKED') return '–';
  return (
    <FileButton
      size="small"
      href={apiUrl(`certificate-files/${assignmentId}?locale=${locale}`)}
      aria-label={t('pdfName', { title: format.pick(title), day: format.day(fulfilledOn) })}
    >
      {t('mine.save')}
    </FileButton>
  );
}
