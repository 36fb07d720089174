import { Loaded } from '../api/loaded.tsx';
import { usePages } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { useLadderWords } from './ladder-words.ts';
import { type Ladder, LadderHistoryDocument } from './reminders.graphql.ts';

/** Which ladder was in force since when, and who made it. */
export function LadderHistory() {
  const t = useText('reminders');
  const { query, rows, more, isLoadingMore } = usePages(
    LadderHistoryDocument,
    { first: 10 },
    data => data.reminderLadders,
  );
  const columns = useColumns();
  return (
    <Loaded query={query}>
      {({ reminderLadders: { totalCount } }) => (
        <DataTable
          caption={t('historyTitle')}
          isCaptionHidden
          columns={columns}
          rows={rows}
          keyOf={({ version }) => String(version)}
          total={totalCount}
          more={more}
          isLoadingMore={isLoadingMore}
        />
      )}
    </Loaded>
  );
}

function useColumns(): Column<Ladder>[] {
  const t = useText('reminders');
  const format = useFormat();
  const words = useLadderWords();
  return [
    {
      key: 'since',
      header: t('since'),
      isRowHeader: true,
      isShort: true,
      cell: ({ changedAt }) => (changedAt ? format.instant(changedAt) : t('fromBeginning')),
    },
    {
      key: 'by',
      header: t('by'),
      isShort: true,
      cell: ({ changedAt, changedBy }) =>
        changedBy ? `${format.name(changedBy)} (${changedBy.number})` : t(changedAt ? 'byOperator' : 'byNobody'),
    },
    { key: 'own', header: t('own'), cell: ladder => <Lines lines={words.own(ladder)} /> },
    {
      key: 'above',
      header: t('above'),
      cell: ladder => <Lines lines={[...words.above(ladder), ...words.lists(ladder)]} />,
    },
  ];
}

function Lines({ lines }: { lines: readonly string[] }) {
  const t = useText('reminders');
  if (lines.length === 0) return t('nothing');
  return (
    <ul className="ladder-lines">
      {lines.map(line => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
