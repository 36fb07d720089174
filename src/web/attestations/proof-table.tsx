import { usePages } from '../api/use-api.ts';
import { Loaded } from '../api/loaded.tsx';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { SignatureProofsDocument, type AttestationCycle, type ProofRow } from './attestations.graphql.ts';

/** That it was signed and which text: what an auditor sees. */
export function ProofTable({ cycle: { requirementId, cycle } }: { cycle: AttestationCycle }) {
  const t = useText('attestations');
  const variables = { requirementId, cycle, first: 50 };
  const { query, rows, more, isLoadingMore } = usePages(
    SignatureProofsDocument,
    variables,
    data => data.signatureProofs,
  );
  const columns = useColumns();
  return (
    <Loaded query={query}>
      {({ signatureProofs: { totalCount } }) =>
        totalCount === 0 ? (
          <p>{t('signatures.noneListed')}</p>
        ) : (
          <DataTable
            caption={t('signatures.list')}
            isCaptionHidden
            columns={columns}
            rows={rows}
            keyOf={({ id }) => id}
            total={totalCount}
            more={more}
            isLoadingMore={isLoadingMore}
          />
        )
      }
    </Loaded>
  );
}

function useColumns(): Column<ProofRow>[] {
  const t = useText('attestations');
  const format = useFormat();
  return [
    { key: 'person', header: t('signatures.person'), isRowHeader: true, cell: ({ person }) => format.name(person) },
    { key: 'number', header: t('signatures.number'), isShort: true, cell: ({ person }) => person.number },
    { key: 'at', header: t('signatures.at'), isShort: true, cell: ({ signedAt }) => format.instant(signedAt) },
    {
      key: 'text',
      header: t('signatures.text'),
      cell: ({ versionNumber, textHash }) => (
        <span className="statement-print">{t('sign.print', { number: versionNumber, hash: textHash })}</span>
      ),
    },
  ];
}
