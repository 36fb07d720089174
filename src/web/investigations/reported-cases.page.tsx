import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Loaded } from '../api/loaded.tsx';
import { usePages } from '../api/use-api.ts';
import { StateBadge } from '../cases/state-badge.tsx';
import { useText } from '../text/index.ts';
import { Button } from '../ui/button.tsx';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { RecordReporterForm } from './record-reporter.form.tsx';
import { type ListedReport, ReportedCasesDocument } from './reporters.graphql.ts';

/** Which cases began with a report, and how far are they? */
export function ReportedCasesPage() {
  const t = useText('investigations');
  const navigate = useNavigate();
  const columns = useColumns();
  const [isOpen, open] = useState(false);
  const { query, ...table } = usePages(ReportedCasesDocument, { first: 50 }, data => data.reportedCases);
  return (
    <Page
      title={t('reporters.title')}
      lead={t('reporters.lead')}
      actions={
        <Button kind="primary" onPress={() => open(true)}>
          {t('reporters.record')}
        </Button>
      }
    >
      <Loaded query={query} skeleton={<Skeleton lines={6} />}>
        {({ reportedCases: { totalCount } }) =>
          totalCount === 0 ? (
            <EmptyState title={t('reporters.emptyTitle')} text={t('reporters.emptyText')} />
          ) : (
            <DataTable
              {...table}
              caption={t('reporters.title')}
              isCaptionHidden
              columns={columns}
              keyOf={({ id }) => id}
              total={totalCount}
            />
          )
        }
      </Loaded>
      <Dialog title={t('reporters.record')} isOpen={isOpen} onClose={() => open(false)}>
        <RecordReporterForm caseId={null} onDone={id => void navigate({ to: '/reported-cases/$id', params: { id } })} />
      </Dialog>
    </Page>
  );
}

function useColumns(): Column<ListedReport>[] {
  const t = useText('investigations');
  const cases = useText('cases');
  return [
    {
      key: 'number',
      header: t('reporters.link'),
      isRowHeader: true,
      cell: ({ id, number }) => (
        <Link to="/reported-cases/$id" params={{ id }}>
          {number ?? cases('list.notNumbered')}
        </Link>
      ),
    },
    { key: 'state', header: t('reporters.stage'), cell: ({ state }) => <StateBadge state={state} /> },
    { key: 'track', header: t('reporters.track'), cell: ({ track }) => cases(`tracks.${track}`) },
  ];
}
