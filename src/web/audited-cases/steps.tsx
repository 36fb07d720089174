import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DataTable } from '../ui/data-table.tsx';
import type { AuditedCase } from './audited-cases.graphql.ts';

/** Which steps were taken, and when? */
export function Steps({ steps }: { steps: AuditedCase['steps'] }) {
  const t = useText('auditedCases');
  const tCases = useText('cases');
  const format = useFormat();
  if (steps.length === 0) return <p className="aside">{t('none')}</p>;
  return (
    <DataTable
      caption={t('steps.title')}
      isCaptionHidden
      rows={steps}
      keyOf={({ seq }) => String(seq)}
      columns={[
        { key: 'move', header: t('steps.move'), isRowHeader: true, cell: ({ move }) => tCases(`moves.${move}`) },
        { key: 'at', header: t('at'), cell: ({ at }) => format.instant(at) },
        { key: 'from', header: t('steps.from'), cell: ({ from }) => tCases(`states.${from}`) },
        { key: 'to', header: t('steps.to'), cell: ({ to }) => tCases(`states.${to}`) },
      ]}
    />
  );
}
