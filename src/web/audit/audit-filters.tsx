import { useState } from 'react';
import { PersonField } from '../api/person-field.tsx';
import { useViewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { CheckboxGroup } from '../ui/checkbox-group.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Icon } from '../ui/icon.tsx';
import { usePatchSearch } from '../ui/search-params.ts';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { AuditChips } from './audit-chips.tsx';
import { areaNames, areas, isRecordId, outcomes, type AuditArea, type AuditSearch } from './audit.search.ts';

const any = 'ANY';

/** Each choice goes into the address, so that a view of the log can be kept as evidence. */
export function AuditFilters({ search }: { search: AuditSearch }) {
  const t = useText('audit');
  return (
    <search className="audit-filters">
      <details className="audit-more">
        <summary className="button" data-kind="secondary">
          {t('filter')}
          <Icon name="down" size={16} />
        </summary>
        <div className="audit-panel">
          <div className="audit-fields">
            <Fields search={search} />
          </div>
          <div className="audit-areas">
            {areaNames.map(area => (
              <Area key={area} area={area} search={search} />
            ))}
          </div>
        </div>
      </details>
      <AuditChips search={search} />
    </search>
  );
}

function Fields({ search }: { search: AuditSearch }) {
  const t = useText('audit');
  const { today } = useViewer();
  const patch = usePatchSearch<AuditSearch>();
  return (
    <>
      <PersonField
        label={t('who')}
        value={search.who}
        onChoose={who => patch({ who })}
        emptyText={t('whoHelp')}
        leavers
      />
      <Select
        label={t('outcome')}
        value={search.outcome ?? any}
        options={[
          { value: any, label: t('anyOutcome') },
          ...outcomes.map(value => ({ value, label: t(`outcomes.${value}`) })),
        ]}
        onChange={value => patch({ outcome: value === any ? undefined : value })}
      />
      <DateField
        label={t('from')}
        value={search.from ?? ''}
        max={search.until ?? today}
        onChange={from => patch({ from: from || undefined })}
      />
      <DateField
        label={t('until')}
        value={search.until ?? ''}
        max={today}
        onChange={until => patch({ until: until || undefined })}
      />
      <RecordField key={search.record ?? ''} search={search} />
    </>
  );
}

function RecordField({ search }: { search: AuditSearch }) {
  const t = useText('audit');
  const patch = usePatchSearch<AuditSearch>();
  const [typed, type] = useState(search.record ?? '');
  const [isWrong, wrong] = useState(false);
  const leave = (): void => {
    const text = typed.trim();
    wrong(text !== '' && !isRecordId(text));
    if (text !== (search.record ?? '') && (text === '' || isRecordId(text))) patch({ record: text || undefined });
  };
  return (
    <TextField
      label={t('record')}
      value={typed}
      onChange={type}
      onBlur={leave}
      errorMessage={isWrong ? t('badRecord') : undefined}
      exact
    />
  );
}

function Area({ area, search }: { area: AuditArea; search: AuditSearch }) {
  const t = useText('audit');
  const patch = usePatchSearch<AuditSearch>();
  const here: readonly string[] = areas[area];
  const chosen = search.actions ?? [];
  return (
    <CheckboxGroup
      label={t(`areas.${area}`)}
      options={areas[area].map(action => ({ value: action, label: t(`what.${action}`) }))}
      value={chosen.filter(action => here.includes(action))}
      onChange={ticked => {
        const actions = [...chosen.filter(action => !here.includes(action)), ...ticked];
        patch({ actions: actions.length > 0 ? actions : undefined });
      }}
    />
  );
}
