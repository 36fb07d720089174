import { useText } from '../text/index.ts';
import { LinkButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { filterOf, type ReportSearch } from './report.search.ts';

/** Nobody is behind this filter; the way out is to take it away. */
export function NothingMatches({ text, search }: { text: string; search: ReportSearch }) {
  const t = useText('reports');
  const isNarrowed = Object.values(filterOf(search)).some(value => value !== undefined);
  return (
    <EmptyState
      title={t('emptyTitle')}
      text={text}
      action={
        isNarrowed && (
          <LinkButton to="/reports" search={search.view ? { view: search.view } : {}}>
            {t('clear')}
          </LinkButton>
        )
      }
    />
  );
}
