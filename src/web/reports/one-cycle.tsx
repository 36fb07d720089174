import type { ReactNode } from 'react';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import type { ReportedRequirement } from './report.graphql.ts';
import type { ReportSearch } from './report.search.ts';
import { useRequirement, useRequirements } from './requirements.ts';

interface Props {
  search: ReportSearch;
  /** Said while there is nothing to choose from. */
  empty: string;
  /** Which one to begin with, as long as none is chosen. */
  preferred?: (newest: readonly ReportedRequirement[]) => ReportedRequirement | undefined;
  children: (search: ReportSearch & { requirementId: string; cycle: number }) => ReactNode;
}

/** A view of one cycle of one requirement: the one that was asked for, else the latest. */
export function OneCycle({ search, empty, preferred = ([newest]) => newest, children }: Props) {
  const t = useText('reports');
  const format = useFormat();
  const newest = useRequirements();
  const chosen = useRequirement(search.requirementId);
  const requirement = search.requirementId === undefined ? preferred(newest) : chosen;
  const cycle = search.cycle ?? requirement?.cycles[0];
  if (requirement === null) return <EmptyState title={t('emptyTitle')} text={empty} />;
  if (requirement === undefined || cycle === undefined)
    return newest.length === 0 ? <EmptyState title={t('emptyTitle')} text={empty} /> : <Skeleton lines={10} />;
  return (
    <section className="trend">
      <h2>
        {format.pick(requirement.title)} <small>{t('cycleName', { year: cycle })}</small>
      </h2>
      {children({ ...search, requirementId: requirement.id, cycle })}
    </section>
  );
}
