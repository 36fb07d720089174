import { useState } from 'react';
import { Loaded } from '../api/loaded.tsx';
import { useApi } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Button } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { BallotsDocument } from './committee.graphql.ts';
import { useChoice } from './use-choice.ts';

/** Who voted how? Read on request only: each reading is logged. */
export function Ballots({ roundId }: { roundId: string }) {
  const t = useText('deliberations');
  const [isOpen, open] = useState(false);
  if (isOpen) return <Named roundId={roundId} />;
  return (
    <p>
      <span className="aside">{t('ballots.logged')} </span>
      <Button size="small" onPress={() => open(true)}>
        {t('ballots.open')}
      </Button>
    </p>
  );
}

function Named({ roundId }: { roundId: string }) {
  const t = useText('deliberations');
  const format = useFormat();
  const choice = useChoice();
  const query = useApi(BallotsDocument, { roundId });
  return (
    <Loaded query={query}>
      {({ ballots }) => (
        <DataTable
          caption={t('ballots.title')}
          rows={ballots}
          total={ballots.length}
          more={null}
          isLoadingMore={false}
          keyOf={({ id }) => id}
          columns={[
            {
              key: 'voter',
              header: t('ballots.voter'),
              isRowHeader: true,
              cell: ({ voter, external }) => `${format.name(voter)}${external ? ` (${t('external')})` : ''}`,
            },
            { key: 'choice', header: t('ballots.choice'), cell: ballot => choice(ballot.choice, ballot.amount) },
            {
              key: 'commitment',
              header: t('ballot.commitment'),
              cell: ({ commitment }) => <span className="case-text">{commitment}</span>,
            },
          ]}
        />
      )}
    </Loaded>
  );
}
