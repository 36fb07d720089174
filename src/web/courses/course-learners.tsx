import { getRouteApi } from '@tanstack/react-router';
import { Loaded } from '../api/loaded.tsx';
import { usePersonColumns } from '../api/person-columns.tsx';
import { usePages } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { withoutEmpty } from '../ui/search-params.ts';
import { StatNumber } from '../ui/stat-number.tsx';
import { CourseLearnersDocument, type Learner, type Preview } from './publish.graphql.ts';
import { stages, type Stage } from './publish.search.ts';

const route = getRouteApi('/inside/courses/$id/publish');
const counts = { NOT_BEGUN: 'notBegun', UNDERWAY: 'underway', SITTING: 'sitting', DONE: 'done' } as const;
const tones = { NOT_BEGUN: 'due', UNDERWAY: 'neutral', SITTING: 'warn', DONE: 'done' } as const;

/** Four numbers; each opens into its people, and closes again. */
export function CourseLearners({ id, preview }: { id: string; preview: Preview }) {
  const t = useText('publishing');
  const format = useFormat();
  const search = route.useSearch();
  const { stage } = search;
  return (
    <>
      <nav className="stats" aria-label={t('forWhom')}>
        {stages.map(each => (
          <StatNumber
            key={each}
            to="/courses/$id/publish"
            params={{ id }}
            search={withoutEmpty({ ...search, stage: each === stage ? undefined : each })}
            resetScroll={false}
            replace
            preload={false}
            aria-expanded={each === stage}
            label={t(`stage.${each}`)}
            value={format.number(preview[counts[each]])}
            unit={t('unit', { count: preview[counts[each]] })}
            note={t(`stageNote.${each}`)}
            tone={tones[each]}
          />
        ))}
      </nav>
      {stage && <People key={stage} id={id} stage={stage} />}
    </>
  );
}

function People({ id, stage }: { id: string; stage: Stage }) {
  const t = useText('publishing');
  const columns = useLearnerColumns();
  const { query, rows, more, isLoadingMore } = usePages(
    CourseLearnersDocument,
    { courseId: id, stage, first: 20 },
    data => data.courseLearners,
  );
  return (
    <Loaded query={query}>
      {({ courseLearners: { totalCount } }) => (
        <DataTable
          caption={t(`people.${stage}`)}
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

/** Duties by the one who owes them. */
export function useLearnerColumns(): Column<Learner>[] {
  const t = useText('publishing');
  const format = useFormat();
  const people = usePersonColumns<Learner>();
  return [
    ...people,
    {
      key: 'requirement',
      header: t('requirement'),
      cell: ({ title, cycle }) => `${format.pick(title)} ${t('year', { year: cycle })}`,
    },
    { key: 'dueOn', header: t('dueOn'), cell: ({ dueOn }) => format.day(dueOn) },
    {
      key: 'begun',
      header: t('begun'),
      cell: ({ versionNumber }) => (versionNumber === null ? '–' : t('version', { number: versionNumber })),
    },
  ];
}
