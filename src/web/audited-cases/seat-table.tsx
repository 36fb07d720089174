import { Declarations } from '../committees/declarations.tsx';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DataTable } from '../ui/data-table.tsx';
import type { AuditedCase } from './audited-cases.graphql.ts';

type Props = Pick<AuditedCase, 'seats' | 'declarations'>;

/** Who sat from when to when, and what did each declare? */
export function SeatTable({ seats, declarations }: Props) {
  const t = useText('auditedCases');
  const words = useText('committees');
  const format = useFormat();
  const day = (at: string | null): string => (at ? format.shortDayOf(at) : t('dash'));
  return (
    <>
      {seats.length === 0 ? (
        <p className="aside">{t('none')}</p>
      ) : (
        <DataTable
          caption={t('seats.title')}
          isCaptionHidden
          rows={seats}
          keyOf={({ id }) => id}
          columns={[
            { key: 'person', header: t('person'), isRowHeader: true, cell: ({ person }) => format.name(person) },
            {
              key: 'part',
              header: t('seats.part'),
              cell: ({ chairs, external }) =>
                [t(chairs ? 'seats.chair' : 'seats.member'), external && t('seats.external')]
                  .filter(Boolean)
                  .join(t('seats.and')),
            },
            { key: 'from', header: t('seats.from'), isShort: true, cell: ({ fromAt }) => day(fromAt) },
            { key: 'until', header: t('seats.until'), isShort: true, cell: ({ untilAt }) => day(untilAt) },
            { key: 'cleared', header: t('seats.cleared'), isShort: true, cell: ({ clearedAt }) => day(clearedAt) },
          ]}
        />
      )}
      <h3>{words('declarations.title')}</h3>
      <Declarations declarations={declarations} />
    </>
  );
}
