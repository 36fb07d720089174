import { getRouteApi } from '@tanstack/react-router';
import { Loaded } from '../api/loaded.tsx';
import { useApi } from '../api/use-api.ts';
import { useViewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DateField } from '../ui/date-field.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import { usePatchSearch } from '../ui/search-params.ts';
import { Section } from '../ui/section.tsx';
import { Select } from '../ui/select.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { CampaignsDocument, CoverageDocument, type Campaign } from './coverage.graphql.ts';
import { CoveragePeople } from './coverage-people.tsx';
import { CoverageTable } from './coverage-table.tsx';
import type { CoverageSearch } from './coverage.search.ts';
import './appointments.css';

const route = getRouteApi('/inside/appointments/coverage');

/** Who was interviewed, and who is missing? */
export function CoveragePage() {
  const t = useText('appointments');
  const query = useApi(CampaignsDocument, { first: 50 });
  return (
    <Page title={t('coverageTitle')} lead={t('coverageLead')}>
      <Loaded query={query} skeleton={<Skeleton lines={8} />}>
        {({ interviewCampaigns: { edges } }) =>
          edges.length === 0 ? (
            <EmptyState text={t('noCampaigns')} />
          ) : (
            <Coverage campaigns={edges.map(({ node }) => node)} />
          )
        }
      </Loaded>
    </Page>
  );
}

const keyOf = ({ id, cycle }: Campaign): string => `${id} ${cycle}`;

function Coverage({ campaigns }: { campaigns: readonly Campaign[] }) {
  const t = useText('appointments');
  const search = route.useSearch();
  const { requirementId, cycle, asOf, departmentId, stage } = search;
  const shown = campaigns.find(each => each.id === requirementId && each.cycle === cycle) ?? campaigns[0]!;
  const about = { requirementId: shown.id, cycle: shown.cycle, asOf: asOf ?? null };
  const query = useApi(CoverageDocument, about, { keep: true });
  const isOpen = Boolean(departmentId ?? stage);
  return (
    <>
      <Filter campaigns={campaigns} shown={shown} search={search} />
      <Loaded query={query} skeleton={<Skeleton lines={8} />}>
        {({ interviewCoverage }) => <CoverageTable rows={interviewCoverage} search={search} />}
      </Loaded>
      <p className="appointment-note">{t('rosterHelp')}</p>
      {isOpen && (
        <Section title={t('peopleTitle')}>
          <CoveragePeople about={about} search={search} rows={query.data?.interviewCoverage ?? []} />
        </Section>
      )}
    </>
  );
}

interface FilterProps {
  campaigns: readonly Campaign[];
  shown: Campaign;
  search: CoverageSearch;
}

function Filter({ campaigns, shown, search }: FilterProps) {
  const t = useText('appointments');
  const format = useFormat();
  const { today } = useViewer();
  const patch = usePatchSearch<CoverageSearch>();
  const choose = (key: string) => {
    const chosen = campaigns.find(each => keyOf(each) === key);
    if (chosen) patch({ requirementId: chosen.id, cycle: chosen.cycle, departmentId: undefined, stage: undefined });
  };
  return (
    <div className="coverage-filter">
      <Select
        label={t('campaign')}
        value={keyOf(shown)}
        onChange={choose}
        options={campaigns.map(each => ({
          value: keyOf(each),
          label: t('campaignName', { title: format.pick(each.title), cycle: each.cycle }),
        }))}
      />
      <DateField
        label={t('asOf')}
        value={search.asOf ?? today}
        max={today}
        onChange={day => patch({ asOf: day && day !== today ? day : undefined })}
      />
    </div>
  );
}
