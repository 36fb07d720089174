import { PersonField } from '../api/person-field.tsx';
import { useText } from '../text/index.ts';
import { ComboField } from '../ui/combo-field.tsx';
import { Icon } from '../ui/icon.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { usePatchSearch } from '../ui/search-params.ts';
import { Select } from '../ui/select.tsx';
import { useDepartmentOptions } from './departments.ts';
import { ReportChips } from './report-chips.tsx';
import { employments, standings, type ReportSearch } from './report.search.ts';
import { useRequirementChoices } from './requirements.ts';

const any = 'ANY';

/** Each choice goes into the address, so that a report can be sent to somebody. */
export function ReportFilters({ search }: { search: ReportSearch }) {
  const t = useText('reports');
  const patch = usePatchSearch<ReportSearch>();
  return (
    <search className="report-filters">
      <SearchField
        label={t('search')}
        placeholder={t('searchHint')}
        value={search.search ?? ''}
        onSearch={text => patch({ search: text || undefined })}
      />
      <details className="report-more">
        <summary className="button" data-kind="secondary">
          {t('filter')}
          <Icon name="down" size={16} />
        </summary>
        <div className="report-fields">
          <AboutFields search={search} />
          <WhoFields search={search} />
        </div>
      </details>
      <ReportChips search={search} />
    </search>
  );
}

function AboutFields({ search }: { search: ReportSearch }) {
  const t = useText('reports');
  const tWords = useText('words');
  const patch = usePatchSearch<ReportSearch>();
  const { requirements, years } = useRequirementChoices();
  return (
    <>
      {requirements.length > 0 && (
        <Select
          label={t('requirement')}
          value={search.requirementId ?? any}
          options={[{ value: any, label: t('anyRequirement') }, ...requirements]}
          onChange={value => patch({ requirementId: value === any ? undefined : value })}
        />
      )}
      <Select
        label={t('cycle')}
        value={search.cycle ? String(search.cycle) : any}
        options={[
          { value: any, label: t('anyCycle') },
          ...years.map(year => ({ value: String(year), label: t('cycleName', { year }) })),
        ]}
        onChange={value => patch({ cycle: value === any ? undefined : Number(value) })}
      />
      {search.view && search.view !== 'departments' && (
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
    </>
  );
}

function WhoFields({ search }: { search: ReportSearch }) {
  const t = useText('reports');
  const tWords = useText('words');
  const patch = usePatchSearch<ReportSearch>();
  const departments = useDepartmentOptions();
  return (
    <>
      <ComboField
        label={t('department')}
        description={t('departmentHelp')}
        options={departments}
        value={search.departmentId}
        chosen={departments.find(({ value }) => value === search.departmentId)?.label}
        onChoose={departmentId => patch({ departmentId })}
        emptyText={t('emptyTitle')}
      />
      <Select
        label={t('employment')}
        value={search.employments?.[0] ?? any}
        options={[
          { value: any, label: t('anyStanding') },
          ...employments.map(value => ({ value, label: tWords(`employment.${value}`) })),
        ]}
        onChange={value => patch({ employments: value === any ? undefined : [value] })}
      />
      <PersonField
        label={t('manager')}
        description={t('managerHelp')}
        value={search.managerId}
        onChoose={managerId => patch({ managerId })}
        emptyText={t('emptyTitle')}
      />
    </>
  );
}
