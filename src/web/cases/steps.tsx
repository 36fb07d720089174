import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DataTable } from '../ui/data-table.tsx';
import type { Step } from './said.graphql.ts';

/** Which steps were taken, when, and by whom? */
export function Steps({ steps }: { steps: readonly Step[] }) {
  const t = useText('cases');
  const format = useFormat();
  // a tombstone tells what was done, and not by whom
  const isPurged = steps.some(({ to }) => to === 'PURGED');
  if (steps.length === 0) return <p className="aside">{t('steps.none')}</p>;
  return (
    <DataTable
      caption={t('steps.title')}
      isCaptionHidden
      rows={steps}
      keyOf={({ seq }) => String(seq)}
      columns={[
        { key: 'move', header: t('steps.move'), isRowHeader: true, cell: ({ move }) => t(`moves.${move}`) },
        { key: 'at', header: t('steps.at'), cell: ({ at }) => format.instant(at) },
        ...(isPurged
          ? []
          : [
              {
                key: 'by',
                header: t('steps.by'),
                cell: ({ by }: Step) => (by ? format.name(by) : t('steps.byItself')),
              },
            ]),
        { key: 'from', header: t('steps.from'), cell: ({ from }) => t(`states.${from}`) },
        { key: 'to', header: t('steps.to'), cell: ({ to }) => t(`states.${to}`) },
      ]}
    />
  );
}
