import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DataTable } from '../ui/data-table.tsx';
import { DefinitionList } from '../ui/definition-list.tsx';
import { Hash } from '../ui/hash.tsx';
import type { AuditedCase } from './audited-cases.graphql.ts';

type Props = Pick<AuditedCase, 'evidence' | 'report'>;

/** How much is in the file, and by which hashes can it be checked? */
export function EvidenceCounts({ evidence, report }: Props) {
  const t = useText('auditedCases');
  const tFile = useText('investigations');
  const format = useFormat();
  const count = (many: number): string => t('evidence.many', { count: many });
  return (
    <>
      <DefinitionList
        items={[
          [t('evidence.all'), count(evidence.length)],
          [t('evidence.adverse'), count(evidence.filter(({ adverse }) => adverse).length)],
          [t('evidence.files'), count(evidence.filter(({ fileHash }) => fileHash).length)],
          [t('evidence.report'), report ? format.instant(report.reportedAt) : t('none')],
          [t('evidence.reportHash'), report && <Hash key="it" of={report.sha256} />],
        ]}
      />
      {evidence.length > 0 && (
        <DataTable
          caption={t('evidence.pieces')}
          rows={evidence}
          keyOf={({ id }) => id}
          columns={[
            { key: 'number', header: t('evidence.number'), isRowHeader: true, cell: ({ number }) => number },
            { key: 'kind', header: t('evidence.kind'), cell: ({ kind }) => tFile(`kinds.${kind}`) },
            { key: 'addedAt', header: t('evidence.addedAt'), cell: ({ addedAt }) => format.instant(addedAt) },
            {
              key: 'hash',
              header: t('hash'),
              cell: ({ fileHash }) => (fileHash ? <Hash of={fileHash} /> : t('evidence.noFile')),
            },
          ]}
        />
      )}
    </>
  );
}
