import { Loaded } from '../api/loaded.tsx';
import { usePages } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DataTable } from '../ui/data-table.tsx';
import { AttestationNoRepliesDocument, type AttestationCycle } from './attestations.graphql.ts';

/** Who answered nothing by the end of their due day. */
export function NoReplyTable({ cycle: { requirementId, cycle } }: { cycle: AttestationCycle }) {
  const t = useText('attestations');
  const format = useFormat();
  const variables = { requirementId, cycle, first: 50 };
  const { query, rows, more, isLoadingMore } = usePages(
    AttestationNoRepliesDocument,
    variables,
    data => data.attestationNoReplies,
  );
  return (
    <Loaded query={query}>
      {({ attestationNoReplies: { totalCount } }) =>
        totalCount === 0 ? (
          <p>{t('signatures.noneSilent')}</p>
        ) : (
          <DataTable
            caption={t('signatures.noReply')}
            isCaptionHidden
            rows={rows}
            keyOf={({ id }) => id}
            total={totalCount}
            more={more}
            isLoadingMore={isLoadingMore}
            columns={[
              { key: 'person', header: t('signatures.person'), isRowHeader: true, cell: person => format.name(person) },
              { key: 'number', header: t('signatures.number'), isShort: true, cell: ({ number }) => number },
              {
                key: 'department',
                header: t('signatures.department'),
                cell: ({ department }) => format.pick(department.name),
              },
            ]}
          />
        )
      }
    </Loaded>
  );
}
