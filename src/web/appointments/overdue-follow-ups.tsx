import { graphql } from '../api/graphql.ts';
import { Loaded } from '../api/loaded.tsx';
import { usePages } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Skeleton } from '../ui/skeleton.tsx';

const OverdueFollowUpsDocument = graphql(`
  query OverdueFollowUps($first: Int!, $after: String) {
    followUps(first: $first, after: $after, overdue: true) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          dueOn
          owner {
            familyName
            givenName
          }
          person {
            familyName
            givenName
          }
        }
      }
    }
  }
`);

/** What was agreed and is late; what it is stands in the interview. */
export function OverdueFollowUps() {
  const t = useText('appointments');
  const format = useFormat();
  const pages = usePages(OverdueFollowUpsDocument, { first: 20 }, data => data.followUps);
  return (
    <Loaded query={pages.query} skeleton={<Skeleton lines={3} />}>
      {({ followUps: { totalCount } }) =>
        totalCount === 0 ? (
          <EmptyState text={t('noFollowUps')} />
        ) : (
          <DataTable
            caption={t('followUps')}
            isCaptionHidden
            rows={pages.rows}
            keyOf={({ id }) => id}
            total={totalCount}
            more={pages.more}
            isLoadingMore={pages.isLoadingMore}
            columns={[
              {
                key: 'due',
                header: t('dueOn'),
                isRowHeader: true,
                isShort: true,
                cell: ({ dueOn }) => format.shortDay(dueOn),
              },
              { key: 'owner', header: t('followUpOwner'), cell: ({ owner }) => format.name(owner) },
              { key: 'who', header: t('who'), cell: ({ person }) => (person ? format.name(person) : '–') },
            ]}
          />
        )
      }
    </Loaded>
  );
}
