import { usePersonName } from '../api/person-field.tsx';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { FilterChips, type Chip } from '../ui/filter-chips.tsx';
import { usePatchSearch } from '../ui/search-params.ts';
import type { AuditSearch } from './audit.search.ts';

/** Everything that narrows the log now. */
export function AuditChips({ search }: { search: AuditSearch }) {
  const t = useText('audit');
  const format = useFormat();
  const patch = usePatchSearch<AuditSearch>();
  const { who, actions = [], outcome, from, until, record } = search;
  const name = usePersonName(who, t('unknownPerson')) ?? '…';
  const chip = (key: keyof AuditSearch, label: string | undefined): Chip[] =>
    label ? [{ key, label, onRemove: () => patch({ [key]: undefined }) }] : [];
  const without = (gone: string) => actions.filter(action => action !== gone);
  const chips = [
    ...chip('who', who && name),
    ...actions.map(action => ({
      key: action,
      label: t(`what.${action}`),
      onRemove: () => patch({ actions: without(action).length > 0 ? without(action) : undefined }),
    })),
    ...chip('outcome', outcome && t(`outcomes.${outcome}`)),
    ...chip('from', from && t('chipFrom', { day: format.day(from) })),
    ...chip('until', until && t('chipUntil', { day: format.day(until) })),
    ...chip('record', record && t('recordChip', { id: `${record.slice(0, 8)}…` })),
  ];
  const none = { who: undefined, actions: undefined, outcome: undefined, record: undefined };
  return <FilterChips chips={chips} onClear={() => patch({ ...none, from: undefined, until: undefined })} />;
}
