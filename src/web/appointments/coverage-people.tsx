import { Loaded } from '../api/loaded.tsx';
import { usePages } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DataTable } from '../ui/data-table.tsx';
import { FilterChips } from '../ui/filter-chips.tsx';
import { usePatchSearch } from '../ui/search-params.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { CoveragePeopleDocument, type Coverage, type CoveragePerson } from './coverage.graphql.ts';
import type { CoverageSearch } from './coverage.search.ts';

interface Props {
  about: { requirementId: string; cycle: number; asOf: string | null };
  search: CoverageSearch;
  rows: readonly Coverage[];
}

/** The people behind a number. */
export function CoveragePeople({ about, search, rows }: Props) {
  const t = useText('appointments');
  const format = useFormat();
  const which = { departmentId: search.departmentId ?? null, stage: search.stage ?? null };
  const pages = usePages(
    CoveragePeopleDocument,
    { ...about, ...which, first: 50 },
    data => data.interviewCoveragePeople,
  );
  return (
    <>
      <Chips search={search} rows={rows} />
      <Loaded query={pages.query} skeleton={<Skeleton lines={6} />}>
        {({ interviewCoveragePeople: { totalCount } }) => (
          <DataTable
            caption={t('peopleTitle')}
            isCaptionHidden
            rows={pages.rows}
            keyOf={({ assignmentId }) => assignmentId}
            total={totalCount}
            more={pages.more}
            isLoadingMore={pages.isLoadingMore}
            columns={[
              {
                key: 'who',
                header: t('who'),
                isRowHeader: true,
                isShort: true,
                cell: ({ person }) => format.name(person),
              },
              { key: 'number', header: t('number'), isShort: true, cell: ({ person }) => person.number },
              { key: 'department', header: t('department'), cell: ({ person }) => format.pick(person.department.name) },
              { key: 'state', header: t('state'), cell: row => <Stage row={row} /> },
              { key: 'due', header: t('dueOn'), isShort: true, cell: ({ dueOn }) => format.shortDay(dueOn) },
            ]}
          />
        )}
      </Loaded>
    </>
  );
}

function Stage({ row: { stage, joined, releasedAt } }: { row: CoveragePerson }) {
  const t = useText('appointments');
  const format = useFormat();
  return [
    t(`stage.${stage}`),
    ...(releasedAt ? [t('since', { day: format.shortDayOf(releasedAt) })] : []),
    ...(joined ? [t('late')] : []),
  ].join(' · ');
}

function Chips({ search: { departmentId, stage }, rows }: Pick<Props, 'search' | 'rows'>) {
  const t = useText('appointments');
  const format = useFormat();
  const patch = usePatchSearch<CoverageSearch>();
  const department = rows.find(row => row.department?.id === departmentId)?.department;
  return (
    <FilterChips
      onClear={() => patch({ departmentId: undefined, stage: undefined })}
      chips={[
        ...(department
          ? [
              {
                key: 'department',
                label: t('inDepartment', { name: format.pick(department.name) }),
                onRemove: () => patch({ departmentId: undefined }),
              },
            ]
          : []),
        ...(stage
          ? [
              {
                key: 'stage',
                label: t('inStage', { stage: t(`stage.${stage}`) }),
                onRemove: () => patch({ stage: undefined }),
              },
            ]
          : []),
      ]}
    />
  );
}
