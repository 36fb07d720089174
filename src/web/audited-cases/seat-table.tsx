import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DataTable } from '../ui/data-table.tsx';
import type { AuditedCase } from './audited-cases.graphql.ts';

type Props = Pick<AuditedCase, 'seats' | 'declarations'>;

/** Who sat from when to when, and what did each declare? */
export function SeatTable({ seats, declarations }: Props) {
  const t = useText('auditedCases');
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
      <Declarations declarations={declarations} />
    </>
  );
}

function Declarations({ declarations }: Pick<Props, 'declarations'>) {
  const t = useText('auditedCases');
  const format = useFormat();
  if (declarations.length === 0) return <p className="aside">{t('declarations.none')}</p>;
  return (
    <DataTable
      caption={t('declarations.title')}
      rows={declarations}
      keyOf={({ id }) => id}
      columns={[
        { key: 'person', header: t('person'), isRowHeader: true, cell: ({ person }) => format.name(person) },
        { key: 'at', header: t('at'), cell: ({ at }) => format.instant(at) },
        { key: 'result', header: t('declarations.result'), cell: ({ result }) => t(`declarations.results.${result}`) },
        {
          key: 'grounds',
          header: t('declarations.grounds'),
          cell: ({ grounds }) =>
            grounds.length === 0 ? t('dash') : grounds.map(ground => t(`declarations.by.${ground}`)).join(t('comma')),
        },
      ]}
    />
  );
}
