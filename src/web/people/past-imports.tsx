import { Link } from '@tanstack/react-router';
import { Loaded } from '../api/loaded.tsx';
import { usePages } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Badge, type Tone } from '../ui/badge.tsx';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { RosterImportsDocument, type Roster } from './roster.graphql.ts';
import { faceOf, type Face } from './roster.rules.ts';

const tones: Record<Face, Tone> = {
  checking: 'due',
  applying: 'due',
  unreadable: 'overdue',
  faulty: 'warn',
  same: 'neutral',
  ready: 'due',
  applied: 'done',
};

export function PastImports() {
  const t = useText('people');
  const format = useFormat();
  const { query, rows, more, isLoadingMore } = usePages(
    RosterImportsDocument,
    { first: 10 },
    data => data.rosterImports,
  );
  const columns: Column<Roster>[] = [
    {
      key: 'file',
      header: t('import.file'),
      isRowHeader: true,
      cell: ({ id, fileName }) => (
        <Link to="/people/import/$id" params={{ id }}>
          {fileName}
        </Link>
      ),
    },
    { key: 'at', header: t('import.at'), cell: ({ createdAt }) => format.instant(createdAt) },
    {
      key: 'by',
      header: t('import.by'),
      cell: ({ createdBy }) => (createdBy ? format.name(createdBy) : t('import.operator')),
    },
    {
      key: 'state',
      header: t('state'),
      cell: roster => <Badge tone={tones[faceOf(roster)]}>{t(`import.face.${faceOf(roster)}`)}</Badge>,
    },
    {
      key: 'changes',
      header: t('import.changes'),
      cell: ({ joined, changed, left }) => t('import.counts', { joined, changed, left }),
    },
  ];
  return (
    <Loaded query={query}>
      {({ rosterImports: { totalCount } }) =>
        totalCount === 0 ? (
          <EmptyState text={t('import.pastNone')} />
        ) : (
          <DataTable
            caption={t('import.pastTitle')}
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
