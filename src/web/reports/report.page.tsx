import { getRouteApi } from '@tanstack/react-router';
import { useViewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Page } from '../ui/page.tsx';
import { usePatchSearch } from '../ui/search-params.ts';
import { Tabs } from '../ui/tabs.tsx';
import { DepartmentView } from './department-view.tsx';
import { DutyView } from './duty-view.tsx';
import { ExportButton } from './export-button.tsx';
import { MakeUpView } from './make-up-view.tsx';
import { PeopleView } from './people-view.tsx';
import { ReportFilters } from './report-filters.tsx';
import { ReportStats } from './report-stats.tsx';
import { TrendView } from './trend-view.tsx';
import type { ReportSearch } from './report.search.ts';
import { useSeesCompany } from './scope.ts';
import './report.css';

const route = getRouteApi('/inside/reports');

/** Who has done what they owe? */
export function ReportPage() {
  const t = useText('reports');
  const format = useFormat();
  const search = route.useSearch();
  const seesCompany = useSeesCompany();
  const { today } = useViewer();
  const day = format.day(search.asOf ?? today);
  return (
    <Page
      title={t(seesCompany ? 'titleCompany' : 'titleLine')}
      lead={t(seesCompany ? 'asOfCompany' : 'asOfLine', { day })}
      actions={<ExportButton search={search} />}
    >
      <ReportStats search={search} />
      <ReportFilters search={search} />
      <Views search={search} />
    </Page>
  );
}

function Views({ search }: { search: ReportSearch }) {
  const t = useText('reports');
  const patch = usePatchSearch<ReportSearch>();
  return (
    <Tabs
      label={t('views')}
      selected={search.view ?? 'departments'}
      onSelect={view =>
        view !== (search.view ?? 'departments') &&
        patch({
          view: view === 'departments' ? undefined : view,
          state: undefined,
          ...(view !== 'people' && view !== 'duties' && { standing: undefined, directly: undefined }),
        })
      }
      items={[
        { key: 'departments', label: t('byDepartment'), content: <DepartmentView search={search} /> },
        { key: 'people', label: t('byEmployee'), content: <PeopleView search={search} /> },
        { key: 'duties', label: t('duties'), content: <DutyView search={search} /> },
        { key: 'makeUp', label: t('makeUp.title'), content: <MakeUpView search={search} /> },
        { key: 'trend', label: t('trend'), content: <TrendView search={search} /> },
      ]}
    />
  );
}
