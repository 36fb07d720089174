import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DataTable } from '../ui/data-table.tsx';
import type { SeatedCase } from './committees.graphql.ts';

/** Auditors read no note. */
type Declaration = Omit<SeatedCase['declarations'][number], 'note'> & { note?: string | null };

/** Who declared what, and when? */
export function Declarations({ declarations }: { declarations: readonly Declaration[] }) {
  const t = useText('committees');
  const format = useFormat();
  if (declarations.length === 0) return <p className="aside">{t('declarations.none')}</p>;
  const hasNotes = declarations.some(({ note }) => note);
  return (
    <DataTable
      caption={t('declarations.title')}
      isCaptionHidden
      rows={declarations}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'person',
          header: t('declarations.person'),
          isRowHeader: true,
          cell: ({ person }) => `${format.name(person)} (${person.number})`,
        },
        { key: 'at', header: t('declarations.at'), cell: ({ at }) => format.instant(at) },
        { key: 'result', header: t('declarations.result'), cell: ({ result }) => t(`results.${result}`) },
        {
          key: 'grounds',
          header: t('declarations.grounds'),
          cell: ({ grounds }) => grounds.map(ground => t(`declarations.by.${ground}`)).join(t('comma')) || '–',
        },
        ...(hasNotes
          ? [
              {
                key: 'note',
                header: t('declarations.note'),
                cell: ({ note }: Declaration) => <span className="case-text">{note ?? '–'}</span>,
              },
            ]
          : []),
      ]}
    />
  );
}
