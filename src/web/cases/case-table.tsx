import { Link } from '@tanstack/react-router';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DataTable } from '../ui/data-table.tsx';
import type { ListedCase } from './cases.graphql.ts';
import { StateBadge } from './state-badge.tsx';
import './cases.css';

interface Props {
  to: '/cases/$id' | '/referred-cases/$id';
  rows: readonly ListedCase[];
  total: number;
  more: (() => void) | null;
  isLoadingMore: boolean;
}

/** Cases as one audience lists them. */
export function CaseTable({ to, ...table }: Props) {
  const t = useText('cases');
  const format = useFormat();
  return (
    <DataTable
      {...table}
      caption={t('title')}
      isCaptionHidden
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'number',
          header: t('list.number'),
          isRowHeader: true,
          cell: ({ id, number }) => (
            <Link to={to} params={{ id }}>
              {number ?? t('list.notNumbered')}
            </Link>
          ),
        },
        { key: 'subject', header: t('list.subject'), cell: ({ subject }) => subject && format.name(subject) },
        { key: 'state', header: t('list.state'), cell: ({ state }) => <StateBadge state={state} /> },
        { key: 'track', header: t('list.track'), cell: ({ track }) => t(`tracks.${track}`) },
        {
          key: 'openedAt',
          header: t('list.openedAt'),
          isShort: true,
          cell: ({ openedAt }) => format.shortDayOf(openedAt),
        },
      ]}
    />
  );
}
