import { useId, useState } from 'react';
import { PersonField } from '../api/person-field.tsx';
import { useViewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { ComboField } from '../ui/combo-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { usePatchSearch } from '../ui/search-params.ts';
import { Select } from '../ui/select.tsx';
import { useDepartmentOptions } from './departments.ts';
import { MoreButton } from './more-button.tsx';
import { ReportChips } from './report-chips.tsx';
import { employments, standings, type ReportSearch } from './report.search.ts';
import { SavedReports } from './saved-reports.tsx';
import { useRequirementTitle, useRequirements, useYears } from './requirements.ts';

const any = 'ANY';

/** Each choice goes into the address, so that a report can be sent to somebody. */
export function ReportFilters({ search }: { search: ReportSearch }) {
  const t = useText('reports');
  const patch = usePatchSearch<ReportSearch>();
  const panel = useId();
  const [isOpen, open] = useState(false);
  return (
    <search className="report-filters">
      <SearchField
        label={t('search')}
        placeholder={t('searchHint')}
        value={search.search ?? ''}
        onSearch={text => patch({ search: text || undefined })}
      />
      <MoreButton isOpen={isOpen} onOpen={open} controls={panel}>
        {t('filter')}
      </MoreButton>
      <SavedReports search={search} />
      <div className="report-panel" id={panel} hidden={!isOpen}>
        <div className="report-fields">
          <AboutFields search={search} />
        </div>
        <div className="report-fields">
          <WhoFields search={search} />
        </div>
      </div>
      <ReportChips search={search} />
    </search>
  );
}

function AboutFields({ search }: { search: ReportSearch }) {
  const t = useText('reports');
  const tWords = useText('words');
  const patch = usePatchSearch<ReportSearch>();
  const years = useYears(search.requirementId);
  const shown = search.cycle && !years.includes(search.cycle) ? [search.cycle, ...years] : years;
  const isList = search.view === 'people' || search.view === 'duties';
  return (
    <>
      <RequirementField search={search} />
      <Select
        label={t('cycle')}
        value={search.cycle ? String(search.cycle) : any}
        options={[
          { value: any, label: t('anyCycle') },
          ...shown.map(year => ({ value: String(year), label: t('cycleName', { year }) })),
        ]}
        onChange={value => patch({ cycle: value === any ? undefined : Number(value) })}
      />
      {isList && (
        <Select
          label={t('standing')}
          value={search.standing ?? any}
          options={[
            { value: any, label: t('anyStanding') },
            ...standings.map(value => ({ value, label: tWords(`standing.${value}`) })),
          ]}
          onChange={value => patch({ standing: value === any ? undefined : value })}
        />
      )}
      <Select
        label={t('employment')}
        value={search.employments?.[0] ?? any}
        options={[
          { value: any, label: t('anyStanding') },
          ...employments.map(value => ({ value, label: tWords(`employment.${value}`) })),
        ]}
        onChange={value => patch({ employments: value === any ? undefined : [value] })}
      />
    </>
  );
}

function RequirementField({ search: { requirementId } }: { search: ReportSearch }) {
  const t = useText('reports');
  const format = useFormat();
  const patch = usePatchSearch<ReportSearch>();
  const [typed, find] = useState('');
  const found = useRequirements(typed);
  return (
    <ComboField
      label={t('requirement')}
      value={requirementId}
      chosen={useRequirementTitle(requirementId, t('chipUnknown'))}
      onChoose={id => patch({ requirementId: id })}
      onSearch={find}
      emptyText={t('emptyTitle')}
      placeholder={t('anyRequirement')}
      options={found.map(({ id, title }) => ({ value: id, label: format.pick(title) }))}
    />
  );
}

function WhoFields({ search }: { search: ReportSearch }) {
  const t = useText('reports');
  const patch = usePatchSearch<ReportSearch>();
  const departments = useDepartmentOptions();
  const { today } = useViewer();
  return (
    <>
      <ComboField
        label={t('department')}
        description={t('departmentHelp')}
        options={departments}
        value={search.departmentId}
        chosen={departments.find(({ value }) => value === search.departmentId)?.label}
        onChoose={departmentId => patch({ departmentId, directly: undefined })}
        emptyText={t('emptyTitle')}
        placeholder={t('anyStanding')}
      />
      <PersonField
        label={t('manager')}
        description={t('managerHelp')}
        value={search.managerId}
        onChoose={managerId => patch({ managerId })}
        emptyText={t('findManager')}
        placeholder={t('anyStanding')}
      />
      <DateField
        label={t('asOf')}
        description={t('asOfHelp')}
        value={search.asOf ?? ''}
        max={today}
        onChange={asOf => patch({ asOf: asOf && asOf < today ? asOf : undefined })}
      />
    </>
  );
}
