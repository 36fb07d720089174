import { getRouteApi, Link } from '@tanstack/react-router';
import { Loaded } from '../api/loaded.tsx';
import { useApi, usePages } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { PersonDutyCard } from './person-duty.tsx';
import { PersonFacts } from './person-facts.tsx';
import { PersonDutiesDocument, ReportPersonDocument, type Person, type PersonDuty } from './person-report.graphql.ts';
import './report.css';

const route = getRouteApi('/inside/reports/people/$personId');

/** What does this person owe, and what have they done? */
export function PersonReportPage() {
  const t = useText('reports');
  const format = useFormat();
  const { personId } = route.useParams();
  const query = useApi(ReportPersonDocument, { id: personId });
  const person = query.data?.person;
  return (
    <Page
      title={person ? format.name(person) : t('titleCompany')}
      lead={
        person && (
          <span className="report-lead">
            <span lang="ja">{format.kana(person)}</span>
            <span>{person.number}</span>
            {person.onLeave && <Badge tone="warn">{t('onLeave')}</Badge>}
          </span>
        )
      }
      above={<WayBack />}
    >
      <Loaded query={query}>
        {({ person }) => (
          <>
            <PersonFacts person={person} />
            <Section title={t('person.duties')}>
              <Duties person={person} />
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** The address of this page still holds the filters it was reached with. */
function WayBack() {
  const t = useText('reports');
  return (
    <Link to="/reports" search={true}>
      {t('person.back')}
    </Link>
  );
}

const rank = { OVERDUE: 0, DUE: 1, DONE: 2 } as const;

/** What is open first, then what was done, the latest first. */
const inOrder = (duties: readonly PersonDuty[]): PersonDuty[] =>
  duties.toSorted(
    (one, other) =>
      rank[one.standing] - rank[other.standing] ||
      (one.standing === 'DONE' ? other.dueOn.localeCompare(one.dueOn) : one.dueOn.localeCompare(other.dueOn)),
  );

function Duties({ person }: { person: Person }) {
  const t = useText('reports');
  const tUi = useText('ui');
  const { query, rows, more, isLoadingMore } = usePages(
    PersonDutiesDocument,
    { personId: person.id, first: 50 },
    data => data.assignments,
  );
  return (
    <Loaded query={query}>
      {({ assignments: { totalCount } }) =>
        totalCount === 0 ? (
          <EmptyState title={t('person.emptyTitle')} text={t('person.emptyText')} />
        ) : (
          <>
            <ul className="report-duties">
              {inOrder(rows).map(duty => (
                <PersonDutyCard key={duty.id} duty={duty} person={person} />
              ))}
            </ul>
            {more && (
              <Button onPress={more} isPending={isLoadingMore} pendingLabel={tUi('loading')}>
                {tUi('more')}
              </Button>
            )}
          </>
        )
      }
    </Loaded>
  );
}
