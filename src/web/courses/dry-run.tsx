import { getRouteApi } from '@tanstack/react-router';
import { Loaded } from '../api/loaded.tsx';
import { useApi, usePages } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DataTable } from '../ui/data-table.tsx';
import { withoutEmpty } from '../ui/search-params.ts';
import { StatNumber } from '../ui/stat-number.tsx';
import { useLearnerColumns } from './course-learners.tsx';
import { PublishDryRunDocument, PublishListDocument, type DryRun } from './publish.graphql.ts';
import { chosenIn, outcomes, type Outcome } from './publish.search.ts';

const route = getRouteApi('/inside/courses/$id/publish');

const counts = {
  MOVED: 'moved',
  ASKED: 'asked',
  NOT_BEGUN: 'notBegun',
  CARRIES_ON: 'carriesOn',
  NOTHING_NEW: 'nothingNew',
  ASKED_ONCE: 'askedOnce',
  EXCUSED: 'excused',
  ELSEWHERE: 'elsewhere',
} as const satisfies Record<Outcome, keyof DryRun>;

export const useDryRun = (courseId: string) =>
  useApi(PublishDryRunDocument, { courseId, ...chosenIn(route.useSearch()) }, { keep: true });

/** What would happen to how many by what is chosen; each number opens into its people, and closes again. */
export function DryRunNumbers({ id }: { id: string }) {
  const t = useText('publishing');
  const format = useFormat();
  const search = route.useSearch();
  const { outcome } = search;
  const query = useDryRun(id);
  return (
    <>
      <Loaded query={query}>
        {({ publishDryRun: found }) =>
          found && (
            <nav className="stats" aria-label={t('outcome.title')} aria-busy={query.isPlaceholderData}>
              {outcomes
                .filter(each => ['MOVED', 'ASKED', outcome].includes(each) || found[counts[each]] > 0)
                .map(each => (
                  <StatNumber
                    key={each}
                    to="/courses/$id/publish"
                    params={{ id }}
                    search={withoutEmpty({ ...search, outcome: each === outcome ? undefined : each })}
                    resetScroll={false}
                    replace
                    preload={false}
                    aria-expanded={each === outcome}
                    label={t(`outcome.${each}`)}
                    value={format.number(found[counts[each]])}
                    unit={t('unit', { count: found[counts[each]] })}
                    note={t(`outcome.note.${each}`)}
                    tone={each === 'MOVED' || each === 'ASKED' ? 'due' : 'neutral'}
                  />
                ))}
            </nav>
          )
        }
      </Loaded>
      {outcome && <People key={outcome} id={id} outcome={outcome} />}
    </>
  );
}

function People({ id, outcome }: { id: string; outcome: Outcome }) {
  const t = useText('publishing');
  const columns = useLearnerColumns();
  const { query, rows, more, isLoadingMore } = usePages(
    PublishListDocument,
    { courseId: id, ...chosenIn(route.useSearch()), outcome, first: 20 },
    data => data.publishList,
  );
  return (
    <Loaded query={query}>
      {({ publishList: { totalCount } }) => (
        <DataTable
          caption={t(`outcome.${outcome}`)}
          columns={columns}
          rows={rows}
          keyOf={learner => learner.id}
          total={totalCount}
          more={more}
          isLoadingMore={isLoadingMore}
        />
      )}
    </Loaded>
  );
}
