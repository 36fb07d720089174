import { LinkButton } from '../ui/button.tsx';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DataTable } from '../ui/data-table.tsx';
import type { AuditedCase } from './audited-cases.graphql.ts';

interface Props extends Pick<AuditedCase, 'rounds'> {
  caseId: string;
}

/** Which votes were held, were enough there, and where are the commitments of the ballots? */
export function Rounds({ rounds, caseId }: Props) {
  const t = useText('auditedCases');
  const format = useFormat();
  if (rounds.length === 0) return <p className="aside">{t('none')}</p>;
  return (
    <>
      <DataTable
        caption={t('rounds.title')}
        isCaptionHidden
        rows={rounds}
        keyOf={({ id }) => id}
        columns={[
          {
            key: 'kind',
            header: t('rounds.kind'),
            isRowHeader: true,
            isShort: true,
            cell: ({ kind }) => t(`rounds.kinds.${kind}`),
          },
          { key: 'state', header: t('rounds.state'), isShort: true, cell: ({ state }) => t(`rounds.states.${state}`) },
          { key: 'opened', header: t('rounds.openedAt'), cell: ({ openedAt }) => format.instant(openedAt) },
          {
            key: 'closed',
            header: t('rounds.closedAt'),
            cell: ({ closedAt }) => (closedAt ? format.instant(closedAt) : t('dash')),
          },
          {
            key: 'quorum',
            header: t('rounds.quorum'),
            cell: ({ quorum: { present, need, entitled } }) => t('rounds.present', { present, need, entitled }),
          },
          {
            key: 'external',
            header: t('rounds.external'),
            cell: ({ quorum: { externalPresent, needExternal } }) =>
              t('rounds.fromOutside', { present: externalPresent, need: needExternal }),
          },
          {
            key: 'cast',
            header: t('rounds.cast'),
            cell: ({ cast, present }) => t('rounds.ballots', { cast, present }),
          },
        ]}
      />
      <p>{t('rounds.commitments')}</p>
      <div className="case-buttons">
        <LinkButton to="/audit" search={{ record: caseId, actions: ['CAST_BALLOT', 'CLOSE_ROUND', 'VOID_ROUND'] }}>
          {t('rounds.log')}
        </LinkButton>
      </div>
    </>
  );
}
