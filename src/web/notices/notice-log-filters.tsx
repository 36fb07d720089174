import { PersonField, usePersonName } from '../api/person-field.tsx';
import { useViewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DateField } from '../ui/date-field.tsx';
import { FilterChips, type Chip } from '../ui/filter-chips.tsx';
import { usePatchSearch } from '../ui/search-params.ts';
import { Select } from '../ui/select.tsx';
import { kinds, mailStates, type NoticeLogSearch } from './notice-log.search.ts';

const any = 'ANY';

/** Each choice goes into the address, so that a view of the log can be kept as evidence. */
export function NoticeLogFilters({ search }: { search: NoticeLogSearch }) {
  const t = useText('notices');
  const { today } = useViewer();
  const patch = usePatchSearch<NoticeLogSearch>();
  const anything = { value: any, label: t('log.any') } as const;
  return (
    <search className="log-filters">
      <div className="log-fields">
        <PersonField
          label={t('log.person')}
          value={search.who}
          onChoose={who => patch({ who })}
          emptyText={t('log.personHelp')}
          leavers
        />
        <Select
          label={t('log.kind')}
          value={search.kind ?? any}
          options={[anything, ...kinds.map(value => ({ value, label: t(`kinds.${value}`) }))]}
          onChange={value => patch({ kind: value === any ? undefined : value })}
        />
        <Select
          label={t('log.mail')}
          value={search.mail ?? any}
          options={[anything, ...mailStates.map(value => ({ value, label: t(`mailStates.${value}`) }))]}
          onChange={value => patch({ mail: value === any ? undefined : value })}
        />
        <DateField
          label={t('log.from')}
          value={search.from ?? ''}
          max={search.until ?? today}
          onChange={from => patch({ from: from || undefined })}
        />
        <DateField
          label={t('log.until')}
          value={search.until ?? ''}
          max={today}
          onChange={until => patch({ until: until || undefined })}
        />
      </div>
      <Chips search={search} />
    </search>
  );
}

function Chips({ search: { who, kind, mail, from, until } }: { search: NoticeLogSearch }) {
  const t = useText('notices');
  const format = useFormat();
  const patch = usePatchSearch<NoticeLogSearch>();
  const name = usePersonName(who) ?? '…';
  const chip = (key: keyof NoticeLogSearch, label: string | undefined): Chip[] =>
    label ? [{ key, label, onRemove: () => patch({ [key]: undefined }) }] : [];
  const chips = [
    ...chip('who', who && name),
    ...chip('kind', kind && t(`kinds.${kind}`)),
    ...chip('mail', mail && t(`mailStates.${mail}`)),
    ...chip('from', from && t('log.chipFrom', { day: format.day(from) })),
    ...chip('until', until && t('log.chipUntil', { day: format.day(until) })),
  ];
  const none = { who: undefined, kind: undefined, mail: undefined, from: undefined, until: undefined };
  return <FilterChips chips={chips} onClear={() => patch(none)} />;
}
