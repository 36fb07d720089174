import { Link } from '@tanstack/react-router';
import { Loaded } from '../api/loaded.tsx';
import { usePages } from '../api/use-api.ts';
import { useMay } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { LinkButton } from '../ui/button.tsx';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { AudienceLine } from './audience-line.tsx';
import { CycleLine } from './cycle-line.tsx';
import { RequirementsDocument, type Requirement } from './requirements.graphql.ts';
import '../ui/field.css';
import './requirements.css';

const shownCycles = 2;

/** Who owes what, and how far are they? */
export function RequirementsPage() {
  const t = useText('requirements');
  const mayWrite = useMay('REQUIREMENT_ASSIGN');
  const { query, rows, more, isLoadingMore } = usePages(RequirementsDocument, { first: 20 }, data => data.requirements);
  const begin = mayWrite && (
    <LinkButton kind="primary" to="/requirements/new">
      {t('new')}
    </LinkButton>
  );
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          <LinkButton to="/requirements/exceptions">{t('exceptions')}</LinkButton>
          {begin}
        </>
      }
    >
      <Loaded query={query} skeleton={<Skeleton shape="cards" lines={3} />}>
        {({ requirements: { totalCount } }) =>
          totalCount === 0 ? (
            <EmptyState title={t('noneTitle')} text={t('noneText')} action={begin} />
          ) : (
            <RequirementTable rows={rows} total={totalCount} more={more} isLoadingMore={isLoadingMore} />
          )
        }
      </Loaded>
    </Page>
  );
}

interface Props {
  rows: readonly Requirement[];
  total: number;
  more: (() => void) | null;
  isLoadingMore: boolean;
}

function RequirementTable(props: Props) {
  const t = useText('requirements');
  const format = useFormat();
  const columns: Column<Requirement>[] = [
    {
      key: 'what',
      header: t('what'),
      isRowHeader: true,
      cell: ({ id, title }) => (
        <Link to="/requirements/$id" params={{ id }}>
          {format.pick(title)}
        </Link>
      ),
    },
    { key: 'audience', header: t('audience'), cell: ({ audience }) => <AudienceLine audience={audience} /> },
    { key: 'cycles', header: t('cycles'), cell: requirement => <LatestCycles requirement={requirement} /> },
  ];
  return <DataTable caption={t('title')} isCaptionHidden columns={columns} keyOf={({ id }) => id} {...props} />;
}

function LatestCycles({ requirement: { id, cycles } }: { requirement: Requirement }) {
  const t = useText('requirements');
  const older = cycles.length - shownCycles;
  if (cycles.length === 0) return t('notAssigned');
  return (
    <ul className="cycle-lines">
      {cycles.slice(0, shownCycles).map(cycle => (
        <CycleLine key={cycle.cycle} requirementId={id} cycle={cycle} />
      ))}
      {older > 0 && (
        <li>
          <Link to="/requirements/$id" params={{ id }}>
            {t('older', { count: older })}
          </Link>
        </li>
      )}
    </ul>
  );
}
