import { useState } from 'react';
import { Loaded } from '../api/loaded.tsx';
import { useApi } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { openAtFirst, shownRows } from './department-tree.rules.ts';
import { DepartmentTable } from './department-table.tsx';
import { usePreviousCycle } from './previous-cycle.ts';
import { ByDepartmentDocument, type DepartmentRow } from './report.graphql.ts';
import { wholeOf, type ReportSearch } from './report.search.ts';
import { useSeesCompany } from './scope.ts';

/** The tree of departments with everything below each rolled up. */
export function DepartmentView({ search }: { search: ReportSearch }) {
  const t = useText('reports');
  const seesCompany = useSeesCompany();
  const { departmentId, ...filter } = wholeOf(search);
  const query = useApi(ByDepartmentDocument, { filter, ...(departmentId && { within: departmentId }) }, { keep: true });
  return (
    <Loaded query={query} skeleton={<Skeleton lines={10} />}>
      {({ completionByDepartment: rows }) =>
        rows.length === 0 ? (
          <EmptyState text={t(seesCompany ? 'emptyDepartments' : 'emptyLine')} />
        ) : (
          <Tree key={departmentId ?? ''} rows={rows} search={search} />
        )
      }
    </Loaded>
  );
}

function Tree({ rows, search }: { rows: readonly DepartmentRow[]; search: ReportSearch }) {
  const t = useText('reports');
  const previous = usePreviousCycle(search);
  const [open, setOpen] = useState(() => openAtFirst(rows, window.matchMedia('(width < 48rem)').matches));
  const toggle = (id: string): void =>
    setOpen(before => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  return (
    <>
      <div className="report-tree-ways">
        <Button kind="quiet" size="small" onPress={() => setOpen(new Set(rows.map(row => row.department.id)))}>
          {t('expandAll')}
        </Button>
        <Button kind="quiet" size="small" onPress={() => setOpen(new Set())}>
          {t('collapseAll')}
        </Button>
      </div>
      <DepartmentTable
        shown={shownRows(rows, open)}
        open={open}
        onToggle={toggle}
        search={search}
        previous={previous}
      />
    </>
  );
}
