import { Loaded } from '../api/loaded.tsx';
import { usePages } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { Section } from '../ui/section.tsx';
import { CertificateLink } from './certificate-link.tsx';
import { DutyTitle } from './duty-title.tsx';
import { MyDoneTrainingDocument, type DoneDuty } from './my-training.graphql.ts';

/** What I have done, the latest first. */
export function DoneDuties() {
  const t = useText('learn');
  const format = useFormat();
  const { query, rows, more, isLoadingMore } = usePages(
    MyDoneTrainingDocument,
    { first: 10 },
    data => data.myAssignments,
  );
  const columns: Column<DoneDuty>[] = [
    {
      key: 'title',
      header: t('course'),
      isRowHeader: true,
      cell: duty => <DutyTitle duty={duty} />,
    },
    { key: 'cycle', header: t('dueYear'), isShort: true, cell: duty => t('cycle', { cycle: duty.cycle }) },
    {
      key: 'doneOn',
      header: t('doneOn'),
      isShort: true,
      cell: duty => duty.fulfilledAt && format.dayOf(duty.fulfilledAt),
    },
    { key: 'dueOn', header: t('dueOn'), isShort: true, cell: duty => format.day(duty.dueOn) },
    {
      key: 'certificate',
      header: t('certificate'),
      isShort: true,
      cell: duty => duty.certificate && <CertificateLink duty={duty} />,
    },
  ];
  return (
    <Section title={t('done')}>
      <Loaded query={query}>
        {({ myAssignments: { totalCount } }) => (
          <DataTable
            caption={t('done')}
            isCaptionHidden
            columns={columns}
            rows={rows}
            keyOf={duty => duty.id}
            total={totalCount}
            more={more}
            isLoadingMore={isLoadingMore}
          />
        )}
      </Loaded>
    </Section>
  );
}
